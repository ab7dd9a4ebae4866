<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>BringDialog</name>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>&amp;Add them</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Put them in &amp;place of those there are</source>
        <translation>Vorhandene er&amp;setzen</translation>
    </message>
    <message>
        <source>&amp;Back, and take nothing</source>
        <translation>&amp;Zurück, nichts übernehmen</translation>
    </message>
</context>
<context>
    <name>CallbackRow</name>
    <message>
        <source>&amp;Call back at</source>
        <translation>&amp;Rückruf am</translation>
    </message>
    <message>
        <source>Call back at, {0} time</source>
        <translation>Rückruf am, Zeit in {0}</translation>
    </message>
    <message>
        <source>tomorrow 10, tue 2:30pm, +45m</source>
        <translation>morgen 10, Di 14:30, +45m</translation>
    </message>
    <message>
        <source>Usual times</source>
        <translation>Übliche Zeiten</translation>
    </message>
    <message>
        <source>Usual times (Alt+Down); calendar: F4</source>
        <translation>Übliche Zeiten (Alt+Ab); Kalender: F4</translation>
    </message>
    <message>
        <source>The cust&amp;omer asked for this time</source>
        <translation>Der Kunde wollte diese &amp;Zeit</translation>
    </message>
    <message>
        <source>No call-&amp;back: treat as a new lead</source>
        <translation>&amp;Kein Rückruf: gilt als neuer Lead</translation>
    </message>
    <message>
        <source>&amp;Keep the call-back as it is</source>
        <translation>Den Rückruf &amp;unverändert lassen</translation>
    </message>
    <message>
        <source>Call-back</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>Day of the call-back</source>
        <translation>Tag des Rückrufs</translation>
    </message>
</context>
<context>
    <name>CampaignPage</name>
    <message>
        <source>&amp;Template</source>
        <translation>Vorla&amp;ge</translation>
    </message>
    <message>
        <source>Cam&amp;paign</source>
        <translation>&amp;Kampagne</translation>
    </message>
    <message>
        <source>&amp;Allocation</source>
        <translation>Z&amp;uteilung</translation>
    </message>
    <message>
        <source>Ask Noojee a&amp;gain</source>
        <translation>Noojee &amp;erneut fragen</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>Zei&amp;tzone</translation>
    </message>
    <message>
        <source>Of the campaign&apos;s Contact Hours: Noojee reads the times of call-backs in it.</source>
        <translation>Die der Contact Hours der Kampagne: Darin liest Noojee die Zeiten von Rückrufen.</translation>
    </message>
    <message>
        <source>&amp;It is the campaign&apos;s time zone</source>
        <translation>Es &amp;ist die Zeitzone der Kampagne</translation>
    </message>
    <message>
        <source>C&amp;ountry</source>
        <translation>L&amp;and</translation>
    </message>
    <message>
        <source>How a phone number without + is read back to you.</source>
        <translation>Danach wird Ihnen eine Telefonnummer ohne + zurückgelesen.</translation>
    </message>
    <message>
        <source>This computer&apos;s. Is it the campaign&apos;s? Noojee reads the times of call-backs in it.</source>
        <translation>Die dieses Computers. Ist es die der Kampagne? Noojee liest die Zeiten von Rückrufen darin.</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>noch nicht gewählt</translation>
    </message>
    <message>
        <source>Campaign {0}</source>
        <translation>Kampagne {0}</translation>
    </message>
    <message>
        <source>Asking Noojee…</source>
        <translation>Noojee wird gefragt…</translation>
    </message>
    <message>
        <source>Give the server&apos;s address and the API key first, or type the numbers here.</source>
        <translation>Geben Sie zuerst die Adresse des Servers und den API-Schlüssel an, oder geben Sie die Nummern hier ein.</translation>
    </message>
</context>
<context>
    <name>ColumnsDialog</name>
    <message>
        <source>Columns of the list</source>
        <translation>Spalten der Liste</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>&amp;Use these columns</source>
        <translation>Diese Spalten &amp;verwenden</translation>
    </message>
    <message>
        <source>&amp;Leave it as it was</source>
        <translation>Alles &amp;lassen, wie es war</translation>
    </message>
    <message>
        <source>Which column of “{0}” is what? It is kept for other lists with the same header. What the list says is shown beside the fields, and never sent.</source>
        <translation>Welche Spalte von „{0}“ ist was? Es wird für andere Listen mit derselben Kopfzeile behalten. Was die Liste sagt, steht neben den Feldern und wird nie gesendet.</translation>
    </message>
    <message>
        <source>Without it, no lead of the list can be opened.</source>
        <translation>Ohne sie lässt sich kein Lead der Liste öffnen.</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Conflict: lead {0} was not updated</source>
        <translation>Konflikt: Lead {0} wurde nicht aktualisiert</translation>
    </message>
    <message>
        <source>&amp;Other values of the lead, which you did not change: {0}</source>
        <translation>&amp;Weitere Werte des Leads, die Sie nicht geändert haben: {0}</translation>
    </message>
    <message>
        <source>&amp;I looked at the lead in Noojee after {0}</source>
        <translation>&amp;Ich habe den Lead nach {0} in Noojee angesehen</translation>
    </message>
    <message>
        <source>Not taken yet: the id of this lead, {0}, is not in it. Is it the page of another lead? If it is the right one, paste again.</source>
        <translation>Noch nicht übernommen: Die ID dieses Leads, {0}, kommt darin nicht vor. Ist es die Seite eines anderen Leads? Wenn es die richtige ist, fügen Sie noch einmal ein.</translation>
    </message>
    <message>
        <source>Nothing of the clipboard is a value of this lead. Copy the Data View, label and value.</source>
        <translation>Nichts in der Zwischenablage ist ein Wert dieses Leads. Kopieren Sie die Data View, Bezeichnung und Wert.</translation>
    </message>
    <message>
        <source>Taken from the clipboard: 1 value.</source>
        <translation>Aus der Zwischenablage übernommen: 1 Wert.</translation>
    </message>
    <message>
        <source>Taken from the clipboard: {0} values.</source>
        <translation>Aus der Zwischenablage übernommen: {0} Werte.</translation>
    </message>
    <message>
        <source>&amp;Send merged update</source>
        <translation>Zusammengeführte Aktualisierung &amp;senden</translation>
    </message>
    <message>
        <source>&amp;Send nothing, and close it</source>
        <translation>Nichts &amp;senden und schließen</translation>
    </message>
    <message>
        <source>Not sent yet. {0}</source>
        <translation>Noch nicht gesendet. {0}</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
</context>
<context>
    <name>ConflictRow</name>
    <message>
        <source>{0} in Noojee now</source>
        <translation>{0} jetzt in Noojee</translation>
    </message>
    <message>
        <source>Keep Noojee&apos;s</source>
        <translation>Noojees Wert behalten</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>Meinen verwenden</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>{0}: something else</source>
        <translation>{0}: etwas anderes</translation>
    </message>
    <message>
        <source>not recorded yet</source>
        <translation>noch nicht erfasst</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>could not see it</source>
        <translation>war nicht zu sehen</translation>
    </message>
    <message>
        <source>{0}: ways to say what Noojee has</source>
        <translation>{0}: Möglichkeiten, um anzugeben, was Noojee hat</translation>
    </message>
    <message>
        <source>Same as last known</source>
        <translation>Wie zuletzt bekannt</translation>
    </message>
    <message>
        <source>Same as mine</source>
        <translation>Wie meiner</translation>
    </message>
    <message>
        <source>It is empty</source>
        <translation>Ist leer</translation>
    </message>
    <message>
        <source>Could not see it</source>
        <translation>War nicht zu sehen</translation>
    </message>
    <message>
        <source>Not recorded yet</source>
        <translation>Noch nicht erfasst</translation>
    </message>
</context>
<context>
    <name>ConnectionEditor</name>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>Edit a connection</source>
        <translation>Verbindung bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Ne&amp;xt page</source>
        <translation>Nä&amp;chste Seite</translation>
    </message>
    <message>
        <source>Sa&amp;ve the connection</source>
        <translation>&amp;Verbindung speichern</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Sch&amp;ließen</translation>
    </message>
</context>
<context>
    <name>ConnectionStrip</name>
    <message>
        <source>Practice: no real lead is touched</source>
        <translation>Übung: kein echter Lead ist betroffen</translation>
    </message>
    <message>
        <source>Practice server at {0}</source>
        <translation>Übungsserver auf {0}</translation>
    </message>
    <message>
        <source>Noojee at {0}</source>
        <translation>Noojee auf {0}</translation>
    </message>
</context>
<context>
    <name>ConnectionsDialog</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Verwenden</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Copy it</source>
        <translation>&amp;Kopie anlegen</translation>
    </message>
    <message>
        <source>&amp;Save a file to send…</source>
        <translation>Datei zum Weitergeben &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>Ent&amp;fernen…</translation>
    </message>
    <message>
        <source>Forget its &amp;key…</source>
        <translation>Schlüssel &amp;löschen…</translation>
    </message>
    <message>
        <source>&amp;New connection…</source>
        <translation>&amp;Neue Verbindung…</translation>
    </message>
    <message>
        <source>&amp;Add a file…</source>
        <translation>Datei &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Find a connection by</source>
        <translation>Eine Verbindung finden über</translation>
    </message>
    <message>
        <source>a part of its name, server or file</source>
        <translation>Teil des Namens, des Servers oder der Datei</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>S&amp;uchen</translation>
    </message>
    <message>
        <source>No connection has all of this in its name, server or file.</source>
        <translation>Keine Verbindung hat all das im Namen, im Server oder in der Datei.</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>For whoever supports you. This is all of it: no key, and no lead, name, number or disposition is in it. Nothing is sent: save it as a file, look at it, and give that to whom you want.</source>
        <translation>Für alle, die Ihnen weiterhelfen. Das ist alles: Kein Schlüssel, kein Lead, kein Name, keine Nummer und keine Disposition steht darin. Nichts wird gesendet: Speichern Sie es als Datei, sehen Sie sie an und geben Sie sie weiter, an wen Sie wollen.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>What the file says</source>
        <translation>Was in der Datei steht</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>&amp;Save as a zip…</source>
        <translation>Als ZIP &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Copy all of it</source>
        <translation>&amp;Alles kopieren</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
</context>
<context>
    <name>DispositionRow</name>
    <message>
        <source>No change</source>
        <translation>Keine Änderung</translation>
    </message>
    <message>
        <source>&amp;Disposition</source>
        <translation>Dis&amp;position</translation>
    </message>
</context>
<context>
    <name>DispositionsPage</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Exactly as in the disposition set.</source>
        <translation>Genau wie in der Dispositionsliste von Noojee.</translation>
    </message>
    <message>
        <source>Call-bac&amp;k</source>
        <translation>Rüc&amp;kruf</translation>
    </message>
    <message>
        <source>&amp;Priority</source>
        <translation>&amp;Priorität</translation>
    </message>
    <message>
        <source>Optional: the priority, 0 to 100, that it gives the lead.</source>
        <translation>Optional: die Priorität von 0 bis 100, die sie dem Lead gibt.</translation>
    </message>
    <message>
        <source>Act&amp;ions</source>
        <translation>&amp;Aktionen</translation>
    </message>
    <message>
        <source>Optional: what Noojee does then, in your words, with commas. Shown before anything is sent.</source>
        <translation>Optional: was Noojee dann tut, in Ihren Worten, mit Kommas. Wird gezeigt, bevor etwas gesendet wird.</translation>
    </message>
    <message>
        <source>The lead is not called again</source>
        <translation>Der Lead wird nicht mehr angerufen</translation>
    </message>
    <message>
        <source>Cl&amp;oses</source>
        <translation>&amp;Schließt</translation>
    </message>
    <message>
        <source>none: they are optional</source>
        <translation>keine: sie sind optional</translation>
    </message>
</context>
<context>
    <name>EditorPage</name>
    <message>
        <source>This is new: look at what will be sent, and press Send again.</source>
        <translation>Das ist neu: Sehen Sie sich an, was gesendet wird, und drücken Sie noch einmal auf „Aktualisierung senden“.</translation>
    </message>
    <message>
        <source>Look at the lead first, and tick that you did: your update may overwrite theirs.</source>
        <translation>Sehen Sie sich zuerst den Lead an und haken Sie es ab: Ihre Aktualisierung könnte die der anderen überschreiben.</translation>
    </message>
    <message>
        <source>Which lead? Type its id, then change what should change.</source>
        <translation>Welcher Lead? Geben Sie seine ID ein und ändern Sie dann, was sich ändern soll.</translation>
    </message>
    <message>
        <source>Can&apos;t be sent like this. {0}</source>
        <translation>So kann es nicht gesendet werden. {0}</translation>
    </message>
    <message>
        <source>I have looked at lead {0} in Noojee after {1}</source>
        <translation>Ich habe Lead {0} nach {1} in Noojee angesehen</translation>
    </message>
</context>
<context>
    <name>FieldsPage</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Exactly as in the campaign template.</source>
        <translation>Genau wie in der Vorlage der Kampagne.</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Bezeichnung</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>Ar&amp;t</translation>
    </message>
    <message>
        <source>Cho&amp;ices</source>
        <translation>Aus&amp;wahl</translation>
    </message>
    <message>
        <source>With commas between them. A check box: ticked, then not ticked.</source>
        <translation>Mit Kommas dazwischen. Ein Kontrollkästchen: erst angehakt, dann nicht angehakt.</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>{0}, of them phones: {1}</source>
        <translation>{0}, davon Telefonnummern: {1}</translation>
    </message>
    <message>
        <source>A guess by its name and values: have a look.</source>
        <translation>Aus Name und Werten vermutet: bitte ansehen.</translation>
    </message>
</context>
<context>
    <name>FindDialog</name>
    <message>
        <source>Find a lead</source>
        <translation>Einen Lead finden</translation>
    </message>
    <message>
        <source>&amp;Drop this draft…</source>
        <translation>Diesen Entwurf verwe&amp;rfen…</translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Find a lead by</source>
        <translation>Einen Lead finden über</translation>
    </message>
    <message>
        <source>a part of an id, digits of a number, a name or any value</source>
        <translation>Teil einer ID, Ziffern einer Nummer, ein Name oder ein beliebiger Wert</translation>
    </message>
    <message>
        <source>Leads that were found</source>
        <translation>Gefundene Leads</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Only what this program has sent, typed or opened, and an open list: Noojee itself can&apos;t be searched.</source>
        <translation>Nur was dieses Programm gesendet oder geöffnet hat, was darin eingegeben wurde, und eine offene Liste: Noojee selbst lässt sich nicht durchsuchen.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
</context>
<context>
    <name>HistoryDetail</name>
    <message>
        <source>Choose a line to see all of it here.</source>
        <translation>Wählen Sie eine Zeile, um hier alles darüber zu sehen.</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Was gesendet wurde</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
</context>
<context>
    <name>HistoryWindow</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Nothing was sent to the practice server yet.</source>
        <translation>An den Übungsserver wurde noch nichts gesendet.</translation>
    </message>
    <message>
        <source>Nothing was sent yet.
Each update that goes out is kept here, with what came of it.</source>
        <translation>Es wurde noch nichts gesendet.
Jede Aktualisierung, die hinausgeht, wird hier festgehalten, mit dem, was daraus wurde.</translation>
    </message>
    <message>
        <source>Nothing here has “{0}” in it.
A part is enough: of a lead&apos;s id, a number, or any text.</source>
        <translation>Nichts hier enthält „{0}“.
Ein Teil genügt: von der ID eines Leads, einer Nummer oder einem beliebigen Text.</translation>
    </message>
    <message>
        <source>Nothing here ended like that.</source>
        <translation>Nichts hier hat so geendet.</translation>
    </message>
    <message>
        <source>&amp;Forget lead {0}…</source>
        <translation>Lead {0} aus dem Verlauf &amp;löschen…</translation>
    </message>
    <message>
        <source>&amp;Forget this lead…</source>
        <translation>Diesen Lead aus dem Verlauf &amp;löschen…</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>C&amp;lose this</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>KeyDialog</name>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>The &amp;API key for {0}</source>
        <translation>Der &amp;API-Schlüssel für {0}</translation>
    </message>
</context>
<context>
    <name>LeadForm</name>
    <message>
        <source>external id of the lead</source>
        <translation>externe ID des Leads</translation>
    </message>
    <message>
        <source>&amp;Lead id</source>
        <translation>Lead-&amp;ID</translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>Telefonnummern</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Other fields</source>
        <translation>Weitere Felder</translation>
    </message>
</context>
<context>
    <name>LineRow</name>
    <message>
        <source>year/month/day</source>
        <translation>Jahr/Monat/Tag</translation>
    </message>
    <message>
        <source>{0}: choose a day</source>
        <translation>{0}: einen Tag wählen</translation>
    </message>
    <message>
        <source>Choose a day (F4)</source>
        <translation>Einen Tag wählen (F4)</translation>
    </message>
</context>
<context>
    <name>ListRow</name>
    <message>
        <source>No change</source>
        <translation>Keine Änderung</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Lead Editor</source>
        <translation>Lead Editor</translation>
    </message>
    <message>
        <source>{0} - Lead Editor</source>
        <translation>{0} - Lead Editor</translation>
    </message>
    <message>
        <source>Remove this message</source>
        <translation>Diese Meldung entfernen</translation>
    </message>
</context>
<context>
    <name>MendDialog</name>
    <message>
        <source>Lead {0} waits for you</source>
        <translation>Lead {0} wartet auf Sie</translation>
    </message>
    <message>
        <source>&amp;Send mended update</source>
        <translation>Berichtigte Aktualisierung &amp;senden</translation>
    </message>
    <message>
        <source>L&amp;ook at the lead in Noojee</source>
        <translation>Den Lead in Noojee &amp;ansehen</translation>
    </message>
    <message>
        <source>&amp;Edit in the form instead</source>
        <translation>Stattdessen im F&amp;ormular bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Copy as ticket</source>
        <translation>Als &amp;Ticket kopieren</translation>
    </message>
    <message>
        <source>Later (Esc)</source>
        <translation>Später (Esc)</translation>
    </message>
    <message>
        <source>For lead {0}: {1}</source>
        <translation>Für Lead {0}: {1}</translation>
    </message>
    <message>
        <source>Not sent yet. {0}</source>
        <translation>Noch nicht gesendet. {0}</translation>
    </message>
    <message>
        <source>Answer: {0}</source>
        <translation>Antwort: {0}</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
</context>
<context>
    <name>MorePage</name>
    <message>
        <source>&amp;Web page of a lead</source>
        <translation>&amp;Webseite eines Leads</translation>
    </message>
    <message>
        <source>The address that shows a lead in Noojee, with {lead} where its id goes. Without it the program says where to click.</source>
        <translation>Die Adresse, die einen Lead in Noojee zeigt, mit {lead} an der Stelle, an die seine ID kommt. Ohne sie sagt das Programm, wo zu klicken ist.</translation>
    </message>
    <message>
        <source>The field that holds a time zone, such as Australia/Perth.</source>
        <translation>Das Feld, das eine Zeitzone enthält, etwa Australia/Perth.</translation>
    </message>
    <message>
        <source>The field that holds a state: its letters or its full name.</source>
        <translation>Das Feld, das einen Bundesstaat enthält: als Kürzel oder mit vollem Namen.</translation>
    </message>
    <message>
        <source>The field that holds a postcode. The form then shows the lead&apos;s own clock.</source>
        <translation>Das Feld, das eine Postleitzahl enthält. Das Formular zeigt dann die Ortszeit des Leads.</translation>
    </message>
    <message>
        <source>Lead&apos;s time &amp;zone</source>
        <translation>Zei&amp;tzone des Leads</translation>
    </message>
    <message>
        <source>Lead&apos;s sta&amp;te</source>
        <translation>&amp;Bundesstaat des Leads</translation>
    </message>
    <message>
        <source>Lead&apos;s &amp;postcode</source>
        <translation>&amp;Postleitzahl des Leads</translation>
    </message>
    <message>
        <source>Calling &amp;hours of</source>
        <translation>A&amp;nrufzeiten von</translation>
    </message>
    <message>
        <source>Whose hours a call-back is held to: AU, NZ, GB or US. Otherwise the connection&apos;s country.</source>
        <translation>Welche Anrufzeiten für einen Rückruf gelten: AU, NZ, GB oder US. Sonst die des Landes der Verbindung.</translation>
    </message>
    <message>
        <source>warn, and send it all the same</source>
        <translation>warnen und trotzdem senden</translation>
    </message>
    <message>
        <source>send it only where the customer asked for it</source>
        <translation>nur senden, wenn der Kunde es wollte</translation>
    </message>
    <message>
        <source>&amp;Outside of them</source>
        <translation>&amp;Außerhalb davon</translation>
    </message>
    <message>
        <source>How this server behaves, once you have seen that it does:</source>
        <translation>Wie sich dieser Server verhält, wenn Sie es so gesehen haben:</translation>
    </message>
    <message>
        <source>It wants the lead&apos;s &amp;id in the address of the request (older servers)</source>
        <translation>Er will die &amp;ID des Leads in der Adresse der Anfrage (ältere Server)</translation>
    </message>
    <message>
        <source>It can &amp;keep the call-back that is booked (sent as &lt;No Change&gt;)</source>
        <translation>Er kann den gebuchten Rückruf be&amp;halten (gesendet als &lt;No Change&gt;)</translation>
    </message>
    <message>
        <source>&amp;Untouched fields are sent as &lt;No Change&gt; instead of left out</source>
        <translation>&amp;Unberührte Felder werden als &lt;No Change&gt; gesendet statt weggelassen</translation>
    </message>
    <message>
        <source>A phone number can be cleare&amp;d</source>
        <translation>Eine Telefonnummer lässt sich l&amp;eeren</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
</context>
<context>
    <name>OutboxList</name>
    <message>
        <source>Updates</source>
        <translation>Aktualisierungen</translation>
    </message>
</context>
<context>
    <name>OutboxPane</name>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>What is sent, as JSON</source>
        <translation>Was gesendet wird, als JSON</translation>
    </message>
    <message>
        <source>No answer yet. What is sent:</source>
        <translation>Noch keine Antwort. Was gesendet wird:</translation>
    </message>
    <message>
        <source>The update in full</source>
        <translation>Die ganze Aktualisierung</translation>
    </message>
</context>
<context>
    <name>OutboxWindow</name>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>&amp;Only what needs me</source>
        <translation>&amp;Nur, was auf mich wartet</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Verlauf…</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Send the old one</source>
        <translation>Die alte senden</translation>
    </message>
    <message>
        <source>Send all {0} old ones</source>
        <translation>Alle {0} alten senden</translation>
    </message>
    <message>
        <source>Nothing is waiting. What you send is listed here until you know that it arrived.</source>
        <translation>Nichts wartet. Was Sie senden, steht hier, bis Sie wissen, dass es angekommen ist.</translation>
    </message>
    <message>
        <source>Nothing needs you. To see the other updates, clear the check box.</source>
        <translation>Nichts wartet auf Sie. Um die anderen Aktualisierungen zu sehen, entfernen Sie das Häkchen.</translation>
    </message>
    <message>
        <source>Nothing needs you, and nothing is waiting.</source>
        <translation>Nichts wartet auf Sie, und auch sonst steht nichts aus.</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Einen Befehl suchen</translation>
    </message>
    <message>
        <source>Type parts of what you want to do</source>
        <translation>Teile dessen eingeben, was Sie tun möchten</translation>
    </message>
    <message>
        <source>Commands that fit</source>
        <translation>Befehle, die passen</translation>
    </message>
    <message>
        <source>{0} (not now)</source>
        <translation>{0} (jetzt nicht)</translation>
    </message>
    <message>
        <source>Enter does it; Esc goes back to where you were.</source>
        <translation>Die Eingabetaste führt ihn aus; Esc geht dorthin zurück, wo Sie waren.</translation>
    </message>
    <message>
        <source>No command has all of this in its words.</source>
        <translation>Kein Befehl hat all das in seinen Worten.</translation>
    </message>
    <message>
        <source>“{0}” can&apos;t be done now.</source>
        <translation>„{0}“ geht jetzt nicht.</translation>
    </message>
</context>
<context>
    <name>PhoneRow</name>
    <message>
        <source>No change</source>
        <translation>Keine Änderung</translation>
    </message>
    <message>
        <source>{0}: no change</source>
        <translation>{0}: keine Änderung</translation>
    </message>
    <message>
        <source>Clear this number in Noojee</source>
        <translation>Diese Nummer in Noojee leeren</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>new number</source>
        <translation>neue Nummer</translation>
    </message>
</context>
<context>
    <name>PriorityRow</name>
    <message>
        <source>Set the &amp;priority</source>
        <translation>Priori&amp;tät festlegen</translation>
    </message>
    <message>
        <source>Priority, sooner to later</source>
        <translation>Priorität, von früher bis später</translation>
    </message>
    <message>
        <source>Priority, 0 to 100</source>
        <translation>Priorität, 0 bis 100</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
</context>
<context>
    <name>ProxyDialog</name>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>The way to Noojee goes through the proxy {0}, which lets nobody through without a password.</source>
        <translation>Der Weg zu Noojee führt durch den Proxy {0}, der ohne Passwort niemanden durchlässt.</translation>
    </message>
    <message>
        <source>U&amp;ser</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
</context>
<context>
    <name>RadioRow</name>
    <message>
        <source>Ticked</source>
        <translation>Angehakt</translation>
    </message>
    <message>
        <source>Not ticked</source>
        <translation>Nicht angehakt</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Keine Änderung</translation>
    </message>
</context>
<context>
    <name>RowModel</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
</context>
<context>
    <name>RowsPage</name>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move do&amp;wn</source>
        <translation>Nach &amp;unten</translation>
    </message>
</context>
<context>
    <name>Scale</name>
    <message>
        <source>sooner</source>
        <translation>früher</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Empty the box</source>
        <translation>Feld leeren</translation>
    </message>
</context>
<context>
    <name>SendPane</name>
    <message>
        <source>What will be sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>&amp;Send update</source>
        <translation>Aktualisierung &amp;senden</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>An update is under way</source>
        <translation>Eine Aktualisierung ist unterwegs</translation>
    </message>
    <message>
        <source>De&amp;tails</source>
        <translation>Detai&amp;ls</translation>
    </message>
    <message>
        <source>What will be sent, as JSON</source>
        <translation>Was gesendet wird, als JSON</translation>
    </message>
    <message>
        <source>Not complete yet.</source>
        <translation>Noch nicht vollständig.</translation>
    </message>
</context>
<context>
    <name>ServerPage</name>
    <message>
        <source>N&amp;ame</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>What you call this connection. Left empty, it is called as the campaign.</source>
        <translation>Wie Sie diese Verbindung nennen. Bleibt das Feld leer, heißt sie wie die Kampagne.</translation>
    </message>
    <message>
        <source>As your browser shows it when you are in Noojee: what is too much is taken off.</source>
        <translation>Wie Ihr Browser sie zeigt, wenn Sie in Noojee sind: Was zu viel ist, wird weggenommen.</translation>
    </message>
    <message>
        <source>S&amp;erver address</source>
        <translation>S&amp;erveradresse</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API-&amp;Schlüssel</translation>
    </message>
    <message>
        <source>Net&amp;work: proxy and certificates</source>
        <translation>Netz&amp;werk: Proxy und Zertifikate</translation>
    </message>
    <message>
        <source>stored: leave it empty to keep it</source>
        <translation>gespeichert: leer lassen, um ihn zu behalten</translation>
    </message>
    <message>
        <source>not given yet</source>
        <translation>noch nicht eingegeben</translation>
    </message>
    <message>
        <source>As the system has it, none, or an address such as http://proxy.example.com:8080.</source>
        <translation>Wie im System, keiner oder eine Adresse wie http://proxy.example.com:8080.</translation>
    </message>
    <message>
        <source>as the system has it</source>
        <translation>wie im System</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>It goes into the password store of this computer, and never into the file.</source>
        <translation>Er kommt in den Passwortspeicher dieses Computers und nie in die Datei.</translation>
    </message>
    <message>
        <source>Prox&amp;y</source>
        <translation>Pro&amp;xy</translation>
    </message>
    <message>
        <source>C&amp;lient certificate</source>
        <translation>Cl&amp;ient-Zertifikat</translation>
    </message>
    <message>
        <source>Its &amp;private key</source>
        <translation>&amp;Privater Schlüssel</translation>
    </message>
    <message>
        <source>Co&amp;mpany&apos;s CA</source>
        <translation>&amp;Firmen-CA</translation>
    </message>
    <message>
        <source>A PEM file. It is trusted beside what the system trusts.</source>
        <translation>Eine PEM-Datei. Ihr wird neben dem vertraut, dem das System vertraut.</translation>
    </message>
    <message>
        <source>A PEM file, where the server asks who you are.</source>
        <translation>Eine PEM-Datei, wenn der Server fragt, wer Sie sind.</translation>
    </message>
    <message>
        <source>A PEM file, where the key is not in the certificate&apos;s own.</source>
        <translation>Eine PEM-Datei, wenn der Schlüssel nicht in der des Zertifikats steht.</translation>
    </message>
    <message>
        <source>&amp;1 Choose…</source>
        <translation>&amp;1 Wählen…</translation>
    </message>
    <message>
        <source>&amp;2 Choose…</source>
        <translation>&amp;2 Wählen…</translation>
    </message>
    <message>
        <source>&amp;3 Choose…</source>
        <translation>&amp;3 Wählen…</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Undo window</source>
        <translation>Zeit zum &amp;Rückgängigmachen</translation>
    </message>
    <message>
        <source>How long an update can be undone before it goes out. At least {0} s where the disposition has actions: then Noojee may write to people.</source>
        <translation>Wie lange sich eine Aktualisierung zurücknehmen lässt, bevor sie hinausgeht. Mindestens {0} s, wenn die Disposition Aktionen hat: Dann schreibt Noojee womöglich Menschen an.</translation>
    </message>
    <message>
        <source>What was typed and not sent is shown all the same.</source>
        <translation>Was eingegeben und nicht gesendet wurde, wird trotzdem gezeigt.</translation>
    </message>
    <message>
        <source>Without it, no list is opened, nor a file that is dragged here.</source>
        <translation>Ohne das Häkchen wird keine Liste geöffnet, auch keine Datei, die hierher gezogen wird.</translation>
    </message>
    <message>
        <source>How much the program writes down about its own work.</source>
        <translation>Wie viel das Programm über seine eigene Arbeit aufschreibt.</translation>
    </message>
    <message>
        <source>The program fetches and installs nothing itself.</source>
        <translation>Das Programm selbst holt und installiert nichts.</translation>
    </message>
    <message>
        <source>Files that everybody gets.</source>
        <translation>Dateien, die alle bekommen.</translation>
    </message>
    <message>
        <source>what the connection says</source>
        <translation>was die Verbindung sagt</translation>
    </message>
    <message>
        <source>a warning</source>
        <translation>eine Warnung</translation>
    </message>
    <message>
        <source>a refusal, unless the customer asked</source>
        <translation>eine Ablehnung, außer auf Wunsch des Kunden</translation>
    </message>
    <message>
        <source>what went wrong</source>
        <translation>was schiefging</translation>
    </message>
    <message>
        <source>what it does</source>
        <translation>was es tut</translation>
    </message>
    <message>
        <source>every step</source>
        <translation>jeden Schritt</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>none: goes out at once</source>
        <translation>keine: geht sofort hinaus</translation>
    </message>
    <message>
        <source>Requests at &amp;once</source>
        <translation>&amp;Gleichzeitige Anfragen</translation>
    </message>
    <message>
        <source>How many leads may be updated side by side. More is faster, and keeps others from Noojee longer.</source>
        <translation>Wie viele Leads nebeneinander aktualisiert werden dürfen. Mehr ist schneller und hält andere länger von Noojee fern.</translation>
    </message>
    <message>
        <source>Keep the &amp;history for</source>
        <translation>&amp;Verlauf aufbewahren</translation>
    </message>
    <message>
        <source>Older lines are deleted for good at the next start. What has not gone out is always kept.</source>
        <translation>Ältere Zeilen werden beim nächsten Start endgültig gelöscht. Was noch nicht hinausgegangen ist, bleibt immer erhalten.</translation>
    </message>
    <message>
        <source>Only the last digits of &amp;phone numbers</source>
        <translation>Nur die letzten Ziffern von &amp;Telefonnummern</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Was aufbewahrt wird</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Das Programm</translation>
    </message>
    <message>
        <source>C&amp;all-backs outside of the calling hours</source>
        <translation>Rückr&amp;ufe außerhalb der Anrufzeiten</translation>
    </message>
    <message>
        <source>&amp;Dispositions that need a second look</source>
        <translation>&amp;Dispositionen mit zweitem Blick</translation>
    </message>
    <message>
        <source>Lists and traces have</source>
        <translation>Listen und Verlauf enthalten</translation>
    </message>
    <message>
        <source>A copied ticket has</source>
        <translation>Ein kopiertes Ticket enthält</translation>
    </message>
    <message>
        <source>Find a lead</source>
        <translation>Einen Lead finden</translation>
    </message>
    <message>
        <source>Lists of leads</source>
        <translation>Listen von Leads</translation>
    </message>
    <message>
        <source>Lo&amp;g</source>
        <translation>Pr&amp;otokoll</translation>
    </message>
    <message>
        <source>New versions</source>
        <translation>Neue Versionen</translation>
    </message>
    <message>
        <source>Page of new versions</source>
        <translation>Seite neuer Versionen</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Only the last d&amp;igits of phone numbers</source>
        <translation>Nur die letzten Z&amp;iffern von Telefonnummern</translation>
    </message>
    <message>
        <source>Shows &amp;recent leads before anything is typed</source>
        <translation>&amp;Zeigt die letzten Leads, bevor etwas eingegeben wird</translation>
    </message>
    <message>
        <source>Can be opened &amp;from files, beside the form</source>
        <translation>Lassen sich &amp;aus Dateien öffnen, neben dem Formular</translation>
    </message>
    <message>
        <source>The menu offers their page</source>
        <translation>Das Menü bietet ihre Seite an</translation>
    </message>
    <message>
        <source>What a call-back meets that is outside of the hours in which the lead may be called. Here, a connection can be made stricter, and not laxer.</source>
        <translation>Was einem Rückruf begegnet, der außerhalb der Zeiten liegt, zu denen der Lead angerufen werden darf. Hier lässt sich eine Verbindung strenger machen, aber nicht nachsichtiger.</translation>
    </message>
    <message>
        <source>One a line; * for all of them. The first press of Send only points at what will be sent.</source>
        <translation>Eine pro Zeile; * für alle. Der erste Druck auf „Aktualisierung senden“ weist dann nur auf das hin, was gesendet wird.</translation>
    </message>
    <message>
        <source>In the outbox, the history, find, lists, notifications, tickets and exports. The form has them whole.</source>
        <translation>Im Postausgang, im Verlauf, bei der Suche, in Listen, Benachrichtigungen, Tickets und Exporten. Im Formular stehen sie ganz.</translation>
    </message>
    <message>
        <source>For a colleague who needs to know what happened, and not whom to ring.</source>
        <translation>Für Kollegen, die wissen müssen, was geschehen ist, aber nicht, wen sie anrufen sollen.</translation>
    </message>
    <message>
        <source>Set by your organisation.</source>
        <translation>Von Ihrer Organisation festgelegt.</translation>
    </message>
    <message>
        <source>switched off by your organisation</source>
        <translation>von Ihrer Organisation abgeschaltet</translation>
    </message>
    <message>
        <source>switched off in the settings</source>
        <translation>in den Einstellungen abgeschaltet</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Of the window, from the next start on.</source>
        <translation>Des Fensters, ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>This is too long, or has characters that can&apos;t be seen.</source>
        <translation>Das ist zu lang oder enthält Zeichen, die man nicht sehen kann.</translation>
    </message>
    <message>
        <source>Put &amp;back the defaults</source>
        <translation>&amp;Standardwerte wiederherstellen</translation>
    </message>
    <message>
        <source>Use &amp;these settings</source>
        <translation>Diese &amp;Einstellungen verwenden</translation>
    </message>
    <message>
        <source>&amp;Leave them as they were</source>
        <translation>Alles &amp;lassen, wie es war</translation>
    </message>
    <message>
        <source>as the system&apos;s</source>
        <translation>wie im System</translation>
    </message>
    <message>
        <source> day</source>
        <translation> Tag</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
</context>
<context>
    <name>ShortcutsWindow</name>
    <message>
        <source>Keys and shortcuts</source>
        <translation>Tasten und Kürzel</translation>
    </message>
    <message>
        <source>Menu: {0}</source>
        <translation>Menü: {0}</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation>Die Tasten durchsuchen</translation>
    </message>
    <message>
        <source>A key, or parts of what it does</source>
        <translation>Eine Taste oder Teile dessen, was sie tut</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>S&amp;uchen</translation>
    </message>
    <message>
        <source>1 key</source>
        <translation>1 Taste</translation>
    </message>
    <message>
        <source>{0} keys</source>
        <translation>{0} Tasten</translation>
    </message>
    <message>
        <source>No such key.</source>
        <translation>Keine solche Taste.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Edit a lead of Noojee Contact</source>
        <translation>Einen Lead von Noojee Contact bearbeiten</translation>
    </message>
    <message>
        <source>To start, set up a connection: you need the address of your Noojee server and its API key. If someone in your company has a connection file already, open that.
To try the program first, use the practice server. It runs on this computer, and no real lead is touched.</source>
        <translation>Richten Sie zuerst eine Verbindung ein: Dazu brauchen Sie die Adresse Ihres Noojee-Servers und seinen API-Schlüssel. Wenn jemand in Ihrer Firma schon eine Verbindungsdatei hat, öffnen Sie diese.
Um das Programm erst auszuprobieren, verwenden Sie den Übungsserver. Er läuft auf diesem Computer, und kein echter Lead ist betroffen.</translation>
    </message>
    <message>
        <source>&amp;Set up a connection…</source>
        <translation>Verbindung ein&amp;richten…</translation>
    </message>
    <message>
        <source>&amp;Open a connection file…</source>
        <translation>Verbindungsdatei ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Try it on the practice server</source>
        <translation>Auf dem Übungsserver &amp;ausprobieren</translation>
    </message>
    <message>
        <source>Choose the connection that you work with, set up another one, or open the file of one that someone in your company has.
To try something out, use the practice server. It runs on this computer, and no real lead is touched.</source>
        <translation>Wählen Sie die Verbindung, mit der Sie arbeiten, richten Sie eine andere ein, oder öffnen Sie die Datei einer Verbindung, die jemand in Ihrer Firma hat.
Um etwas auszuprobieren, nehmen Sie den Übungsserver. Er läuft auf diesem Computer, und kein echter Lead wird berührt.</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Pages of the connection</source>
        <translation>Seiten der Verbindung</translation>
    </message>
</context>
<context>
    <name>Trial</name>
    <message>
        <source>&amp;Test the connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>Stop the te&amp;st</source>
        <translation>Test a&amp;bbrechen</translation>
    </message>
    <message>
        <source>Testing… Nothing is changed in Noojee.</source>
        <translation>Der Test läuft… In Noojee wird nichts geändert.</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>Der Test wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>UnexpectedDialog</name>
    <message>
        <source>Something unexpected happened</source>
        <translation>Etwas Unerwartetes ist geschehen</translation>
    </message>
    <message>
        <source>Something happened in this program that it is not made for. What you typed is still here, and is kept. An update that was being sent may have arrived: the outbox says what is known of it.</source>
        <translation>In diesem Programm ist etwas geschehen, für das es nicht gemacht ist. Was Sie eingegeben haben, ist noch hier und bleibt erhalten. Eine Aktualisierung, die gerade gesendet wurde, ist womöglich angekommen: Der Postausgang sagt, was darüber bekannt ist.</translation>
    </message>
    <message>
        <source>The details say when it happened, and where in the program. No lead, name, number or key is in them.</source>
        <translation>Die Details sagen, wann es geschah und wo im Programm. Kein Lead, kein Name, keine Nummer und kein Schlüssel steht darin.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>&amp;Show the details</source>
        <translation>&amp;Details zeigen</translation>
    </message>
    <message>
        <source>&amp;Copy the details</source>
        <translation>Details &amp;kopieren</translation>
    </message>
    <message>
        <source>Save &amp;diagnostics…</source>
        <translation>Diagnose &amp;speichern…</translation>
    </message>
    <message>
        <source>Close the &amp;program</source>
        <translation>&amp;Programm schließen</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiterarbeiten</translation>
    </message>
    <message>
        <source>It happened once, at {0}.</source>
        <translation>Es geschah einmal: {0}.</translation>
    </message>
    <message>
        <source>It happened {1} times since {0}.</source>
        <translation>Es geschah {1}-mal seit {0}.</translation>
    </message>
    <message>
        <source>It happened {1} times since {0}, in {2} different ways.</source>
        <translation>Es geschah {1}-mal seit {0}, auf {2} verschiedene Arten.</translation>
    </message>
    <message>
        <source>Hide the detail&amp;s</source>
        <translation>Details &amp;ausblenden</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
</context>
<context>
    <name>WorklistModel</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Lead id</source>
        <translation>Lead-ID</translation>
    </message>
</context>
<context>
    <name>WorklistPane</name>
    <message>
        <source>Filter the list</source>
        <translation>Die Liste filtern</translation>
    </message>
    <message>
        <source>Words, or a number however written</source>
        <translation>Wörter oder eine Nummer, wie auch immer geschrieben</translation>
    </message>
    <message>
        <source>How far the list is read</source>
        <translation>Wie weit die Liste gelesen ist</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Nicht weiterlesen</translation>
    </message>
    <message>
        <source>Previous lead</source>
        <translation>Voriger Lead</translation>
    </message>
    <message>
        <source>Next lead</source>
        <translation>Nächster Lead</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Spalten…</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>Liste schließen</translation>
    </message>
    <message>
        <source>{0}, of {1}</source>
        <translation>{0}, vom {1}</translation>
    </message>
    <message>
        <source>Show all {0} remarks</source>
        <translation>Alle {0} Hinweise zeigen</translation>
    </message>
    <message>
        <source>Show fewer remarks</source>
        <translation>Weniger Hinweise zeigen</translation>
    </message>
</context>
<context>
    <name>WorklistRoom</name>
    <message>
        <source>Reading {0}…</source>
        <translation>{0} wird gelesen…</translation>
    </message>
    <message>
        <source>Which column has the lead&apos;s id? Say it under “Columns…”: then leads can be opened.</source>
        <translation>In welcher Spalte steht die ID des Leads? Unter „Spalten…“ lässt es sich sagen: Dann lassen sich Leads öffnen.</translation>
    </message>
    <message>
        <source>Another list was opened meanwhile: the rows further down are not here.</source>
        <translation>Inzwischen wurde eine andere Liste geöffnet: Die weiteren Zeilen fehlen hier.</translation>
    </message>
    <message>
        <source>You have stopped it: the rows further down are not here.</source>
        <translation>Sie haben es angehalten: Die Zeilen weiter unten sind nicht hier.</translation>
    </message>
    <message>
        <source>There is a header, and no row under it.</source>
        <translation>Es gibt eine Kopfzeile, aber keine Zeile darunter.</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>About Lead Editor</source>
        <translation>Über Lead Editor</translation>
    </message>
    <message>
        <source>Lead Editor {0}</source>
        <translation>Lead Editor {0}</translation>
    </message>
    <message>
        <source>Edits one lead of Noojee Contact and sends the change through its updateLeadFast call.
Free software under the MIT licence. Uses Qt for Python under the LGPL.</source>
        <translation>Bearbeitet einen Lead von Noojee Contact und sendet die Änderung über dessen Aufruf updateLeadFast.
Freie Software unter der MIT-Lizenz. Nutzt Qt für Python unter der LGPL.</translation>
    </message>
</context>
<context>
    <name>callback</name>
    <message>
        <source>{0} time</source>
        <translation>Zeit in {0}</translation>
    </message>
    <message>
        <source>Not understood. Type a day and a time, as “tue 2:30pm”, “26 nov 14:00”, “+45m”.</source>
        <translation>Nicht verstanden. Geben Sie Tag und Uhrzeit ein, etwa „Di 14:30“, „26. Nov 14:00“, „+45m“.</translation>
    </message>
    <message>
        <source>Which of these?</source>
        <translation>Was davon?</translation>
    </message>
    <message>
        <source>{0}, {1} time.</source>
        <translation>{0}, Zeit in {1}.</translation>
    </message>
    <message>
        <source>On this computer&apos;s clock: {0}.</source>
        <translation>Auf der Uhr dieses Computers: {0}.</translation>
    </message>
    <message>
        <source>Today, {0}</source>
        <translation>Heute, {0}</translation>
    </message>
    <message>
        <source>Tomorrow, {0}</source>
        <translation>Morgen, {0}</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy, HH:mm</source>
        <translation>dddd, d. MMMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>{0} {1}, midnight</source>
        <translation>{0} {1}, Mitternacht</translation>
    </message>
    <message>
        <source>{0} {1}, noon</source>
        <translation>{0} {1}, mittags</translation>
    </message>
    <message>
        <source>{0} {1}, at night</source>
        <translation>{0} {1}, nachts</translation>
    </message>
    <message>
        <source>{0} {1}, in the morning</source>
        <translation>{0} {1}, vormittags</translation>
    </message>
    <message>
        <source>{0} {1}, in the afternoon</source>
        <translation>{0} {1}, nachmittags</translation>
    </message>
    <message>
        <source>{0} {1}, in the evening</source>
        <translation>{0} {1}, abends</translation>
    </message>
    <message>
        <source>In 15 minutes</source>
        <translation>In 15 Minuten</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>In einer Stunde</translation>
    </message>
    <message>
        <source>The next afternoon at two</source>
        <translation>Am nächsten Nachmittag um zwei</translation>
    </message>
    <message>
        <source>Tomorrow at ten</source>
        <translation>Morgen um zehn</translation>
    </message>
    <message>
        <source>Tomorrow at two</source>
        <translation>Morgen um zwei</translation>
    </message>
    <message>
        <source>The next working day at nine</source>
        <translation>Am nächsten Werktag um neun</translation>
    </message>
    <message>
        <source>Next Monday at ten</source>
        <translation>Nächsten Montag um zehn</translation>
    </message>
    <message>
        <source>In a week at this time</source>
        <translation>In einer Woche zu dieser Zeit</translation>
    </message>
    <message>
        <source>In a month at this time</source>
        <translation>In einem Monat zu dieser Zeit</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd d. MMM</translation>
    </message>
</context>
<context>
    <name>colleague</name>
    <message>
        <source>as a colleague typed it at {0}</source>
        <translation>wie es jemand aus dem Team um {0} eingab</translation>
    </message>
    <message>
        <source>A colleague has changed {0} of lead {1}. Your next update of it meets a conflict.</source>
        <translation>Jemand aus dem Team hat {0} von Lead {1} geändert. Ihre nächste Aktualisierung davon führt zu einem Konflikt.</translation>
    </message>
    <message>
        <source>A colleague has lead {0} open: updates of it conflict until they close it.</source>
        <translation>Jemand aus dem Team hat Lead {0} geöffnet: Aktualisierungen davon führen zu Konflikten, bis er geschlossen wird.</translation>
    </message>
    <message>
        <source>The colleague has closed lead {0}.</source>
        <translation>Lead {0} ist im Team wieder geschlossen.</translation>
    </message>
    <message>
        <source>The practice server has no lead {0}.</source>
        <translation>Der Übungsserver hat keinen Lead {0}.</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>&amp;Open a connection file…</source>
        <translation>Verbindungsdatei ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Co&amp;nnections…</source>
        <translation>&amp;Verbindungen…</translation>
    </message>
    <message>
        <source>Open a &amp;list of leads…</source>
        <translation>Liste von &amp;Leads öffnen…</translation>
    </message>
    <message>
        <source>&amp;Close the list</source>
        <translation>Liste sc&amp;hließen</translation>
    </message>
    <message>
        <source>&amp;Practice server</source>
        <translation>Übungs&amp;server</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo typing</source>
        <translation>Tippen &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Undo the last change</source>
        <translation>Letzte Änderung &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Undo: take the update back</source>
        <translation>&amp;Rückgängig: die Aktualisierung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;New edit: empty the form</source>
        <translation>&amp;Neu anfangen: das Formular leeren</translation>
    </message>
    <message>
        <source>&amp;Find a lead…</source>
        <translation>Lead &amp;finden…</translation>
    </message>
    <message>
        <source>&amp;Look at the lead in Noojee</source>
        <translation>&amp;Lead in Noojee ansehen</translation>
    </message>
    <message>
        <source>&amp;Send update</source>
        <translation>Aktualisierung &amp;senden</translation>
    </message>
    <message>
        <source>Ne&amp;xt of the list</source>
        <translation>Nä&amp;chster der Liste</translation>
    </message>
    <message>
        <source>&amp;Previous of the list</source>
        <translation>V&amp;origer der Liste</translation>
    </message>
    <message>
        <source>The &amp;list of leads</source>
        <translation>Die &amp;Liste der Leads</translation>
    </message>
    <message>
        <source>The &amp;message over the form</source>
        <translation>Die &amp;Meldung über dem Formular</translation>
    </message>
    <message>
        <source>&amp;Outbox</source>
        <translation>&amp;Postausgang</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>A colleague c&amp;hanges this lead and saves it</source>
        <translation>Jemand aus dem Team ä&amp;ndert diesen Lead und speichert ihn</translation>
    </message>
    <message>
        <source>A colleague &amp;opens this lead</source>
        <translation>Jemand aus dem Team ö&amp;ffnet diesen Lead</translation>
    </message>
    <message>
        <source>The colleague &amp;closes this lead</source>
        <translation>Im Team wird dieser Lead ges&amp;chlossen</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>Befehl su&amp;chen…</translation>
    </message>
    <message>
        <source>&amp;Keys and shortcuts</source>
        <translation>&amp;Tasten und Kürzel</translation>
    </message>
    <message>
        <source>Check for &amp;updates…</source>
        <translation>Nach neuen &amp;Versionen suchen…</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>&amp;Diagnose…</translation>
    </message>
    <message>
        <source>&amp;About Lead Editor</source>
        <translation>Ü&amp;ber Lead Editor</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Ed&amp;it</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>L&amp;ead</source>
        <translation>L&amp;ead</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>Pr&amp;actice</source>
        <translation>Übu&amp;ng</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Lead &amp;id</source>
        <translation>Lead-&amp;ID</translation>
    </message>
    <message>
        <source>&amp;Disposition</source>
        <translation>Di&amp;sposition</translation>
    </message>
    <message>
        <source>&amp;Call-back</source>
        <translation>&amp;Rückruf</translation>
    </message>
</context>
<context>
    <name>conflict</name>
    <message>
        <source>&amp;Look at the lead in Noojee</source>
        <translation>&amp;Lead in Noojee ansehen</translation>
    </message>
    <message>
        <source>&amp;Paste the Data View</source>
        <translation>Data View ein&amp;fügen</translation>
    </message>
    <message>
        <source>&amp;Remind me in 5 minutes</source>
        <translation>In 5 Minuten &amp;erinnern</translation>
    </message>
    <message>
        <source>&amp;Keep all of Noojee&apos;s</source>
        <translation>Alle von &amp;Noojee behalten</translation>
    </message>
    <message>
        <source>&amp;Next undecided (F8)</source>
        <translation>Nächste &amp;unentschiedene (F8)</translation>
    </message>
    <message>
        <source>&amp;Copy as ticket</source>
        <translation>Als &amp;Ticket kopieren</translation>
    </message>
    <message>
        <source>&amp;Edit in the form instead</source>
        <translation>Stattdessen im F&amp;ormular bearbeiten</translation>
    </message>
    <message>
        <source>L&amp;ater (Esc)</source>
        <translation>S&amp;päter (Esc)</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Last known</source>
        <translation>Zuletzt bekannt</translation>
    </message>
    <message>
        <source>In Noojee now</source>
        <translation>Jetzt in Noojee</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine Angabe</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What is sent, as JSON</source>
        <translation>Was gesendet wird, als JSON</translation>
    </message>
    <message>
        <source>Someone was editing lead {0} at {1}, so Noojee applied nothing of your update.</source>
        <translation>Jemand bearbeitete Lead {0} um {1}, daher hat Noojee nichts von Ihrer Aktualisierung übernommen.</translation>
    </message>
    <message>
        <source>It is the second time in a row.</source>
        <translation>Es ist das zweite Mal in Folge.</translation>
    </message>
    <message>
        <source>It is the {0}th time in a row: talk to your team about who edits this lead.</source>
        <translation>Es ist das {0}. Mal in Folge: Sprechen Sie in Ihrem Team ab, wer diesen Lead bearbeitet.</translation>
    </message>
    <message>
        <source>It is the third time in a row: talk to your team about who edits this lead.</source>
        <translation>Es ist das dritte Mal in Folge: Sprechen Sie in Ihrem Team ab, wer diesen Lead bearbeitet.</translation>
    </message>
    <message>
        <source>Look at the lead in Noojee, and say here what it has now: sent without a look, yours would overwrite what they did. They may not have finished yet. Your changes are kept, and nothing is sent before you send it.</source>
        <translation>Sehen Sie sich den Lead in Noojee an und geben Sie hier an, was er jetzt enthält: Ohne diesen Blick würde Ihre Aktualisierung überschreiben, was dort geändert wurde. Vielleicht ist die andere Seite noch nicht fertig. Ihre Änderungen bleiben erhalten, und nichts wird gesendet, bevor Sie es senden.</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keiner)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>not changed</source>
        <translation>nicht geändert</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht festgelegt</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>{0}
as of {1}</source>
        <translation>{0}
Stand {1}</translation>
    </message>
    <message>
        <source>Differs: choose.</source>
        <translation>Unterschiedlich: bitte wählen.</translation>
    </message>
    <message>
        <source>Not seen: keeping Noojee&apos;s is the safe one.</source>
        <translation>Nicht gesehen: Noojees Wert zu behalten ist das Sichere.</translation>
    </message>
    <message>
        <source>What does Noojee have now?</source>
        <translation>Was hat Noojee jetzt?</translation>
    </message>
    <message>
        <source>You did not change it: it stays.</source>
        <translation>Sie haben es nicht geändert: Es bleibt.</translation>
    </message>
    <message>
        <source>Noojee has it already, only written differently: it stays.</source>
        <translation>Noojee hat es schon, nur anders geschrieben: Es bleibt.</translation>
    </message>
    <message>
        <source>Noojee has it already: it stays, and its actions don&apos;t run again.</source>
        <translation>Noojee hat sie schon: Sie bleibt, und ihre Aktionen laufen nicht noch einmal.</translation>
    </message>
    <message>
        <source>Noojee has it already: it stays.</source>
        <translation>Noojee hat es schon: Es bleibt.</translation>
    </message>
    <message>
        <source>Nobody else changed it: yours will be sent.</source>
        <translation>Niemand sonst hat es geändert: Ihre Angabe wird gesendet.</translation>
    </message>
    <message>
        <source>Theirs closes the lead: it is not called again.</source>
        <translation>Die Disposition der anderen schließt den Lead: Er wird nicht mehr angerufen.</translation>
    </message>
    <message>
        <source>{0} of {1} decided.</source>
        <translation>{0} von {1} entschieden.</translation>
    </message>
    <message>
        <source>Tick that you looked at the lead.</source>
        <translation>Haken Sie ab, dass Sie den Lead angesehen haben.</translation>
    </message>
    <message>
        <source>Use all &amp;mine</source>
        <translation>Alle &amp;meine verwenden</translation>
    </message>
    <message>
        <source>Use all &amp;mine anyway: overwrites {0} seen and {1} unseen</source>
        <translation>Trotzdem alle &amp;meine verwenden: überschreibt {0} gesehene und {1} ungesehene</translation>
    </message>
    <message>
        <source>Noojee&apos;s values stay everywhere: there is nothing to send.</source>
        <translation>Überall bleiben Noojees Werte: Es gibt nichts zu senden.</translation>
    </message>
    <message>
        <source>Not yours but Noojee&apos;s stays in: {0}.</source>
        <translation>Nicht Ihre Angabe, sondern Noojees Wert bleibt in: {0}.</translation>
    </message>
    <message>
        <source> and {0} more</source>
        <translation> und {0} weitere</translation>
    </message>
    <message>
        <source>Not taken, as no field of this connection is called so: {0}</source>
        <translation>Nicht übernommen, da kein Feld dieser Verbindung so heißt: {0}</translation>
    </message>
    <message>
        <source>Not updated: someone was editing it (code 110).</source>
        <translation>Nicht aktualisiert: Jemand bearbeitete ihn (Code 110).</translation>
    </message>
    <message>
        <source>not seen</source>
        <translation>nicht gesehen</translation>
    </message>
    <message>
        <source>{0}: last known {1}; in Noojee now {2}; mine {3}. {4}</source>
        <translation>{0}: zuletzt bekannt {1}; jetzt in Noojee {2}; meine Angabe {3}. {4}</translation>
    </message>
    <message>
        <source>Looked at {0}.</source>
        <translation>Angesehen um {0}.</translation>
    </message>
    <message>
        <source>By {0}.</source>
        <translation>Von {0}.</translation>
    </message>
    <message>
        <source>This server keeps a call-back only if it is sent again. Type the one that Noojee has as 2026/11/26 10:00, or “none”; or use yours.</source>
        <translation>Dieser Server behält einen Rückruf nur, wenn er erneut gesendet wird. Geben Sie den ein, den Noojee hat, als 2026/11/26 10:00, oder „keiner“; oder verwenden Sie Ihren.</translation>
    </message>
    <message>
        <source>It stays only if it is sent again. Type the one that Noojee has now.</source>
        <translation>Er bleibt nur, wenn er erneut gesendet wird. Geben Sie den ein, den Noojee jetzt hat.</translation>
    </message>
    <message>
        <source>A call-back looks like 2026/11/26 10:00, or “none”.</source>
        <translation>Ein Rückruf sieht so aus: 2026/11/26 10:00, oder „keiner“.</translation>
    </message>
    <message>
        <source>This campaign has no such disposition.</source>
        <translation>Diese Kampagne hat keine solche Disposition.</translation>
    </message>
    <message>
        <source>Noojee sets its usual one, {0}.</source>
        <translation>Noojee setzt die übliche, {0}.</translation>
    </message>
    <message>
        <source>The disposition that is sent brings its own.</source>
        <translation>Die gesendete Disposition bringt ihre eigene mit.</translation>
    </message>
    <message>
        <source>You did not set one. {0}</source>
        <translation>Sie haben keine festgelegt. {0}</translation>
    </message>
    <message>
        <source>What does it have now? Then that is kept.</source>
        <translation>Welche hat er jetzt? Dann bleibt diese.</translation>
    </message>
    <message>
        <source>{0} will be sent.</source>
        <translation>{0} wird gesendet.</translation>
    </message>
    <message>
        <source>Noojee&apos;s stays: it will be sent again as you saw it.</source>
        <translation>Noojees Wert bleibt: Er wird so erneut gesendet, wie Sie ihn gesehen haben.</translation>
    </message>
    <message>
        <source>Noojee has none, and none is sent: the lead then counts as a new one.</source>
        <translation>Noojee hat keinen, und keiner wird gesendet: Der Lead gilt dann als neu.</translation>
    </message>
    <message>
        <source>Noojee&apos;s stays.</source>
        <translation>Noojees Wert bleibt.</translation>
    </message>
    <message>
        <source>Yours will be sent.</source>
        <translation>Ihre Angabe wird gesendet.</translation>
    </message>
</context>
<context>
    <name>connection</name>
    <message>
        <source>Certificates and keys (*.pem *.crt *.cer *.key)</source>
        <translation>Zertifikate und Schlüssel (*.pem *.crt *.cer *.key)</translation>
    </message>
    <message>
        <source>Choose a certificate</source>
        <translation>Ein Zertifikat wählen</translation>
    </message>
    <message>
        <source>Save the connection</source>
        <translation>Die Verbindung speichern</translation>
    </message>
    <message>
        <source>required</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Call-back</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Schließt</translation>
    </message>
    <message>
        <source>Dispositions</source>
        <translation>Dispositionen</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Weiteres</translation>
    </message>
    <message>
        <source>Where your Noojee Contact is, and the API key that it knows you by.</source>
        <translation>Wo Ihr Noojee Contact ist, und der API-Schlüssel, an dem es Sie erkennt.</translation>
    </message>
    <message>
        <source>Which leads this connection is for. Noojee itself says what there is.</source>
        <translation>Für welche Leads diese Verbindung ist. Noojee selbst sagt, was es gibt.</translation>
    </message>
    <message>
        <source>The fields of the campaign template, by their exact names, in the order in which the form shows them.</source>
        <translation>Die Felder der Vorlage der Kampagne, mit ihren genauen Namen, in der Reihenfolge, in der das Formular sie zeigt.</translation>
    </message>
    <message>
        <source>How a call can end, by the exact names in the template&apos;s disposition set.</source>
        <translation>Wie ein Anruf enden kann, mit den genauen Namen aus der Dispositionsliste der Vorlage.</translation>
    </message>
    <message>
        <source>All of this is optional: leave it unless you know that you need it.</source>
        <translation>All dies ist optional: Lassen Sie es, wie es ist, wenn Sie nicht wissen, dass Sie es brauchen.</translation>
    </message>
    <message>
        <source>An address is needed here.</source>
        <translation>Hier ist eine Adresse nötig.</translation>
    </message>
    <message>
        <source>A country is needed here.</source>
        <translation>Hier ist ein Land nötig.</translation>
    </message>
    <message>
        <source>A time zone is needed here.</source>
        <translation>Hier ist eine Zeitzone nötig.</translation>
    </message>
    <message>
        <source>A name is needed here: one line of up to 500 characters.</source>
        <translation>Hier ist ein Name nötig: eine Zeile mit bis zu 500 Zeichen.</translation>
    </message>
    <message>
        <source>A text is needed here: one line of up to 500 characters.</source>
        <translation>Hier ist ein Text nötig: eine Zeile mit bis zu 500 Zeichen.</translation>
    </message>
    <message>
        <source>Choose one, or type its number.</source>
        <translation>Wählen Sie etwas aus, oder geben Sie die Nummer ein.</translation>
    </message>
    <message>
        <source>One of these is needed: {0}.</source>
        <translation>Nötig ist eines davon: {0}.</translation>
    </message>
    <message>
        <source>An address such as https://contact.example.com is needed.</source>
        <translation>Nötig ist eine Adresse wie https://contact.example.com.</translation>
    </message>
    <message>
        <source>A web address is needed, with {lead} where the lead&apos;s id goes.</source>
        <translation>Nötig ist eine Webadresse mit {lead} an der Stelle, an die die ID des Leads kommt.</translation>
    </message>
    <message>
        <source>The name of a time zone is needed, such as Australia/Melbourne.</source>
        <translation>Nötig ist der Name einer Zeitzone, etwa Australia/Melbourne.</translation>
    </message>
    <message>
        <source>A country in two capital letters is needed, such as AU.</source>
        <translation>Nötig ist ein Land in zwei Großbuchstaben, etwa AU.</translation>
    </message>
    <message>
        <source>A number from 0 to 100 is needed, or nothing.</source>
        <translation>Nötig ist eine Zahl von 0 bis 100 oder nichts.</translation>
    </message>
    <message>
        <source>This name is taken already: each is used once.</source>
        <translation>Dieser Name ist schon vergeben: Jeder wird einmal verwendet.</translation>
    </message>
    <message>
        <source>Names that begin with “nj” are Noojee&apos;s own. A field has another.</source>
        <translation>Namen, die mit „nj“ beginnen, gehören Noojee selbst. Ein Feld heißt anders.</translation>
    </message>
    <message>
        <source>The values to choose from are needed, with commas between them.</source>
        <translation>Nötig sind die Werte zur Auswahl, mit Kommas dazwischen.</translation>
    </message>
    <message>
        <source>Two values are needed: the one for ticked, and the one for not ticked.</source>
        <translation>Nötig sind zwei Werte: der für angehakt und der für nicht angehakt.</translation>
    </message>
    <message>
        <source>At least one field is a phone: Noojee takes no update without.</source>
        <translation>Mindestens ein Feld ist eine Telefonnummer: Ohne nimmt Noojee keine Aktualisierung an.</translation>
    </message>
    <message>
        <source>The name of one of the fields is needed, of one that holds no phone number.</source>
        <translation>Nötig ist der Name eines der Felder, und zwar eines, das keine Telefonnummer enthält.</translation>
    </message>
    <message>
        <source>“No change” can&apos;t be a value: it means that nothing is sent.</source>
        <translation>„Keine Änderung“ kann kein Wert sein: Es heißt, dass nichts gesendet wird.</translation>
    </message>
    <message>
        <source>Texts are needed, each of up to 500 characters.</source>
        <translation>Nötig sind Texte mit je bis zu 500 Zeichen.</translation>
    </message>
    <message>
        <source>Keys and passwords don&apos;t belong into the file.</source>
        <translation>Schlüssel und Passwörter gehören nicht in die Datei.</translation>
    </message>
    <message>
        <source>Spaces were taken out.</source>
        <translation>Leerzeichen wurden herausgenommen.</translation>
    </message>
    <message>
        <source>It is written in full now.</source>
        <translation>Sie ist jetzt vollständig geschrieben.</translation>
    </message>
    <message>
        <source>It is https now: a key travels encrypted only.</source>
        <translation>Sie ist jetzt https: Ein Schlüssel reist nur verschlüsselt.</translation>
    </message>
    <message>
        <source>What stood after the server&apos;s name was taken off: it isn&apos;t needed.</source>
        <translation>Was nach dem Namen des Servers stand, wurde weggenommen: Es ist nicht nötig.</translation>
    </message>
    <message>
        <source>The name and password in it were taken out.</source>
        <translation>Name und Passwort darin wurden herausgenommen.</translation>
    </message>
    <message>
        <source>The API key in it was put into its own box.</source>
        <translation>Der API-Schlüssel darin kam in sein eigenes Feld.</translation>
    </message>
    <message>
        <source>The name is written as the internet writes it.</source>
        <translation>Der Name ist so geschrieben, wie das Internet ihn schreibt.</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>Noojee has no template for this key.</source>
        <translation>Noojee hat für diesen Schlüssel keine Vorlage.</translation>
    </message>
    <message>
        <source>This template has no campaign.</source>
        <translation>Diese Vorlage hat keine Kampagne.</translation>
    </message>
    <message>
        <source>This campaign has no allocation.</source>
        <translation>Diese Kampagne hat keine Zuteilung.</translation>
    </message>
    <message>
        <source>This one is not on Noojee&apos;s list of {0}. It may be gone, or elsewhere.</source>
        <translation>Das hier Gewählte steht nicht auf Noojees Liste mit {0} Einträgen. Es ist womöglich weg oder anderswo.</translation>
    </message>
    <message>
        <source>It is the only one there is.</source>
        <translation>Etwas anderes gibt es nicht.</translation>
    </message>
    <message>
        <source>{0} to choose from: type a part of the name.</source>
        <translation>{0} zur Auswahl: Geben Sie einen Teil des Namens ein.</translation>
    </message>
    <message>
        <source>{0} You can type the number, too.</source>
        <translation>{0} Sie können die Nummer auch eingeben.</translation>
    </message>
    <message>
        <source>Noojee did not take the API key, or not from this computer&apos;s address.</source>
        <translation>Noojee hat den API-Schlüssel nicht angenommen oder nicht von der Adresse dieses Computers.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted here, so nothing was sent.</source>
        <translation>Dem Zertifikat des Servers wird hier nicht vertraut, also wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>There is no server of this name.</source>
        <translation>Es gibt keinen Server dieses Namens.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached.</source>
        <translation>Der Server ist nicht zu erreichen.</translation>
    </message>
    <message>
        <source>The server was reached, and did not answer.</source>
        <translation>Der Server wurde erreicht und antwortete nicht.</translation>
    </message>
    <message>
        <source>The proxy does not let anything through to this server.</source>
        <translation>Der Proxy lässt nichts zu diesem Server durch.</translation>
    </message>
    <message>
        <source>The proxy wants a user and a password, or did not take those it has.</source>
        <translation>Der Proxy will Benutzer und Passwort, oder er hat die angegebenen nicht angenommen.</translation>
    </message>
    <message>
        <source>The proxy can&apos;t be reached.</source>
        <translation>Der Proxy ist nicht zu erreichen.</translation>
    </message>
    <message>
        <source>This computer is set up for a proxy that Lead Editor can&apos;t use.</source>
        <translation>Dieser Computer ist für einen Proxy eingerichtet, den Lead Editor nicht verwenden kann.</translation>
    </message>
    <message>
        <source>The server wants to be shown a certificate that it trusts, and was not.</source>
        <translation>Der Server will ein Zertifikat sehen, dem er vertraut, und bekam keines.</translation>
    </message>
    <message>
        <source>Something unforeseen happened on the way to the server.</source>
        <translation>Auf dem Weg zum Server geschah etwas Unvorhergesehenes.</translation>
    </message>
    <message>
        <source>Noojee said: {0} (code {1}).</source>
        <translation>Noojee sagte: {0} (Code {1}).</translation>
    </message>
    <message>
        <source>Something answered that is not Noojee.</source>
        <translation>Geantwortet hat etwas, das nicht Noojee ist.</translation>
    </message>
    <message>
        <source>There are {0} already, which is as many as the editor adds.</source>
        <translation>Es gibt schon {0}, mehr werden hier nicht hinzugefügt.</translation>
    </message>
    <message>
        <source>Line {0} is to be mended.</source>
        <translation>Zeile {0} ist zu berichtigen.</translation>
    </message>
    <message>
        <source>{0} lines are to be mended; the first is line {1}.</source>
        <translation>{0} Zeilen sind zu berichtigen; die erste ist Zeile {1}.</translation>
    </message>
    <message>
        <source>This is a Data View: only its names are taken, and no value of the lead.</source>
        <translation>Das ist eine Data View: Nur ihre Namen werden übernommen, und kein Wert des Leads.</translation>
    </message>
    <message>
        <source>Left out, because every lead has it: {0}.</source>
        <translation>Weggelassen, weil jeder Lead es hat: {0}.</translation>
    </message>
    <message>
        <source>Names that came twice, taken once: {0}.</source>
        <translation>Namen, die zweimal vorkamen, einmal übernommen: {0}.</translation>
    </message>
    <message>
        <source>Left out, because it means that nothing is sent: “No change”.</source>
        <translation>Weggelassen, weil es heißt, dass nichts gesendet wird: „Keine Änderung“.</translation>
    </message>
    <message>
        <source>More than {0} are not taken over; left out: {1}.</source>
        <translation>Mehr als {0} werden nicht übernommen; weggelassen: {1}.</translation>
    </message>
    <message>
        <source>Left out, because it holds a value of a lead, and no name.</source>
        <translation>Weggelassen, weil es den Wert eines Leads enthält und keinen Namen.</translation>
    </message>
    <message>
        <source>It was longer than what is looked at: its end is left out.</source>
        <translation>Es war länger, als angesehen wird: Das Ende ist weggelassen.</translation>
    </message>
    <message>
        <source>As Noojee or the list shows them: the template&apos;s own names may differ, such as FirstPhone. Check them before you send.</source>
        <translation>So, wie Noojee oder die Liste sie zeigt: Die Namen der Vorlage selbst können anders sein, etwa FirstPhone. Prüfen Sie sie, bevor Sie senden.</translation>
    </message>
    <message>
        <source>Nothing is found in it so far.</source>
        <translation>Bisher ist darin nichts gefunden.</translation>
    </message>
    <message>
        <source>Found: {0}.</source>
        <translation>Gefunden: {0}.</translation>
    </message>
    <message>
        <source>Found: {0}, of which new: {1}.</source>
        <translation>Gefunden: {0}, davon neu: {1}.</translation>
    </message>
    <message>
        <source> and {0} more</source>
        <translation> und {0} weitere</translation>
    </message>
    <message>
        <source>something is to be mended here</source>
        <translation>hier ist etwas zu berichtigen</translation>
    </message>
    <message>
        <source>something is to be looked at here</source>
        <translation>hier ist etwas anzusehen</translation>
    </message>
    <message>
        <source>Not saved yet: one thing is to be mended, here.</source>
        <translation>Noch nicht gespeichert: Eines ist zu berichtigen, hier.</translation>
    </message>
    <message>
        <source>Not saved yet: {0} things are to be mended. The first is here.</source>
        <translation>Noch nicht gespeichert: Zu berichtigen sind {0} Angaben. Die erste ist hier.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Give the server&apos;s address and the API key first.</source>
        <translation>Geben Sie zuerst die Adresse des Servers und den API-Schlüssel an.</translation>
    </message>
    <message>
        <source>phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>text of several lines</source>
        <translation>mehrzeiliger Text</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>list to choose from</source>
        <translation>Auswahlliste</translation>
    </message>
    <message>
        <source>radio buttons</source>
        <translation>Optionsfelder</translation>
    </message>
    <message>
        <source>check box</source>
        <translation>Kontrollkästchen</translation>
    </message>
    <message>
        <source>{0} (guessed)</source>
        <translation>{0} (vermutet)</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>The file {0} was changed or removed by somebody else while you were editing it. If you save now, what they changed is lost.</source>
        <translation>Die Datei {0} wurde von jemand anderem geändert oder entfernt, während Sie sie bearbeitet haben. Wenn Sie jetzt speichern, geht verloren, was dort geändert wurde.</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>Weiter &amp;bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Save over theirs</source>
        <translation>Trotzdem &amp;speichern</translation>
    </message>
    <message>
        <source>{0} can&apos;t be changed: it is read-only. Nothing was written.</source>
        <translation>{0} lässt sich nicht ändern: Die Datei ist schreibgeschützt. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>{0} can&apos;t be written ({1}).</source>
        <translation>{0} lässt sich nicht schreiben ({1}).</translation>
    </message>
    <message>
        <source>Save it some&amp;where else…</source>
        <translation>&amp;Woanders speichern…</translation>
    </message>
    <message>
        <source>The file {0} is written in a way that can&apos;t be changed here without losing its comments. You can save a new file; the old one stays as it is.</source>
        <translation>Die Datei {0} ist so geschrieben, dass sie sich hier nicht ändern lässt, ohne ihre Kommentare zu verlieren. Sie können eine neue Datei speichern; die alte bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Save a &amp;new file…</source>
        <translation>&amp;Neue Datei speichern…</translation>
    </message>
    <message>
        <source>What you changed in this connection was not saved, and is lost when you close.</source>
        <translation>Was Sie an dieser Verbindung geändert haben, wurde nicht gespeichert und geht verloren, wenn Sie schließen.</translation>
    </message>
    <message>
        <source>&amp;Close without saving</source>
        <translation>&amp;Schließen, ohne zu speichern</translation>
    </message>
    <message>
        <source>Lead Editor</source>
        <translation>Lead Editor</translation>
    </message>
    <message>
        <source>From a CSV or &amp;Excel list…</source>
        <translation>Aus CSV- oder E&amp;xcel-Liste…</translation>
    </message>
    <message>
        <source>Paste na&amp;mes…</source>
        <translation>Na&amp;men einfügen…</translation>
    </message>
    <message>
        <source>From a Da&amp;ta View…</source>
        <translation>Aus einer &amp;Data View…</translation>
    </message>
    <message>
        <source>From a collea&amp;gue&apos;s file…</source>
        <translation>Aus anderer Verbindun&amp;gsdatei…</translation>
    </message>
    <message>
        <source>These are the columns of “{0}”. What kind each is was guessed from its name and its values; you can change it afterwards. Noojee must know the fields by these very names.</source>
        <translation>Das sind die Spalten von „{0}“. Welcher Art jede ist, wurde aus ihrem Namen und ihren Werten vermutet; Sie können es danach ändern. Noojee muss die Felder unter genau diesen Namen kennen.</translation>
    </message>
    <message>
        <source>Fields from a list</source>
        <translation>Felder aus einer Liste</translation>
    </message>
    <message>
        <source>From a colleague&apos;s file</source>
        <translation>Aus einer anderen Verbindungsdatei</translation>
    </message>
    <message>
        <source>This is what “{0}” has.</source>
        <translation>Das steht in „{0}“.</translation>
    </message>
    <message>
        <source>One field a line: its name, and if you like its label, its kind and its choices, with | between them. A part of a sheet can be pasted, too, with its header.</source>
        <translation>Ein Feld pro Zeile: sein Name und, wenn Sie mögen, seine Bezeichnung, seine Art und seine Auswahl, mit | dazwischen. Auch ein Teil einer Tabelle lässt sich einfügen, mit Kopfzeile.</translation>
    </message>
    <message>
        <source>Paste the names of fields</source>
        <translation>Namen von Feldern einfügen</translation>
    </message>
    <message>
        <source>In Noojee, open any lead in the Call Editor, choose Data View, select all of it (Ctrl+A), copy it (Ctrl+C) and paste it here (Ctrl+V). Only the names are taken; no value of the lead is kept.</source>
        <translation>Öffnen Sie in Noojee einen beliebigen Lead im Call Editor, wählen Sie Data View, markieren Sie alles (Strg+A), kopieren Sie es (Strg+C) und fügen Sie es hier ein (Strg+V). Nur die Namen werden übernommen; kein Wert des Leads wird behalten.</translation>
    </message>
    <message>
        <source>Fields from a Data View</source>
        <translation>Felder aus einer Data View</translation>
    </message>
    <message>
        <source>One disposition a line: its name, and if you like, with | between them, whether a call-back is required, optional or none, the priority, the actions, and “yes” where the lead is not called again.</source>
        <translation>Eine Disposition pro Zeile: ihr Name und, wenn Sie mögen, mit | dazwischen, ob ein Rückruf nötig ist („required“), möglich („optional“) oder keiner („none“), die Priorität, die Aktionen und „yes“, wenn der Lead nicht mehr angerufen wird.</translation>
    </message>
    <message>
        <source>Paste the names of dispositions</source>
        <translation>Namen von Dispositionen einfügen</translation>
    </message>
    <message>
        <source>It works. Nothing was changed in Noojee.</source>
        <translation>Es funktioniert. In Noojee wurde nichts geändert.</translation>
    </message>
    <message>
        <source>{0} ({1} s)</source>
        <translation>{0} ({1} s)</translation>
    </message>
    <message>
        <source>The way is through the proxy {0}.</source>
        <translation>Der Weg führt durch den Proxy {0}.</translation>
    </message>
    <message>
        <source>The way is direct, without a proxy.</source>
        <translation>Der Weg ist direkt, ohne Proxy.</translation>
    </message>
    <message>
        <source>Its name is known.</source>
        <translation>Der Name ist bekannt.</translation>
    </message>
    <message>
        <source>It can be reached.</source>
        <translation>Die Gegenstelle ist zu erreichen.</translation>
    </message>
    <message>
        <source>The proxy lets us through.</source>
        <translation>Der Proxy lässt uns durch.</translation>
    </message>
    <message>
        <source>The certificate is trusted: issued by {0}, valid until {1}.</source>
        <translation>Dem Zertifikat wird vertraut: ausgestellt von {0}, gültig bis {1}.</translation>
    </message>
    <message>
        <source>The certificate is trusted.</source>
        <translation>Dem Zertifikat wird vertraut.</translation>
    </message>
    <message>
        <source>Noojee took the key. Templates that it may use: {0}.</source>
        <translation>Noojee hat den Schlüssel angenommen. Vorlagen, die er verwenden darf: {0}.</translation>
    </message>
    <message>
        <source>The certificate is from an issuer that this computer does not know. If it is your company&apos;s own, give its CA file under Network.</source>
        <translation>Das Zertifikat stammt von einem Aussteller, den dieser Computer nicht kennt. Wenn es der Ihrer Firma ist, geben Sie dessen CA-Datei unter „Netzwerk“ an.</translation>
    </message>
    <message>
        <source>The server issued its certificate itself. If that is meant, give it as the CA file under Network.</source>
        <translation>Der Server hat sein Zertifikat selbst ausgestellt. Wenn das so gewollt ist, geben Sie es unter „Netzwerk“ als Firmen-CA an.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired. It must be renewed there.</source>
        <translation>Das Zertifikat des Servers ist abgelaufen. Es muss dort erneuert werden.</translation>
    </message>
    <message>
        <source>The certificate is not valid yet. Is this computer&apos;s clock right?</source>
        <translation>Das Zertifikat gilt noch nicht. Stimmt die Uhr dieses Computers?</translation>
    </message>
    <message>
        <source>The certificate is for a server of another name. Is the address right?</source>
        <translation>Das Zertifikat ist für einen Server mit anderem Namen. Stimmt die Adresse?</translation>
    </message>
    <message>
        <source>&amp;Use it and ask Noojee again</source>
        <translation>Verwenden und Noojee erneut &amp;fragen</translation>
    </message>
</context>
<context>
    <name>connections</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>for this run</source>
        <translation>bis zum Beenden</translation>
    </message>
    <message>
        <source>not given yet</source>
        <translation>noch nicht eingegeben</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>none needed</source>
        <translation>keiner nötig</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>Ihre eigene</translation>
    </message>
    <message>
        <source>a file you opened</source>
        <translation>geöffnete Datei</translation>
    </message>
    <message>
        <source>your organisation&apos;s</source>
        <translation>Ihre Organisation</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>dieser Computer</translation>
    </message>
    <message>
        <source>on: practice</source>
        <translation>aktiv: Übung</translation>
    </message>
    <message>
        <source>on</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>to be mended</source>
        <translation>zu berichtigen</translation>
    </message>
    <message>
        <source>There is no file {0} any more. It may be on a drive or a network that is not there now.</source>
        <translation>Es gibt keine Datei {0} mehr. Womöglich liegt sie auf einem Laufwerk oder in einem Netz, das gerade nicht da ist.</translation>
    </message>
    <message>
        <source>A Noojee of its own inside this program: no real lead is touched.</source>
        <translation>Ein eigenes Noojee in diesem Programm: Kein echter Lead ist betroffen.</translation>
    </message>
    <message>
        <source>Set by your organisation: it can be used and copied, not changed here.</source>
        <translation>Von Ihrer Organisation festgelegt: Sie lässt sich hier verwenden und kopieren, nicht ändern.</translation>
    </message>
    <message>
        <source>Its key is in the password store of this computer.</source>
        <translation>Ihr Schlüssel liegt im Passwortspeicher dieses Computers.</translation>
    </message>
    <message>
        <source>Its key is kept until this program ends.</source>
        <translation>Ihr Schlüssel bleibt erhalten, bis dieses Programm endet.</translation>
    </message>
    <message>
        <source>Its key is asked for when something is to be sent.</source>
        <translation>Nach ihrem Schlüssel wird gefragt, wenn etwas gesendet werden soll.</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>{0} (copy)</source>
        <translation>{0} (Kopie)</translation>
    </message>
    <message>
        <source>It is written to {0}. There is no key in it: whoever opens it is asked for one.</source>
        <translation>Sie steht nun in {0}. Es ist kein Schlüssel darin: Wer sie öffnet, wird nach einem gefragt.</translation>
    </message>
    <message>
        <source>{0} is no longer listed. Its file stays where it is.</source>
        <translation>{0} steht nicht mehr in der Liste. Die Datei bleibt, wo sie ist.</translation>
    </message>
    <message>
        <source>{0} is no longer listed. Its file is kept as {1}.</source>
        <translation>{0} steht nicht mehr in der Liste. Die Datei bleibt als {1} erhalten.</translation>
    </message>
    <message>
        <source>&amp;Put it back</source>
        <translation>&amp;Zurückholen</translation>
    </message>
    <message>
        <source>The key is used no more. It may still be stored: {0}</source>
        <translation>Der Schlüssel wird nicht mehr verwendet. Er ist womöglich noch gespeichert: {0}</translation>
    </message>
    <message>
        <source>That was not done, and nothing has changed: {0}.</source>
        <translation>Das wurde nicht getan, und nichts hat sich geändert: {0}.</translation>
    </message>
    <message>
        <source>That was not done: the file is written in a way in which a key, or the name, can&apos;t be changed safely. Mend it by hand.</source>
        <translation>Das wurde nicht getan: Die Datei ist so geschrieben, dass sich ein Schlüssel oder der Name darin nicht sicher ändern lässt. Berichtigen Sie sie von Hand.</translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <source>Lead Editor is to close, for a new version. Save the connection or leave it as it was, then close it.</source>
        <translation>Lead Editor soll für eine neue Version geschlossen werden. Speichern Sie die Verbindung oder lassen Sie sie, wie sie war, und schließen Sie das Programm dann.</translation>
    </message>
    <message>
        <source>Lead Editor is to close, for a new version. Send what is in the form or empty it, then close it.</source>
        <translation>Lead Editor soll für eine neue Version geschlossen werden. Senden oder leeren Sie das Formular und schließen Sie das Programm dann.</translation>
    </message>
    <message>
        <source>&amp;Use it and send the update</source>
        <translation>Verwenden und Aktualisierung &amp;senden</translation>
    </message>
    <message>
        <source>Open a connection file</source>
        <translation>Eine Verbindungsdatei öffnen</translation>
    </message>
    <message>
        <source>Save a connection to send it to a colleague</source>
        <translation>Eine Verbindung zum Weitergeben speichern</translation>
    </message>
    <message>
        <source>There is a file {0} in {1} already. Its content is lost when it is replaced.</source>
        <translation>In {1} gibt es schon eine Datei {0}. Ihr Inhalt geht verloren, wenn sie ersetzt wird.</translation>
    </message>
    <message>
        <source>&amp;Keep that file</source>
        <translation>Diese Datei &amp;behalten</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>Connection files (*.toml *.leadconn)</source>
        <translation>Verbindungsdateien (*.toml *.leadconn)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Nothing is queued yet: the outbox is being opened. Press Send again in a moment.</source>
        <translation>Noch kam nichts in den Postausgang: Er wird gerade geöffnet. Drücken Sie gleich noch einmal auf „Aktualisierung senden“.</translation>
    </message>
</context>
<context>
    <name>diagnosing</name>
    <message>
        <source>Save the diagnostics</source>
        <translation>Die Diagnose speichern</translation>
    </message>
    <message>
        <source>Zip files (*.zip)</source>
        <translation>ZIP-Dateien (*.zip)</translation>
    </message>
    <message>
        <source>Saved as {0}, in {1}.</source>
        <translation>Gespeichert als {0}, in {1}.</translation>
    </message>
    <message>
        <source>Not saved: there is no room left there. Choose another place.</source>
        <translation>Nicht gespeichert: Dort ist kein Platz mehr. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Not saved: this account may not write there. Choose another place.</source>
        <translation>Nicht gespeichert: Dieses Konto darf dort nicht schreiben. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Not saved: nothing can be written there. Choose another place.</source>
        <translation>Nicht gespeichert: Dort lässt sich nichts schreiben. Wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>dispatch</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Lead {0} is of “{1}”. Open that connection first.</source>
        <translation>Lead {0} gehört zu „{1}“. Öffnen Sie zuerst diese Verbindung.</translation>
    </message>
    <message>
        <source>&amp;Use it and send what waits</source>
        <translation>Verwenden und senden, was &amp;wartet</translation>
    </message>
</context>
<context>
    <name>drafting</name>
    <message>
        <source>What you typed for lead {0} is back, from {1}. It was not sent.</source>
        <translation>Was Sie für Lead {0} eingegeben haben, ist wieder da, vom {1}. Es wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>What you typed is back, from {1}. It was not sent.</source>
        <translation>Was Sie eingegeben haben, ist wieder da, vom {1}. Es wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>{0} others</source>
        <translation>{0} weitere</translation>
    </message>
    <message>
        <source>What you typed before for lead {0} is kept, and comes back with that id.</source>
        <translation>Was Sie zuvor für Lead {0} eingegeben haben, ist aufbewahrt und kommt mit dieser ID zurück.</translation>
    </message>
    <message>
        <source>What you typed before without an id is kept until a next start.</source>
        <translation>Was Sie zuvor ohne ID eingegeben haben, ist bis zu einem nächsten Start aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>elsewhere</name>
    <message>
        <source>Type the lead&apos;s id first.</source>
        <translation>Geben Sie zuerst die ID des Leads ein.</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Clear this in Noojee (left empty, it stays as it is)</source>
        <translation>Dies in Noojee leeren (bleibt das Feld hier leer, ändert sich nichts)</translation>
    </message>
</context>
<context>
    <name>find</name>
    <message>
        <source>without an id</source>
        <translation>ohne ID</translation>
    </message>
    <message>
        <source>draft, {0}</source>
        <translation>Entwurf, {0}</translation>
    </message>
    <message>
        <source>sent {0}</source>
        <translation>gesendet {0}</translation>
    </message>
    <message>
        <source>opened {0}</source>
        <translation>geöffnet {0}</translation>
    </message>
    <message>
        <source>Lead {0} is of “{1}”. Open that connection first; what you typed is kept.</source>
        <translation>Lead {0} gehört zu „{1}“. Öffnen Sie zuerst diese Verbindung; was Sie eingegeben haben, bleibt erhalten.</translation>
    </message>
    <message>
        <source>1 lead</source>
        <translation>1 Lead</translation>
    </message>
    <message>
        <source>{0} leads, the newest; type more to see others</source>
        <translation>{0} Leads, die neuesten; geben Sie mehr ein, um andere zu sehen</translation>
    </message>
    <message>
        <source>{0} leads</source>
        <translation>{0} Leads</translation>
    </message>
    <message>
        <source>Recent leads are not shown here, as this program is set. Type to find one.</source>
        <translation>Die letzten Leads werden hier nicht gezeigt: So ist dieses Programm eingestellt. Geben Sie etwas ein, um einen zu finden.</translation>
    </message>
    <message>
        <source>Nothing was sent, typed or opened here yet.</source>
        <translation>Hier wurde noch nichts gesendet, eingegeben oder geöffnet.</translation>
    </message>
    <message>
        <source>Nothing here has “{0}” in it. A part is enough: of an id, a number, a name, any value.</source>
        <translation>Nichts hier enthält „{0}“. Ein Teil genügt: von einer ID, einer Nummer, einem Namen, einem beliebigen Wert.</translation>
    </message>
    <message>
        <source>taken back, in the outbox</source>
        <translation>zurückgenommen, im Postausgang</translation>
    </message>
    <message>
        <source>needs you, in the outbox</source>
        <translation>wartet auf Sie, im Postausgang</translation>
    </message>
    <message>
        <source>being sent</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>waiting in the outbox</source>
        <translation>wartet im Postausgang</translation>
    </message>
    <message>
        <source>The draft is gone.</source>
        <translation>Der Entwurf ist verworfen.</translation>
    </message>
</context>
<context>
    <name>halt</name>
    <message>
        <source>The outbox is paused: nothing goes out until you let it.</source>
        <translation>Der Postausgang ist angehalten: Nichts geht hinaus, bevor Sie es zulassen.</translation>
    </message>
    <message>
        <source>Go on sending</source>
        <translation>Weiter senden</translation>
    </message>
    <message>
        <source>The outbox is paused: then it waits until you let it go on.</source>
        <translation>Der Postausgang ist angehalten: Sie wartet dann, bis Sie ihn fortsetzen.</translation>
    </message>
    <message>
        <source>1 update waits.</source>
        <translation>1 Aktualisierung wartet.</translation>
    </message>
    <message>
        <source>{0} updates wait.</source>
        <translation>{0} Aktualisierungen warten.</translation>
    </message>
    <message>
        <source>Give the API key…</source>
        <translation>API-Schlüssel eingeben…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>{0} needs its API key before anything goes out.</source>
        <translation>{0} braucht den API-Schlüssel, bevor etwas hinausgeht.</translation>
    </message>
    <message>
        <source>Sign in to the proxy…</source>
        <translation>Am Proxy anmelden…</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>Sent: {0}</source>
        <translation>Gesendet: {0}</translation>
    </message>
    <message>
        <source>Answered: {0}</source>
        <translation>Beantwortet: {0}</translation>
    </message>
    <message>
        <source>By: {0}</source>
        <translation>Von: {0}</translation>
    </message>
    <message>
        <source>Answer: {0}</source>
        <translation>Antwort: {0}</translation>
    </message>
    <message>
        <source>Connection: {0}, {1}</source>
        <translation>Verbindung: {0}, {1}</translation>
    </message>
    <message>
        <source>The conflict</source>
        <translation>Der Konflikt</translation>
    </message>
    <message>
        <source>Lead {0}</source>
        <translation>Lead {0}</translation>
    </message>
    <message>
        <source>What was sent</source>
        <translation>Was gesendet wurde</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>Was zurückkam</translation>
    </message>
    <message>
        <source>The request, as JSON</source>
        <translation>Die Anfrage, als JSON</translation>
    </message>
    <message>
        <source>All lines of the history about lead {0} are deleted for good, on every server. Noojee keeps what was sent. Updates of this lead that have not gone out or need you stay in the outbox, with their lines, and so does what was typed and not sent.</source>
        <translation>Alle Zeilen des Verlaufs über Lead {0} werden endgültig gelöscht, auf jedem Server. Noojee behält, was gesendet wurde. Aktualisierungen dieses Leads, die noch nicht hinausgegangen sind oder auf Sie warten, bleiben mit ihren Zeilen im Postausgang, ebenso das, was eingegeben und nicht gesendet wurde.</translation>
    </message>
    <message>
        <source>&amp;Forget this lead</source>
        <translation>&amp;Diesen Lead aus dem Verlauf löschen</translation>
    </message>
    <message>
        <source>All lines of the history are deleted for good, also those that are not found just now, and those of practice. Noojee keeps what was sent. Updates that have not gone out or need you stay in the outbox, with their lines, and so does what was typed and not sent.</source>
        <translation>Alle Zeilen des Verlaufs werden endgültig gelöscht, auch die, die gerade nicht gefunden sind, und die von Übungen. Noojee behält, was gesendet wurde. Aktualisierungen, die noch nicht hinausgegangen sind oder auf Sie warten, bleiben mit ihren Zeilen im Postausgang, ebenso das, was eingegeben und nicht gesendet wurde.</translation>
    </message>
    <message>
        <source>&amp;Forget everything</source>
        <translation>G&amp;anzen Verlauf löschen</translation>
    </message>
    <message>
        <source>{0} written to {1}, in {2}.</source>
        <translation>{0} in die Datei {1} geschrieben, in {2}.</translation>
    </message>
    <message>
        <source>There is a file {0} in {1} already. Its content is lost when it is replaced.</source>
        <translation>In {1} gibt es schon eine Datei {0}. Ihr Inhalt geht verloren, wenn sie ersetzt wird.</translation>
    </message>
    <message>
        <source>&amp;Keep that file</source>
        <translation>Diese Datei &amp;behalten</translation>
    </message>
    <message>
        <source>&amp;Replace it</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>Export the history as CSV</source>
        <translation>Den Verlauf als CSV exportieren</translation>
    </message>
    <message>
        <source>Forget it &amp;again</source>
        <translation>&amp;Nochmals löschen</translation>
    </message>
    <message>
        <source>{0} forgotten.</source>
        <translation>{0} gelöscht.</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Verlauf löschen</translation>
    </message>
    <message>
        <source>&amp;Keep them</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Den Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>A lead&apos;s id, a number, or any text</source>
        <translation>ID eines Leads, eine Nummer oder ein beliebiger Text</translation>
    </message>
    <message>
        <source>&amp;Practice</source>
        <translation>Üb&amp;ung</translation>
    </message>
    <message>
        <source>Shows what was sent to the practice server, and nothing else.</source>
        <translation>Zeigt nur, was an den Übungsserver gesendet wurde.</translation>
    </message>
    <message>
        <source>The chosen line in full</source>
        <translation>Die gewählte Zeile, vollständig</translation>
    </message>
    <message>
        <source>&amp;Copy all of this line</source>
        <translation>Ganze Zeile &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Export as CSV…</source>
        <translation>Als CSV &amp;exportieren…</translation>
    </message>
    <message>
        <source>Writes everything that was found into a file, also what is further down.</source>
        <translation>Schreibt alles Gefundene in eine Datei, auch was weiter unten steht.</translation>
    </message>
    <message>
        <source>Forget e&amp;verything…</source>
        <translation>G&amp;anzen Verlauf löschen…</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suche</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Whatever came of it</source>
        <translation>Alle Ergebnisse</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>{0}; the customer asked for this time</source>
        <translation>{0}; der Kunde wollte diese Zeit</translation>
    </message>
    <message>
        <source>none: treat as a new lead</source>
        <translation>keiner: als neuen Lead behandeln</translation>
    </message>
    <message>
        <source>{0} → {1}</source>
        <translation>{0} → {1}</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm:ss</source>
        <translation>d. MMM yyyy, HH:mm:ss</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation>d. MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Request (JSON)</source>
        <translation>Anfrage (JSON)</translation>
    </message>
    <message>
        <source>the customer asked for this time</source>
        <translation>der Kunde wollte diese Zeit</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} von {1}</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>{0} lines</source>
        <translation>{0} Zeilen</translation>
    </message>
    <message>
        <source>Disposition</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Call-back</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>geleert</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Applied: you saw that it arrived</source>
        <translation>Übernommen: Sie haben gesehen, dass es ankam</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <source>We don&apos;t know</source>
        <translation>Wir wissen es nicht</translation>
    </message>
    <message>
        <source>Not applied: someone was editing the lead</source>
        <translation>Nicht übernommen: Jemand bearbeitete den Lead</translation>
    </message>
    <message>
        <source>Not applied: you saw that it did not arrive</source>
        <translation>Nicht übernommen: Sie haben gesehen, dass es nicht ankam</translation>
    </message>
    <message>
        <source>Not applied: went out again by itself</source>
        <translation>Nicht übernommen: ging von selbst erneut hinaus</translation>
    </message>
    <message>
        <source>Not applied: refused or given up</source>
        <translation>Nicht übernommen: abgelehnt oder aufgegeben</translation>
    </message>
    <message>
        <source>Not applied: key or certificate refused</source>
        <translation>Nicht übernommen: Schlüssel oder Zertifikat abgelehnt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>code {0}</source>
        <translation>Code {0}</translation>
    </message>
    <message>
        <source>Not applied: the API key or this computer was refused</source>
        <translation>Nicht übernommen: Der API-Schlüssel oder dieser Computer wurde abgelehnt</translation>
    </message>
    <message>
        <source>Not sent: the server&apos;s certificate was not trusted</source>
        <translation>Nicht gesendet: Dem Zertifikat des Servers wurde nicht vertraut</translation>
    </message>
    <message>
        <source>Not sent: the server did not trust this computer&apos;s certificate</source>
        <translation>Nicht gesendet: Der Server vertraute dem Zertifikat dieses Computers nicht</translation>
    </message>
    <message>
        <source>Not sent: the network&apos;s proxy did not let it through</source>
        <translation>Nicht gesendet: Der Proxy des Netzes ließ es nicht durch</translation>
    </message>
    <message>
        <source>Not sent: the network&apos;s proxy asked for a user and a password</source>
        <translation>Nicht gesendet: Der Proxy des Netzes verlangte Benutzer und Passwort</translation>
    </message>
    <message>
        <source>Not sent: the network&apos;s proxy did not answer</source>
        <translation>Nicht gesendet: Der Proxy des Netzes antwortete nicht</translation>
    </message>
    <message>
        <source>Not sent: this program does not know the network&apos;s kind of proxy</source>
        <translation>Nicht gesendet: Dieses Programm kennt diese Art von Proxy nicht</translation>
    </message>
    <message>
        <source>Not sent: a file of certificates could not be used</source>
        <translation>Nicht gesendet: Eine Datei mit Zertifikaten ließ sich nicht verwenden</translation>
    </message>
    <message>
        <source>Not sent: there was no such server, or this computer was offline</source>
        <translation>Nicht gesendet: Es gab keinen solchen Server, oder dieser Computer war offline</translation>
    </message>
    <message>
        <source>Not sent: the server did not answer</source>
        <translation>Nicht gesendet: Der Server antwortete nicht</translation>
    </message>
    <message>
        <source>Not applied: there is no such lead</source>
        <translation>Nicht übernommen: Es gibt keinen solchen Lead</translation>
    </message>
    <message>
        <source>Not applied: Noojee knows none of the phone fields</source>
        <translation>Nicht übernommen: Noojee kennt keines der Telefonfelder</translation>
    </message>
    <message>
        <source>Not applied: a number is on the Do-Not-Call list</source>
        <translation>Nicht übernommen: Eine Nummer steht auf der Do-Not-Call-Liste</translation>
    </message>
    <message>
        <source>Not applied: another lead has the number</source>
        <translation>Nicht übernommen: Ein anderer Lead hat die Nummer</translation>
    </message>
    <message>
        <source>Not applied: there is no such disposition</source>
        <translation>Nicht übernommen: Es gibt keine solche Disposition</translation>
    </message>
    <message>
        <source>Not applied: the lead had no disposition yet</source>
        <translation>Nicht übernommen: Der Lead hatte noch keine Disposition</translation>
    </message>
    <message>
        <source>Not applied: the lead was still to be imported</source>
        <translation>Nicht übernommen: Der Lead war noch nicht importiert</translation>
    </message>
    <message>
        <source>Not applied: Noojee was too busy</source>
        <translation>Nicht übernommen: Noojee war zu beschäftigt</translation>
    </message>
    <message>
        <source>Not applied: Noojee did not know the lead&apos;s Contact Hours</source>
        <translation>Nicht übernommen: Noojee kannte die Contact Hours des Leads nicht</translation>
    </message>
    <message>
        <source>Not applied: the campaign has the lead twice</source>
        <translation>Nicht übernommen: Die Kampagne hat den Lead doppelt</translation>
    </message>
    <message>
        <source>Not applied: Noojee refused it</source>
        <translation>Nicht übernommen: Noojee hat abgelehnt</translation>
    </message>
</context>
<context>
    <name>hours</name>
    <message>
        <source>at the lead</source>
        <translation>beim Lead</translation>
    </message>
    <message>
        <source>in {0}</source>
        <translation>in {0}</translation>
    </message>
    <message>
        <source>The lead&apos;s own time isn&apos;t known.</source>
        <translation>Die Ortszeit des Leads ist nicht bekannt.</translation>
    </message>
    <message>
        <source>At the lead: {0}.</source>
        <translation>Beim Lead: {0}.</translation>
    </message>
    <message>
        <source>At the lead, one of: {0}.</source>
        <translation>Beim Lead eine dieser Zeiten: {0}.</translation>
    </message>
    <message>
        <source>Too early for a call: {0} {1}, and calls begin at {2}.</source>
        <translation>Zu früh für einen Anruf: {0} Uhr {1}, und Anrufe beginnen um {2} Uhr.</translation>
    </message>
    <message>
        <source>Too late for a call: {0} {1}, and on a {2} calls end at {3}.</source>
        <translation>Zu spät für einen Anruf: {0} Uhr {1}, und am {2} enden Anrufe um {3} Uhr.</translation>
    </message>
    <message>
        <source>Not a day for calls: {0}, a public holiday {1}.</source>
        <translation>Kein Tag für Anrufe: {0}, ein Feiertag {1}.</translation>
    </message>
    <message>
        <source>Not a day for calls: {0} {1}.</source>
        <translation>Kein Tag für Anrufe: {0} {1}.</translation>
    </message>
    <message>
        <source>By law: {0}.</source>
        <translation>Von Gesetzes wegen: {0}.</translation>
    </message>
    <message>
        <source>By the code of an association, for its members: {0}.</source>
        <translation>Nach den Regeln eines Verbands, für seine Mitglieder: {0}.</translation>
    </message>
    <message>
        <source>Advice, which binds nobody: {0}.</source>
        <translation>Ein Rat, der niemanden bindet: {0}.</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Alt+underlined letter</source>
        <translation>Alt+unterstrichener Buchstabe</translation>
    </message>
    <message>
        <source>Find a command, find a lead</source>
        <translation>Befehl suchen, Lead suchen</translation>
    </message>
    <message>
        <source>Go to the next control, or the one before</source>
        <translation>Zum nächsten Bedienelement oder zum vorigen gehen</translation>
    </message>
    <message>
        <source>Go to what has that letter, or press it</source>
        <translation>Zu dem gehen, was diesen Buchstaben hat, oder es drücken</translation>
    </message>
    <message>
        <source>Close a list, a calendar or another window</source>
        <translation>Eine Liste, einen Kalender oder ein anderes Fenster schließen</translation>
    </message>
    <message>
        <source>Choose from what was found, while you type</source>
        <translation>Aus dem Gefundenen wählen, während Sie tippen</translation>
    </message>
    <message>
        <source>Do the chosen command, open the chosen lead</source>
        <translation>Den gewählten Befehl ausführen, den gewählten Lead öffnen</translation>
    </message>
    <message>
        <source>Phone number, empty or selected</source>
        <translation>Telefonnummer, leer oder ausgewählt</translation>
    </message>
    <message>
        <source>Disposition and other lists</source>
        <translation>Disposition und andere Listen</translation>
    </message>
    <message>
        <source>Turn “No change” on or off</source>
        <translation>„Keine Änderung“ an- oder ausschalten</translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation>Die Liste öffnen</translation>
    </message>
    <message>
        <source>Time of the call-back</source>
        <translation>Zeit des Rückrufs</translation>
    </message>
    <message>
        <source>Usual times of the call-back</source>
        <translation>Übliche Zeiten des Rückrufs</translation>
    </message>
    <message>
        <source>1 to 9</source>
        <translation>1 bis 9</translation>
    </message>
    <message>
        <source>A quarter of an hour later or earlier</source>
        <translation>Eine Viertelstunde später oder früher</translation>
    </message>
    <message>
        <source>A day later or earlier</source>
        <translation>Einen Tag später oder früher</translation>
    </message>
    <message>
        <source>Open a calendar</source>
        <translation>Einen Kalender öffnen</translation>
    </message>
    <message>
        <source>Open the usual times</source>
        <translation>Die üblichen Zeiten öffnen</translation>
    </message>
    <message>
        <source>Take the time with that number</source>
        <translation>Die Zeit mit dieser Nummer nehmen</translation>
    </message>
    <message>
        <source>List of the outbox</source>
        <translation>Liste des Postausgangs</translation>
    </message>
    <message>
        <source>Do what is to be done first with the update</source>
        <translation>Tun, was mit der Aktualisierung zuerst zu tun ist</translation>
    </message>
    <message>
        <source>Drop the update; asks first</source>
        <translation>Die Aktualisierung verwerfen; fragt erst</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Go to the search</source>
        <translation>Zur Suche gehen</translation>
    </message>
    <message>
        <source>From the search to what was found</source>
        <translation>Von der Suche zum Gefundenen</translation>
    </message>
    <message>
        <source>Copy all of the chosen line</source>
        <translation>Die gewählte Zeile ganz kopieren</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Fields and dispositions of a connection</source>
        <translation>Felder und Dispositionen einer Verbindung</translation>
    </message>
    <message>
        <source>Boxes of a field or a disposition</source>
        <translation>Angaben zu einem Feld oder einer Disposition</translation>
    </message>
    <message>
        <source>Add one under the chosen one</source>
        <translation>Unter dem Gewählten etwas hinzufügen</translation>
    </message>
    <message>
        <source>Take the chosen one out</source>
        <translation>Das Gewählte herausnehmen</translation>
    </message>
    <message>
        <source>Move the chosen one up or down</source>
        <translation>Das Gewählte nach oben oder unten verschieben</translation>
    </message>
    <message>
        <source>Go to the boxes of the chosen one</source>
        <translation>Zu den Angaben des Gewählten gehen</translation>
    </message>
    <message>
        <source>Go on to the next one, or add one after the last</source>
        <translation>Weiter zum Nächsten gehen oder nach dem Letzten etwas hinzufügen</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Conflict, what Noojee has now</source>
        <translation>Konflikt, was jetzt in Noojee steht</translation>
    </message>
    <message>
        <source>Conflict, and the page about another answer</source>
        <translation>Konflikt und die Seite zu einer anderen Antwort</translation>
    </message>
    <message>
        <source>Go to the next value that is to be decided</source>
        <translation>Zum nächsten Wert gehen, der zu entscheiden ist</translation>
    </message>
    <message>
        <source>Paste the Data View</source>
        <translation>Die Data View einfügen</translation>
    </message>
    <message>
        <source>Open what else can be said of the value</source>
        <translation>Öffnen, was sonst über den Wert gesagt werden kann</translation>
    </message>
    <message>
        <source>Go on to the next control</source>
        <translation>Zum nächsten Bedienelement weitergehen</translation>
    </message>
    <message>
        <source>Send what was mended or decided</source>
        <translation>Senden, was verbessert oder entschieden wurde</translation>
    </message>
    <message>
        <source>Close Lead Editor</source>
        <translation>Lead Editor schließen</translation>
    </message>
</context>
<context>
    <name>learning</name>
    <message>
        <source>Noojee does not know “{0}”. Remove it from the connection “{1}”?</source>
        <translation>Noojee kennt „{0}“ nicht. Aus der Verbindung „{1}“ entfernen?</translation>
    </message>
    <message>
        <source>Noojee accepted “{0}”. Add it to the connection “{1}”?</source>
        <translation>Noojee hat „{0}“ angenommen. Zur Verbindung „{1}“ hinzufügen?</translation>
    </message>
    <message>
        <source>The connection “{1}” has no disposition “{0}”. If Noojee has it, add it; then it can be sent.</source>
        <translation>Die Verbindung „{1}“ hat keine Disposition „{0}“. Wenn Noojee sie hat, fügen Sie sie hinzu; dann lässt sie sich senden.</translation>
    </message>
    <message>
        <source>Remove it from the connection</source>
        <translation>Aus der Verbindung entfernen</translation>
    </message>
    <message>
        <source>Add it to the connection</source>
        <translation>Zur Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>Leave it in</source>
        <translation>Darin lassen</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>“{0}” is no longer in the connection “{1}”.</source>
        <translation>„{0}“ ist nicht mehr in der Verbindung „{1}“.</translation>
    </message>
    <message>
        <source>“{0}” is in the connection “{1}” now.</source>
        <translation>„{0}“ ist jetzt in der Verbindung „{1}“.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Noojee does not know “{0}”. The connection “{1}” is set by your organisation: whoever looks after it can take it out.</source>
        <translation>Noojee kennt „{0}“ nicht. Die Verbindung „{1}“ ist von Ihrer Organisation festgelegt: Wer sie betreut, kann das herausnehmen.</translation>
    </message>
    <message>
        <source>“{0}” is not in the connection “{1}”, which is set by your organisation: whoever looks after it can add it.</source>
        <translation>„{0}“ ist nicht in der Verbindung „{1}“, die von Ihrer Organisation festgelegt ist: Wer sie betreut, kann das hinzufügen.</translation>
    </message>
    <message>
        <source>The connection&apos;s file can&apos;t be changed by you: whoever gave it to you can. It is as it was.</source>
        <translation>Die Datei der Verbindung können Sie nicht ändern: Das kann, wer sie Ihnen gegeben hat. Sie ist, wie sie war.</translation>
    </message>
    <message>
        <source>The connection&apos;s file is written in a way that can&apos;t be changed safely. Mend it by hand.</source>
        <translation>Die Datei der Verbindung ist so geschrieben, dass sie sich nicht sicher ändern lässt. Berichtigen Sie sie von Hand.</translation>
    </message>
    <message>
        <source>The connection&apos;s file was not changed: {0}.</source>
        <translation>Die Datei der Verbindung wurde nicht geändert: {0}.</translation>
    </message>
</context>
<context>
    <name>leave</name>
    <message>
        <source>What you changed for lead {0} was not sent, and is lost when you close.</source>
        <translation>Was Sie für Lead {0} geändert haben, wurde nicht gesendet und geht verloren, wenn Sie schließen.</translation>
    </message>
    <message>
        <source>What you typed was not sent, and is lost when you close.</source>
        <translation>Was Sie eingegeben haben, wurde nicht gesendet und geht verloren, wenn Sie schließen.</translation>
    </message>
    <message>
        <source>&amp;Close without sending</source>
        <translation>&amp;Schließen, ohne zu senden</translation>
    </message>
    <message>
        <source>What you changed for lead {0} was not sent, and is lost when you go on.</source>
        <translation>Was Sie für Lead {0} geändert haben, wurde nicht gesendet und geht verloren, wenn Sie fortfahren.</translation>
    </message>
    <message>
        <source>What you typed was not sent, and is lost when you go on.</source>
        <translation>Was Sie eingegeben haben, wurde nicht gesendet und geht verloren, wenn Sie fortfahren.</translation>
    </message>
    <message>
        <source>&amp;Go on without sending</source>
        <translation>&amp;Fortfahren, ohne zu senden</translation>
    </message>
    <message>
        <source>Noojee has not answered yet for lead {0}. The next start asks you to look at it.</source>
        <translation>Noojee hat für Lead {0} noch nicht geantwortet. Beim nächsten Start werden Sie gebeten, ihn sich anzusehen.</translation>
    </message>
    <message>
        <source>1 update has not gone out yet.</source>
        <translation>1 Aktualisierung ist noch nicht hinausgegangen.</translation>
    </message>
    <message>
        <source>It goes out at the next start.</source>
        <translation>Sie geht beim nächsten Start hinaus.</translation>
    </message>
    <message>
        <source>{0} updates have not gone out yet.</source>
        <translation>{0} Aktualisierungen sind noch nicht hinausgegangen.</translation>
    </message>
    <message>
        <source>They go out at the next start.</source>
        <translation>Sie gehen beim nächsten Start hinaus.</translation>
    </message>
    <message>
        <source>1 update needs you.</source>
        <translation>1 Aktualisierung wartet auf Sie.</translation>
    </message>
    <message>
        <source>{0} updates need you.</source>
        <translation>{0} Aktualisierungen warten auf Sie.</translation>
    </message>
    <message>
        <source>Everything is kept.</source>
        <translation>Alles bleibt erhalten.</translation>
    </message>
    <message>
        <source>&amp;Stay here</source>
        <translation>&amp;Hierbleiben</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Noojee has not answered yet for lead {0}. Look at it: the next start won&apos;t ask.</source>
        <translation>Noojee hat für Lead {0} noch nicht geantwortet. Sehen Sie ihn sich an: Der nächste Start bittet Sie nicht darum.</translation>
    </message>
    <message>
        <source>1 update in the outbox is lost when you close: nothing is kept beyond this run.</source>
        <translation>1 Aktualisierung im Postausgang geht verloren, wenn Sie schließen: Nichts bleibt über das Beenden hinaus erhalten.</translation>
    </message>
    <message>
        <source>{0} updates in the outbox are lost when you close: nothing is kept beyond this run.</source>
        <translation>{0} Aktualisierungen im Postausgang gehen verloren, wenn Sie schließen: Nichts bleibt über das Beenden hinaus erhalten.</translation>
    </message>
    <message>
        <source>1 draft is lost when you close.</source>
        <translation>1 Entwurf geht verloren, wenn Sie schließen.</translation>
    </message>
    <message>
        <source>{0} drafts are lost when you close.</source>
        <translation>{0} Entwürfe gehen verloren, wenn Sie schließen.</translation>
    </message>
    <message>
        <source>&amp;Close and lose them</source>
        <translation>&amp;Schließen und verlieren</translation>
    </message>
    <message>
        <source>Begin a new outbox? What waits in the old one does not go out then, and what was sent before is not shown. The old file is kept: {0} gets a name with today&apos;s date, in {1}.</source>
        <translation>Einen neuen Postausgang beginnen? Was im alten wartet, geht dann nicht hinaus, und was früher gesendet wurde, wird nicht gezeigt. Die alte Datei bleibt erhalten: {0} bekommt einen Namen mit dem heutigen Datum, in {1}.</translation>
    </message>
    <message>
        <source>&amp;Begin a new one</source>
        <translation>Neuen &amp;beginnen</translation>
    </message>
    <message>
        <source>An update of this lead from {0} has not gone out yet. This one would be another, after it; the two are not joined. To change that one instead, open it in the outbox.</source>
        <translation>Eine Aktualisierung dieses Leads ({0}) ist noch nicht hinausgegangen. Diese wäre eine weitere, danach; die beiden werden nicht verbunden. Um stattdessen jene zu ändern, öffnen Sie sie im Postausgang.</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Nicht jetzt</translation>
    </message>
    <message>
        <source>&amp;Send this one after it</source>
        <translation>&amp;Danach auch diese senden</translation>
    </message>
    <message>
        <source>This is the update of lead {0}, and the id says {1} now. Sent like this, lead {1} gets all that the form holds, and lead {0} gets nothing.</source>
        <translation>Dies ist die Aktualisierung von Lead {0}, und als ID steht jetzt {1} da. So gesendet, bekommt Lead {1} alles, was im Formular steht, und Lead {0} nichts.</translation>
    </message>
    <message>
        <source>&amp;Back to the form</source>
        <translation>&amp;Zurück zum Formular</translation>
    </message>
    <message>
        <source>&amp;Send it to lead {0}</source>
        <translation>An Lead {0} &amp;senden</translation>
    </message>
    <message>
        <source>What you changed for lead {0} was not sent, and is lost when another update is opened.</source>
        <translation>Was Sie für Lead {0} geändert haben, wurde nicht gesendet und geht verloren, wenn eine andere Aktualisierung geöffnet wird.</translation>
    </message>
    <message>
        <source>What you typed was not sent, and is lost when an update is opened.</source>
        <translation>Was Sie eingegeben haben, wurde nicht gesendet und geht verloren, wenn eine Aktualisierung geöffnet wird.</translation>
    </message>
    <message>
        <source>&amp;Open the update</source>
        <translation>Die Aktualisierung ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Drop the update of lead {0}? It is never sent then.</source>
        <translation>Die Aktualisierung von Lead {0} verwerfen? Sie wird dann nie gesendet.</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>&amp;Drop it</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Not yet</source>
        <translation>&amp;Noch nicht</translation>
    </message>
    <message>
        <source>&amp;Send it again</source>
        <translation>&amp;Erneut senden</translation>
    </message>
    <message>
        <source>&amp;It is not there: back to the form</source>
        <translation>Sie ist nicht &amp;da: zurück zum Formular</translation>
    </message>
    <message>
        <source>What you changed for lead {0} was not sent, and is lost when the form is emptied.</source>
        <translation>Was Sie für Lead {0} geändert haben, wurde nicht gesendet und geht verloren, wenn das Formular geleert wird.</translation>
    </message>
    <message>
        <source>What you typed was not sent, and is lost when the form is emptied.</source>
        <translation>Was Sie eingegeben haben, wurde nicht gesendet und geht verloren, wenn das Formular geleert wird.</translation>
    </message>
    <message>
        <source>&amp;Empty the form</source>
        <translation>Formular &amp;leeren</translation>
    </message>
    <message>
        <source>Drop what you typed for lead {0} on {1}? It was never sent, and is gone for good.</source>
        <translation>Verwerfen, was Sie für Lead {0} eingegeben haben ({1})? Es wurde nie gesendet und ist dann endgültig weg.</translation>
    </message>
    <message>
        <source>Drop what you typed on {1}? It was never sent, and is gone for good.</source>
        <translation>Verwerfen, was Sie eingegeben haben ({1})? Es wurde nie gesendet und ist dann endgültig weg.</translation>
    </message>
    <message>
        <source>&amp;Keep the draft</source>
        <translation>Entwurf &amp;behalten</translation>
    </message>
    <message>
        <source>Take {0} from the list? Its file is not deleted: it gets a name with today&apos;s date, in the folder where it is. What was sent with it stays in the outbox and the history.</source>
        <translation>{0} aus der Liste nehmen? Die Datei wird nicht gelöscht: Sie bekommt einen Namen mit dem heutigen Datum, in dem Ordner, in dem sie liegt. Was damit gesendet wurde, bleibt im Postausgang und im Verlauf.</translation>
    </message>
    <message>
        <source>&amp;Take it from the list</source>
        <translation>Aus der &amp;Liste nehmen</translation>
    </message>
    <message>
        <source>Forget the key of {0}? What waits to be sent there stays, until a key is given again.</source>
        <translation>Den Schlüssel von {0} löschen? Was darauf wartet, dorthin gesendet zu werden, bleibt, bis wieder ein Schlüssel eingegeben wird.</translation>
    </message>
    <message>
        <source>&amp;Forget the key</source>
        <translation>Schlüssel &amp;löschen</translation>
    </message>
    <message>
        <source>What the form holds for lead {0} was not sent, and a link wants to take its place.</source>
        <translation>Was das Formular für Lead {0} enthält, wurde nicht gesendet, und ein Link will seinen Platz einnehmen.</translation>
    </message>
    <message>
        <source>It is then kept as a draft.</source>
        <translation>Es bleibt dann als Entwurf erhalten.</translation>
    </message>
    <message>
        <source>It is then lost.</source>
        <translation>Es ist dann verloren.</translation>
    </message>
    <message>
        <source>&amp;Fill it as the link says</source>
        <translation>&amp;Ausfüllen, wie der Link es sagt</translation>
    </message>
    <message>
        <source>It waits until its server gets an API key that it accepts.</source>
        <translation>Sie wartet, bis ihr Server einen API-Schlüssel bekommt, den er annimmt.</translation>
    </message>
    <message>
        <source>They wait until their server gets an API key that it accepts.</source>
        <translation>Sie warten, bis ihr Server einen API-Schlüssel bekommt, den er annimmt.</translation>
    </message>
    <message>
        <source>{0} of them: as soon as their server gets an API key. The others: at the next start.</source>
        <translation>{0} davon: sobald ihr Server einen API-Schlüssel bekommt. Die anderen: beim nächsten Start.</translation>
    </message>
    <message>
        <source>The outbox is paused, and stays so.</source>
        <translation>Der Postausgang ist angehalten und bleibt es.</translation>
    </message>
    <message>
        <source>Lead Editor</source>
        <translation>Lead Editor</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>Weiter &amp;bearbeiten</translation>
    </message>
    <message>
        <source>Closing as soon as Noojee has answered…</source>
        <translation>Schließt, sobald Noojee geantwortet hat…</translation>
    </message>
</context>
<context>
    <name>link</name>
    <message>
        <source>The link was not opened, and nothing was changed.</source>
        <translation>Der Link wurde nicht geöffnet, und nichts wurde geändert.</translation>
    </message>
    <message>
        <source>It is too long: {1} characters are the most.</source>
        <translation>Er ist zu lang: Höchstens {1} Zeichen sind möglich.</translation>
    </message>
    <message>
        <source>It has a % that two hexadecimal digits don&apos;t follow. A percent sign is %25.</source>
        <translation>Er enthält ein %, auf das nicht zwei Hexadezimalziffern folgen. Ein Prozentzeichen ist %25.</translation>
    </message>
    <message>
        <source>What is escaped in it is not text in UTF-8.</source>
        <translation>Was darin maskiert ist, ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>It has characters in it that can&apos;t be seen: who wrote it may hide something.</source>
        <translation>Er enthält Zeichen, die man nicht sehen kann: Wer ihn schrieb, verbirgt womöglich etwas.</translation>
    </message>
    <message>
        <source>It names a server, a folder or something else that a link can&apos;t ask for; only a lead.</source>
        <translation>Er nennt einen Server, einen Ordner oder etwas anderes, das ein Link nicht verlangen kann; nur einen Lead.</translation>
    </message>
    <message>
        <source>After “edit?” it takes name=value, with &amp; between them.</source>
        <translation>Nach „edit?“ gehört Name=Wert hin, mit &amp; dazwischen.</translation>
    </message>
    <message>
        <source>A + can be read as a plus or as a space: write %2B or %20.</source>
        <translation>Ein + lässt sich als Plus oder als Leerzeichen lesen: Schreiben Sie %2B oder %20.</translation>
    </message>
    <message>
        <source>It has too many values: {1} are the most.</source>
        <translation>Er hat zu viele Werte: Höchstens {1} sind möglich.</translation>
    </message>
    <message>
        <source>It says {0} twice.</source>
        <translation>Er nennt {0} zweimal.</translation>
    </message>
    <message>
        <source>What it says for {0} is too long.</source>
        <translation>Was er für {0} angibt, ist zu lang.</translation>
    </message>
    <message>
        <source>{1} characters are the most.</source>
        <translation>Höchstens {1} Zeichen sind möglich.</translation>
    </message>
    <message>
        <source>It says nothing for {0}. A link can&apos;t clear a value.</source>
        <translation>Er gibt für {0} nichts an. Ein Link kann keinen Wert leeren.</translation>
    </message>
    <message>
        <source>It names no lead.</source>
        <translation>Er nennt keinen Lead.</translation>
    </message>
    <message>
        <source>It names no connection: a lead&apos;s id means something in its own campaign alone.</source>
        <translation>Er nennt keine Verbindung: Die ID eines Leads bedeutet nur in ihrer eigenen Kampagne etwas.</translation>
    </message>
    <message>
        <source>It is for the connection “{0}”, which is not the one that is open here, nor the one that was opened last. Open that connection&apos;s file first, then follow the link again.</source>
        <translation>Er ist für die Verbindung „{0}“, die weder hier offen ist noch zuletzt geöffnet wurde. Öffnen Sie zuerst die Datei dieser Verbindung und folgen Sie dem Link dann noch einmal.</translation>
    </message>
    <message>
        <source>This connection has no field “{0}”. Capital and small letters count.</source>
        <translation>Diese Verbindung hat kein Feld „{0}“. Groß- und Kleinbuchstaben zählen.</translation>
    </message>
    <message>
        <source>For {0} it says something that could be read as “No Change”.</source>
        <translation>Für {0} gibt er etwas an, das sich als „No Change“ lesen ließe.</translation>
    </message>
    <message>
        <source>Its call-back is no time like 2026/11/28 10:00.</source>
        <translation>Sein Rückruf ist keine Zeit wie 2026/11/28 10:00.</translation>
    </message>
    <message>
        <source>What it says for {0} can&apos;t be sent:</source>
        <translation>Was er für {0} angibt, kann nicht gesendet werden:</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0} weitere</translation>
    </message>
    <message>
        <source>Filled by a link: check before you send. From the link: {0}.</source>
        <translation>Von einem Link ausgefüllt: Prüfen Sie, bevor Sie senden. Aus dem Link: {0}.</translation>
    </message>
    <message>
        <source>From the link.</source>
        <translation>Aus dem Link.</translation>
    </message>
    <message>
        <source>A link filled this form: look at what will be sent, and press Send again.</source>
        <translation>Ein Link hat dieses Formular ausgefüllt: Sehen Sie sich an, was gesendet wird, und drücken Sie noch einmal auf „Aktualisierung senden“.</translation>
    </message>
    <message>
        <source>the lead&apos;s id</source>
        <translation>Lead-ID</translation>
    </message>
    <message>
        <source>the disposition</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>the call-back</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>the priority</source>
        <translation>Priorität</translation>
    </message>
</context>
<context>
    <name>listed</name>
    <message>
        <source>Last known (list of {1}): {0}.</source>
        <translation>Zuletzt bekannt (Liste vom {1}): {0}.</translation>
    </message>
    <message>
        <source>Empty in the list of {1}.</source>
        <translation>Leer in der Liste vom {1}.</translation>
    </message>
    <message>
        <source>Row {0} of the list of {1}. What it says is shown, and never sent.</source>
        <translation>Zeile {0} der Liste vom {1}. Was sie sagt, wird gezeigt und nie gesendet.</translation>
    </message>
    <message>
        <source>in the list “{0}” of {1}</source>
        <translation>in der Liste „{0}“ vom {1}</translation>
    </message>
</context>
<context>
    <name>look</name>
    <message>
        <source>Opened in your browser. The lead&apos;s id is copied.</source>
        <translation>In Ihrem Browser geöffnet. Die ID des Leads ist kopiert.</translation>
    </message>
    <message>
        <source>Open {0} in your browser. The lead&apos;s id is copied.</source>
        <translation>Öffnen Sie {0} in Ihrem Browser. Die ID des Leads ist kopiert.</translation>
    </message>
    <message>
        <source>In Noojee: Call Editor, Find Calls, the newest row of lead {0}. The lead&apos;s id is copied.</source>
        <translation>In Noojee: Call Editor, Find Calls, die neueste Zeile von Lead {0}. Die ID des Leads ist kopiert.</translation>
    </message>
</context>
<context>
    <name>mend</name>
    <message>
        <source>&amp;Lead</source>
        <translation>L&amp;ead</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Unverändert lassen</translation>
    </message>
    <message>
        <source>Look at lead {0} in Noojee</source>
        <translation>Lead {0} in Noojee ansehen</translation>
    </message>
    <message>
        <source>Mend the id…</source>
        <translation>ID berichtigen…</translation>
    </message>
    <message>
        <source>Mend the numbers…</source>
        <translation>Nummern berichtigen…</translation>
    </message>
    <message>
        <source>Choose a disposition…</source>
        <translation>Disposition wählen…</translation>
    </message>
    <message>
        <source>Settle it now…</source>
        <translation>Jetzt klären…</translation>
    </message>
    <message>
        <source>It was looked for in campaign {0} of “{1}”. Is the id right, and is the lead in this campaign? For one of another campaign, open that connection.</source>
        <translation>Gesucht wurde in Kampagne {0} von „{1}“. Stimmt die ID, und ist der Lead in dieser Kampagne? Für einen aus einer anderen Kampagne öffnen Sie deren Verbindung.</translation>
    </message>
    <message>
        <source>Nothing gets past that list, and sending it again changes nothing. Leave the number as Noojee has it, or type another; the rest of your update then goes out.</source>
        <translation>An dieser Liste kommt nichts vorbei, und erneutes Senden ändert nichts. Lassen Sie die Nummer so, wie Noojee sie hat, oder geben Sie eine andere ein; der Rest Ihrer Aktualisierung geht dann hinaus.</translation>
    </message>
    <message>
        <source>Two leads can&apos;t have one number here. Perhaps it is the same person twice: look at the other lead first. Or leave the number as Noojee has it, or type another.</source>
        <translation>Zwei Leads können hier nicht dieselbe Nummer haben. Vielleicht ist es zweimal dieselbe Person: Sehen Sie sich zuerst den anderen Lead an. Oder lassen Sie die Nummer so, wie Noojee sie hat, oder geben Sie eine andere ein.</translation>
    </message>
    <message>
        <source>“No change” needs a disposition that is there already. Choose the first one.</source>
        <translation>„Keine Änderung“ setzt eine Disposition voraus, die schon da ist. Wählen Sie die erste.</translation>
    </message>
    <message>
        <source>{0} is marked as unknown to this server until it is accepted. Choose another, or “No change”.</source>
        <translation>{0} ist als diesem Server unbekannt vermerkt, bis er sie annimmt. Wählen Sie eine andere oder „Keine Änderung“.</translation>
    </message>
    <message>
        <source>Look first: the newest call record of the lead tells. Only you can say what became of it, and nothing goes out before you do.</source>
        <translation>Sehen Sie zuerst nach: Der neueste Anrufeintrag des Leads verrät es. Nur Sie können sagen, was daraus geworden ist, und vorher geht nichts hinaus.</translation>
    </message>
    <message>
        <source>No other connection&apos;s updates of a lead {0} are in this program&apos;s history.</source>
        <translation>Im Verlauf dieses Programms gibt es über keine andere Verbindung Aktualisierungen eines Leads {0}.</translation>
    </message>
    <message>
        <source>A lead {0} was updated in {1}.</source>
        <translation>Ein Lead {0} wurde aktualisiert in {1}.</translation>
    </message>
    <message>
        <source>No lead in this program&apos;s history has this number. Noojee may know one all the same.</source>
        <translation>Kein Lead im Verlauf dieses Programms hat diese Nummer. Noojee kennt womöglich trotzdem einen.</translation>
    </message>
    <message>
        <source>Opens the lead, and copies its id. Changes nothing.</source>
        <translation>Öffnet den Lead und kopiert seine ID. Ändert nichts.</translation>
    </message>
    <message>
        <source>You saw your change there. What waits behind it goes on.</source>
        <translation>Sie haben Ihre Änderung dort gesehen. Was dahinter wartet, geht weiter.</translation>
    </message>
    <message>
        <source>You saw that it is not there. It comes back into the form.</source>
        <translation>Sie haben gesehen, dass sie nicht da ist. Sie kommt zurück ins Formular.</translation>
    </message>
    <message>
        <source>Without a look. If it did arrive, all of it happens twice.</source>
        <translation>Ohne nachzusehen. Falls sie ankam, geschieht alles davon zweimal.</translation>
    </message>
    <message>
        <source>Without a look. Whatever the disposition does, it then does once at most.</source>
        <translation>Ohne nachzusehen. Was die Disposition auslöst, geschieht dann höchstens einmal.</translation>
    </message>
    <message>
        <source>Change something first: the same update would be refused again.</source>
        <translation>Ändern Sie zuerst etwas: Dieselbe Aktualisierung würde wieder abgelehnt.</translation>
    </message>
    <message>
        <source>“{0}” (campaign {1}) on {2}</source>
        <translation>„{0}“ (Kampagne {1}) auf {2}</translation>
    </message>
    <message>
        <source>Lead {0} had it at {1} ({2}).</source>
        <translation>Lead {0} hatte sie: {1} ({2}).</translation>
    </message>
</context>
<context>
    <name>month</name>
    <message>
        <source>The month before</source>
        <translation>Vorheriger Monat</translation>
    </message>
    <message>
        <source>The next month</source>
        <translation>Nächster Monat</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
</context>
<context>
    <name>notice</name>
    <message>
        <source>Send it</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send all {0}</source>
        <translation>Alle {0} senden</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsehen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>1 update from {0} had not gone out when the program ended. It goes out now.</source>
        <translation>1 Aktualisierung von {0} war noch nicht hinausgegangen, als das Programm endete. Sie geht jetzt hinaus.</translation>
    </message>
    <message>
        <source>{1} updates from {0} had not gone out when the program ended. They go out now.</source>
        <translation>{1} Aktualisierungen, die älteste von {0}, waren noch nicht hinausgegangen, als das Programm endete. Sie gehen jetzt hinaus.</translation>
    </message>
    <message>
        <source>1 update that you took back is still in the outbox. It is not sent by itself.</source>
        <translation>1 Aktualisierung, die Sie zurückgenommen haben, ist noch im Postausgang. Sie wird nicht von selbst gesendet.</translation>
    </message>
    <message>
        <source>{0} updates that you took back are still in the outbox. None is sent by itself.</source>
        <translation>{0} Aktualisierungen, die Sie zurückgenommen haben, sind noch im Postausgang. Keine wird von selbst gesendet.</translation>
    </message>
    <message>
        <source>Show the outbox</source>
        <translation>Postausgang zeigen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>Zurück zum Formular</translation>
    </message>
    <message>
        <source>Let it go out after all</source>
        <translation>Doch hinausgehen lassen</translation>
    </message>
    <message>
        <source>Drop it…</source>
        <translation>Verwerfen…</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>Lösen…</translation>
    </message>
    <message>
        <source>Copy my changes</source>
        <translation>Meine Änderungen kopieren</translation>
    </message>
    <message>
        <source>Edit lead {0} again</source>
        <translation>Lead {0} erneut bearbeiten</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Bring it back into the form</source>
        <translation>Ins Formular zurückholen</translation>
    </message>
</context>
<context>
    <name>opening</name>
    <message>
        <source>Go on without it for this run</source>
        <translation>Bis zum Beenden ohne ihn weitermachen</translation>
    </message>
    <message>
        <source>Begin a new one…</source>
        <translation>Neuen beginnen…</translation>
    </message>
    <message>
        <source>Nothing can be sent yet: what waits and what was sent before is encrypted, and its key can&apos;t be read. {0} See to that, then try again; or go on without it: then {1}, in {2}, stays as it is, and what you do now is kept until you close the program.</source>
        <translation>Noch kann nichts gesendet werden: Was wartet und was früher gesendet wurde, ist verschlüsselt, und der Schlüssel dazu lässt sich nicht lesen. {0} Kümmern Sie sich darum und versuchen Sie es dann erneut; oder machen Sie ohne ihn weiter: Dann bleibt {1}, in {2}, wie es ist, und was Sie jetzt tun, bleibt erhalten, bis Sie das Programm schließen.</translation>
    </message>
    <message>
        <source>Nothing can be sent yet: what you send and type is kept encrypted, and the key for that can&apos;t be made. {0} See to that, then try again; or go on without it: then what you do now is kept until you close the program.</source>
        <translation>Noch kann nichts gesendet werden: Was Sie senden und eingeben, wird verschlüsselt aufbewahrt, und der Schlüssel dafür lässt sich nicht anlegen. {0} Kümmern Sie sich darum und versuchen Sie es dann erneut; oder machen Sie ohne ihn weiter: Dann bleibt, was Sie jetzt tun, erhalten, bis Sie das Programm schließen.</translation>
    </message>
    <message>
        <source>What you send and type is kept until you close the program, and no longer: it would have to be encrypted, and nothing can keep the key. {0}</source>
        <translation>Was Sie senden und eingeben, bleibt erhalten, bis Sie das Programm schließen, und nicht länger: Es müsste verschlüsselt werden, und nichts kann den Schlüssel aufbewahren. {0}</translation>
    </message>
    <message>
        <source>What was kept before stays as it is, in {0} in {1}: nothing of it goes out meanwhile.</source>
        <translation>Was früher aufbewahrt wurde, bleibt, wie es ist, in {0} in {1}: Nichts davon geht inzwischen hinaus.</translation>
    </message>
    <message>
        <source>A new outbox was begun. The old file is kept as {0}, in {1}.</source>
        <translation>Ein neuer Postausgang wurde begonnen. Die alte Datei bleibt als {0} erhalten, in {1}.</translation>
    </message>
</context>
<context>
    <name>outbox</name>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Can be undone for {0} s; then waits behind {1}</source>
        <translation>Noch {0} s rückgängig zu machen; wartet danach auf {1}</translation>
    </message>
    <message>
        <source>Goes out now</source>
        <translation>Geht jetzt hinaus</translation>
    </message>
    <message>
        <source>Goes out in {0} s</source>
        <translation>Geht in {0} s hinaus</translation>
    </message>
    <message>
        <source>Waits behind {0}</source>
        <translation>Wartet auf {0}</translation>
    </message>
    <message>
        <source>Waits: its server is asked again {0}</source>
        <translation>Wartet: Ihr Server wird {0} wieder gefragt</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Wartet, bis sie an der Reihe ist</translation>
    </message>
    <message>
        <source>Still waiting for an answer</source>
        <translation>Wartet noch auf Antwort</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>{0}: tries again {1}</source>
        <translation>{0}: neuer Versuch {1}</translation>
    </message>
    <message>
        <source>Someone was editing the lead at {0}: nothing was changed</source>
        <translation>Jemand bearbeitete den Lead ({0}): Nichts wurde geändert</translation>
    </message>
    <message>
        <source>We don&apos;t know whether it arrived</source>
        <translation>Wir wissen nicht, ob es ankam</translation>
    </message>
    <message>
        <source>Updated: you saw it arrive</source>
        <translation>Aktualisiert: Sie haben es ankommen sehen</translation>
    </message>
    <message>
        <source>Updated at {0}</source>
        <translation>Aktualisiert: {0}</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Replaced by a newer edit</source>
        <translation>Durch eine neuere Bearbeitung ersetzt</translation>
    </message>
    <message>
        <source>{0}, for {1} s</source>
        <translation>{0}, seit {1} s</translation>
    </message>
    <message>
        <source>{0}, since {1}</source>
        <translation>{0}, seit {1}</translation>
    </message>
    <message>
        <source>{0} cleared</source>
        <translation>{0} geleert</translation>
    </message>
    <message>
        <source>call-back</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>no call-back</source>
        <translation>kein Rückruf</translation>
    </message>
    <message>
        <source>disposition {0}</source>
        <translation>Disposition {0}</translation>
    </message>
    <message>
        <source>priority {0}</source>
        <translation>Priorität {0}</translation>
    </message>
    <message>
        <source>the update of {0}, which needs you</source>
        <translation>die Aktualisierung von {0}, die auf Sie wartet</translation>
    </message>
    <message>
        <source>the update of {0}, which you took back</source>
        <translation>die Aktualisierung von {0}, die Sie zurückgenommen haben</translation>
    </message>
    <message>
        <source>the update of {0}, which can still be undone</source>
        <translation>die Aktualisierung von {0}, die sich noch rückgängig machen lässt</translation>
    </message>
    <message>
        <source>the update of {0}, which is being sent</source>
        <translation>die Aktualisierung von {0}, die gerade gesendet wird</translation>
    </message>
    <message>
        <source>the update of {0}, which tries again {1}</source>
        <translation>die Aktualisierung von {0}, die es {1} wieder versucht</translation>
    </message>
    <message>
        <source>the update of {0}</source>
        <translation>die Aktualisierung von {0}</translation>
    </message>
    <message>
        <source>You saw that it did not arrive</source>
        <translation>Sie haben gesehen, dass es nicht ankam</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Noojee is too busy</source>
        <translation>Noojee ist zu beschäftigt</translation>
    </message>
    <message>
        <source>The network&apos;s proxy did not let it through</source>
        <translation>Der Proxy des Netzes ließ es nicht durch</translation>
    </message>
    <message>
        <source>The network&apos;s proxy does not answer</source>
        <translation>Der Proxy des Netzes antwortet nicht</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>in {0} s</source>
        <translation>in {0} s</translation>
    </message>
    <message>
        <source>at {0}</source>
        <translation>ab {0}</translation>
    </message>
    <message>
        <source>Not sent: this computer&apos;s clock was set back. Look before it goes</source>
        <translation>Nicht gesendet: Die Uhr dieses Computers wurde zurückgestellt. Sehen Sie nach, bevor es hinausgeht</translation>
    </message>
    <message>
        <source>Not sent since {0}, and its call-back at {1} has passed: look before it goes</source>
        <translation>Nicht gesendet seit {0}, und der Rückruf am {1} ist verstrichen: Sehen Sie nach, bevor es hinausgeht</translation>
    </message>
    <message>
        <source>Not sent since {0}: look before it goes</source>
        <translation>Nicht gesendet seit {0}: Sehen Sie nach, bevor es hinausgeht</translation>
    </message>
    <message>
        <source>Undo: back to the form</source>
        <translation>Rückgängig: zurück ins Formular</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Send it as it was</source>
        <translation>So senden, wie es war</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>Lösen…</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Erneut senden</translation>
    </message>
    <message>
        <source>Mend it in the form</source>
        <translation>Im Formular berichtigen</translation>
    </message>
    <message>
        <source>Look at the lead in Noojee</source>
        <translation>Lead in Noojee ansehen</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>Es kam an</translation>
    </message>
    <message>
        <source>It did not arrive</source>
        <translation>Es kam nicht an</translation>
    </message>
    <message>
        <source>Send again without the disposition</source>
        <translation>Ohne die Disposition erneut senden</translation>
    </message>
    <message>
        <source>Edit in the form</source>
        <translation>Im Formular bearbeiten</translation>
    </message>
    <message>
        <source>Drop…</source>
        <translation>Verwerfen…</translation>
    </message>
    <message>
        <source>{0} waiting</source>
        <translation>{0} in Wartestellung</translation>
    </message>
    <message>
        <source>{0} taken back</source>
        <translation>{0} zurückgenommen</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>Outbox: {0}</source>
        <translation>Postausgang: {0}</translation>
    </message>
    <message>
        <source>1 update</source>
        <translation>1 Aktualisierung</translation>
    </message>
    <message>
        <source>{0} updates</source>
        <translation>{0} Aktualisierungen</translation>
    </message>
    <message>
        <source>1 update from {1} was not sent.</source>
        <translation>1 Aktualisierung von {1} wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>{0} updates from {1} were not sent.</source>
        <translation>{0} Aktualisierungen, die älteste von {1}, wurden nicht gesendet.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was set back.</source>
        <translation>Die Uhr dieses Computers wurde zurückgestellt.</translation>
    </message>
    <message>
        <source>lead {0}, {1}</source>
        <translation>Lead {0}, {1}</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0} weitere</translation>
    </message>
    <message>
        <source>A call-back has passed:</source>
        <translation>Ein Rückruf ist verstrichen:</translation>
    </message>
    <message>
        <source>Call-backs have passed:</source>
        <translation>Rückrufe sind verstrichen:</translation>
    </message>
    <message>
        <source>Send again: it may arrive twice</source>
        <translation>Erneut senden: kommt womöglich zweimal an</translation>
    </message>
    <message>
        <source>Send again: {0} may happen twice</source>
        <translation>Erneut senden: {0} geschieht womöglich zweimal</translation>
    </message>
    <message>
        <source>1 needs you</source>
        <translation>1 wartet auf Sie</translation>
    </message>
    <message>
        <source>{0} need you</source>
        <translation>{0} warten auf Sie</translation>
    </message>
    <message>
        <source>Nothing goes out for lead {0}: you took this update back.</source>
        <translation>Für Lead {0} geht nichts hinaus: Sie haben diese Aktualisierung zurückgenommen.</translation>
    </message>
    <message>
        <source>The update of lead {0} can be undone for {1} s. Then it waits behind {2}.</source>
        <translation>Die Aktualisierung von Lead {0} lässt sich noch {1} s rückgängig machen. Dann wartet sie auf {2}.</translation>
    </message>
    <message>
        <source>The update of lead {0} goes out in {1} s.</source>
        <translation>Die Aktualisierung von Lead {0} geht in {1} s hinaus.</translation>
    </message>
    <message>
        <source>The update of lead {0} goes out now.</source>
        <translation>Die Aktualisierung von Lead {0} geht jetzt hinaus.</translation>
    </message>
    <message>
        <source>The update of lead {0} waits behind {1}.</source>
        <translation>Die Aktualisierung von Lead {0} wartet auf {1}.</translation>
    </message>
    <message>
        <source>The update of lead {0} waits: its server is asked again {1}.</source>
        <translation>Die Aktualisierung von Lead {0} wartet: Ihr Server wird {1} wieder gefragt.</translation>
    </message>
    <message>
        <source>The update of lead {0} is the next to go out.</source>
        <translation>Die Aktualisierung von Lead {0} geht als nächste hinaus.</translation>
    </message>
    <message>
        <source>The update of lead {0} waits for its turn.</source>
        <translation>Die Aktualisierung von Lead {0} wartet, bis sie an der Reihe ist.</translation>
    </message>
    <message>
        <source>The update of lead {0} is on its way.</source>
        <translation>Die Aktualisierung von Lead {0} ist unterwegs.</translation>
    </message>
    <message>
        <source>The update of lead {0} is being sent.</source>
        <translation>Die Aktualisierung von Lead {0} wird gesendet.</translation>
    </message>
    <message>
        <source>Lead {0} was not updated yet. {1}: it tries again by itself {2}.</source>
        <translation>Lead {0} wurde noch nicht aktualisiert. {1}: Der nächste Versuch folgt von selbst {2}.</translation>
    </message>
    <message>
        <source>Lead {0} was not updated: someone was editing it at {1}.</source>
        <translation>Lead {0} wurde nicht aktualisiert: Jemand bearbeitete ihn ({1}).</translation>
    </message>
    <message>
        <source>Your change is kept here.</source>
        <translation>Ihre Änderung bleibt hier erhalten.</translation>
    </message>
    <message>
        <source>Your {0} changes are kept here.</source>
        <translation>Ihre {0} Änderungen bleiben hier erhalten.</translation>
    </message>
    <message>
        <source>Lead {0} was updated: you saw it arrive.</source>
        <translation>Lead {0} wurde aktualisiert: Sie haben es ankommen sehen.</translation>
    </message>
    <message>
        <source>The update of lead {0} was dropped. Nothing of it was applied.</source>
        <translation>Die Aktualisierung von Lead {0} wurde verworfen. Nichts davon wurde übernommen.</translation>
    </message>
    <message>
        <source>A newer edit has taken the place of this update of lead {0}.</source>
        <translation>Eine neuere Bearbeitung hat diese Aktualisierung von Lead {0} ersetzt.</translation>
    </message>
    <message>
        <source>The update of lead {0} was not sent: this computer&apos;s clock was set back.</source>
        <translation>Die Aktualisierung von Lead {0} wurde nicht gesendet: Die Uhr dieses Computers wurde zurückgestellt.</translation>
    </message>
    <message>
        <source>The update of lead {0} from {1} was not sent.</source>
        <translation>Die Aktualisierung von Lead {0} von {1} wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Its call-back at {0} has passed.</source>
        <translation>Der Rückruf am {0} ist verstrichen.</translation>
    </message>
    <message>
        <source>Look before it goes: the lead may have changed since.</source>
        <translation>Sehen Sie nach, bevor es hinausgeht: Der Lead kann sich inzwischen geändert haben.</translation>
    </message>
    <message>
        <source>Lead {0} was not updated: you saw that it did not arrive.</source>
        <translation>Lead {0} wurde nicht aktualisiert: Sie haben gesehen, dass es nicht ankam.</translation>
    </message>
    <message>
        <source>{0} This is the update of lead {1} from {2}.</source>
        <translation>{0} Dies ist die Aktualisierung von Lead {1} von {2}.</translation>
    </message>
    <message>
        <source>We don&apos;t know whether the update of lead {0} arrived: the program ended while it was on its way. Look at the lead in Noojee: if its newest call record shows your change, it arrived.</source>
        <translation>Wir wissen nicht, ob die Aktualisierung von Lead {0} ankam: Das Programm endete, während sie unterwegs war. Sehen Sie sich den Lead in Noojee an: Zeigt sein neuester Anrufeintrag Ihre Änderung, ist sie angekommen.</translation>
    </message>
    <message>
        <source>We don&apos;t know whether the update of lead {0} arrived: the outbox&apos;s file was damaged. Look at the lead in Noojee: if its newest call record shows your change, it arrived.</source>
        <translation>Wir wissen nicht, ob die Aktualisierung von Lead {0} ankam: Die Datei des Postausgangs war beschädigt. Sehen Sie sich den Lead in Noojee an: Zeigt sein neuester Anrufeintrag Ihre Änderung, ist sie angekommen.</translation>
    </message>
    <message>
        <source>Asked for by {0}, {1}.</source>
        <translation>Angefordert von {0}, {1}.</translation>
    </message>
    <message>
        <source>Asked for {2} times by {0}, first {1}.</source>
        <translation>{2}-mal angefordert von {0}, zuerst {1}.</translation>
    </message>
    <message>
        <source>Asked for {1}.</source>
        <translation>Angefordert: {1}.</translation>
    </message>
    <message>
        <source>Asked for {2} times, first {1}.</source>
        <translation>{2}-mal angefordert, zuerst {1}.</translation>
    </message>
</context>
<context>
    <name>outgoing</name>
    <message>
        <source>Nothing was sent: you went on typing. Read what will be sent, and send again.</source>
        <translation>Nichts wurde gesendet: Sie haben weiter getippt. Lesen Sie, was gesendet wird, und senden Sie noch einmal.</translation>
    </message>
    <message>
        <source>Nothing was queued: the update that this one was to replace has gone on meanwhile. See what became of it in the outbox; to send this one as well, press Send again.</source>
        <translation>Nichts kam in den Postausgang: Die Aktualisierung, die hiermit ersetzt werden sollte, ist inzwischen weitergegangen. Sehen Sie im Postausgang, was aus ihr wurde; um auch diese zu senden, drücken Sie noch einmal auf „Aktualisierung senden“.</translation>
    </message>
</context>
<context>
    <name>policy</name>
    <message>
        <source>And {0} more.</source>
        <translation>Und {0} weitere.</translation>
    </message>
    <message>
        <source>What is set for this computer needs mending:</source>
        <translation>Was für diesen Computer festgelegt ist, ist zu berichtigen:</translation>
    </message>
    <message>
        <source>{0} and {1} are both there; the second counts first.</source>
        <translation>{0} und {1} sind beide da; {1} hat Vorrang.</translation>
    </message>
    <message>
        <source>{0}: {1} is no setting that this version knows.</source>
        <translation>{0}: {1} ist keine Einstellung, die diese Version kennt.</translation>
    </message>
    <message>
        <source>{0} may be meant. Until that is mended, nothing is set by it.</source>
        <translation>Gemeint ist vielleicht {0}. Bis das behoben ist, wird dadurch nichts festgelegt.</translation>
    </message>
    <message>
        <source>{0}: {1} is not used: {2} is no whole path.</source>
        <translation>{0}: {1} wird nicht verwendet: {2} ist kein vollständiger Pfad.</translation>
    </message>
    <message>
        <source>{0}: there is no file {1}, or it can&apos;t be reached now.</source>
        <translation>{0}: Es gibt keine Datei {1}, oder sie ist jetzt nicht erreichbar.</translation>
    </message>
    <message>
        <source>{0} can&apos;t be read ({1}).</source>
        <translation>{0} lässt sich nicht lesen ({1}).</translation>
    </message>
    <message>
        <source>What it may have restricted is restricted until that is mended.</source>
        <translation>Was dort eingeschränkt sein könnte, ist eingeschränkt, bis das berichtigt ist.</translation>
    </message>
    <message>
        <source>{0}: {1} can&apos;t be used: {2} is expected.</source>
        <translation>{0}: {1} lässt sich nicht verwenden: erwartet wird {2}.</translation>
    </message>
    <message>
        <source>Until then, it is {0}.</source>
        <translation>Bis dahin gilt {0}.</translation>
    </message>
    <message>
        <source>a whole number from {0} to {1}</source>
        <translation>eine ganze Zahl von {0} bis {1}</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>one of {0}</source>
        <translation>eines von {0}</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>an address that begins with https://</source>
        <translation>eine Adresse, die mit https:// beginnt</translation>
    </message>
</context>
<context>
    <name>recent</name>
    <message>
        <source>Work with {0} (&amp;{1})</source>
        <translation>Mit {0} arbeiten (&amp;{1})</translation>
    </message>
</context>
<context>
    <name>resolving</name>
    <message>
        <source>You are reminded of lead {0} in 5 minutes.</source>
        <translation>Sie werden in 5 Minuten an Lead {0} erinnert.</translation>
    </message>
    <message>
        <source>Lead {0} still waits for you to look at it.</source>
        <translation>Lead {0} wartet immer noch darauf, dass Sie ihn ansehen.</translation>
    </message>
</context>
<context>
    <name>secret</name>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Nicht jetzt</translation>
    </message>
</context>
<context>
    <name>session</name>
    <message>
        <source>Your settings could not be read whole. What was understood counts, else the usual; nothing is lost: what was there is kept as {0}.</source>
        <translation>Ihre Einstellungen ließen sich nicht vollständig lesen. Was verstanden wurde, gilt, sonst das Übliche; nichts ist verloren: Was dort stand, bleibt als {0} erhalten.</translation>
    </message>
    <message>
        <source>These settings count until the program ends: {0} can&apos;t be written to.</source>
        <translation>Diese Einstellungen gelten, bis das Programm endet: {0} lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>This program&apos;s own log can&apos;t be written. All else works as usual.</source>
        <translation>Das Protokoll dieses Programms lässt sich nicht schreiben. Alles andere funktioniert wie gewohnt.</translation>
    </message>
</context>
<context>
    <name>store</name>
    <message>
        <source>Nothing can be sent yet: another program holds the outbox&apos;s file. Close the other program, then try again. The file is {0}, in {1}.</source>
        <translation>Noch kann nichts gesendet werden: Ein anderes Programm hält die Datei des Postausgangs. Schließen Sie das andere Programm und versuchen Sie es erneut. Die Datei ist {0}, in {1}.</translation>
    </message>
    <message>
        <source>Nothing can be sent yet: the outbox&apos;s file can be read but not written. Allow this account to write to {0} and its folder, {1}. Then try again.</source>
        <translation>Noch kann nichts gesendet werden: Die Datei des Postausgangs lässt sich lesen, aber nicht schreiben. Erlauben Sie diesem Konto, {0} und den Ordner {1} zu schreiben. Versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Nothing can be sent yet: the disk with the outbox is full. Make room, then try again. The file is {0}, in {1}.</source>
        <translation>Noch kann nichts gesendet werden: Der Datenträger mit dem Postausgang ist voll. Schaffen Sie Platz und versuchen Sie es erneut. Die Datei ist {0}, in {1}.</translation>
    </message>
    <message>
        <source>Nothing can be sent yet: the outbox&apos;s file is damaged, and could not be set aside. Move {0} out of {1} yourself, and keep it: what waited is in it. Then try again.</source>
        <translation>Noch kann nichts gesendet werden: Die Datei des Postausgangs ist beschädigt und ließ sich nicht beiseitelegen. Verschieben Sie {0} selbst aus {1} und heben Sie die Datei auf: Was wartete, ist darin. Versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Nothing can be sent yet: the outbox&apos;s file can&apos;t be opened. See that this account may read and write {0} in {1}, and that the drive is there. Then try again.</source>
        <translation>Noch kann nichts gesendet werden: Die Datei des Postausgangs lässt sich nicht öffnen. Sorgen Sie dafür, dass dieses Konto {0} in {1} lesen und schreiben darf und dass das Laufwerk da ist. Versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Nothing can be sent here: a later version of this program made the outbox&apos;s file, and it was left as it is. Use the later version. The file is {0}, in {1}.</source>
        <translation>Hier kann nichts gesendet werden: Eine spätere Version dieses Programms hat die Datei des Postausgangs angelegt, und sie blieb unverändert. Nehmen Sie die spätere Version. Die Datei ist {0}, in {1}.</translation>
    </message>
    <message>
        <source>Nothing can be sent yet: what waits and what was sent before was encrypted for another account, or its key was deleted. {0}, in {1}, was left as it is. Get the key back, then try again; or begin a new one, and the old file is kept under another name.</source>
        <translation>Noch kann nichts gesendet werden: Was wartet und was früher gesendet wurde, wurde für ein anderes Konto verschlüsselt, oder der Schlüssel dazu wurde gelöscht. {0}, in {1}, blieb unverändert. Beschaffen Sie den Schlüssel wieder und versuchen Sie es dann erneut; oder beginnen Sie einen neuen Postausgang, und die alte Datei bleibt unter anderem Namen erhalten.</translation>
    </message>
    <message>
        <source>Nothing can be sent yet: something unforeseen keeps the outbox&apos;s file from being used. Try again; if that does not help, tell your IT team. The file is {0}, in {1}.</source>
        <translation>Noch kann nichts gesendet werden: Etwas Unvorhergesehenes verhindert, dass die Datei des Postausgangs verwendet wird. Versuchen Sie es erneut; wenn das nicht hilft, sagen Sie Ihrer IT Bescheid. Die Datei ist {0}, in {1}.</translation>
    </message>
    <message>
        <source>Nothing was queued: the disk is full. Make room, then press Send again. Your changes are still in the form.</source>
        <translation>Nichts kam in den Postausgang: Der Datenträger ist voll. Schaffen Sie Platz und drücken Sie noch einmal auf „Aktualisierung senden“. Ihre Änderungen sind noch im Formular.</translation>
    </message>
    <message>
        <source>Nothing was queued: {0} Then press Send again. Your changes are still in the form.</source>
        <translation>Nichts kam in den Postausgang: {0} Drücken Sie dann noch einmal auf „Aktualisierung senden“. Ihre Änderungen sind noch im Formular.</translation>
    </message>
    <message>
        <source>Nothing was changed in the outbox: {0} Then try again.</source>
        <translation>Im Postausgang wurde nichts geändert: {0} Versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Nothing more goes out: {0} What waits is kept.</source>
        <translation>Es geht nichts mehr hinaus: {0} Was wartet, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The history can&apos;t be shown just now: {0} Nothing of it is lost by that.</source>
        <translation>Der Verlauf lässt sich gerade nicht zeigen: {0} Davon geht nichts verloren.</translation>
    </message>
    <message>
        <source>Leads can&apos;t be looked for just now: {0} Nothing is lost by that.</source>
        <translation>Leads lassen sich gerade nicht suchen: {0} Davon geht nichts verloren.</translation>
    </message>
    <message>
        <source>The draft was not dropped: {0} Then try again.</source>
        <translation>Der Entwurf wurde nicht verworfen: {0} Versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>No file was made: {0}</source>
        <translation>Es wurde keine Datei angelegt: {0}</translation>
    </message>
    <message>
        <source>No file was made: there is no room for {0} in {1}.</source>
        <translation>Es wurde keine Datei angelegt: In {1} ist kein Platz für {0}.</translation>
    </message>
    <message>
        <source>No file was made: this account may not write {0} in {1}.</source>
        <translation>Es wurde keine Datei angelegt: Dieses Konto darf {0} in {1} nicht schreiben.</translation>
    </message>
    <message>
        <source>No file was made: {0} can&apos;t be written in {1}.</source>
        <translation>Es wurde keine Datei angelegt: {0} lässt sich in {1} nicht schreiben.</translation>
    </message>
    <message>
        <source>Choose another folder, or close what has the file open.</source>
        <translation>Wählen Sie einen anderen Ordner, oder schließen Sie, was die Datei geöffnet hat.</translation>
    </message>
    <message>
        <source>Not forgotten yet: pieces of it may still be in the file. {0} Then forget it again.</source>
        <translation>Noch nicht gelöscht: Teile davon sind womöglich noch in der Datei. {0} Löschen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The outbox file was damaged and was set aside as {0}, in {1}.</source>
        <translation>Die Datei des Postausgangs war beschädigt und wurde als {0} beiseitegelegt, in {1}.</translation>
    </message>
    <message>
        <source>{0} and {1} were read from it</source>
        <translation>{0} und {1} wurden daraus gelesen</translation>
    </message>
    <message>
        <source>{0}; 1 more could not be.</source>
        <translation>{0}; 1 Eintrag ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>{0}; {1} more could not be.</source>
        <translation>{0}; {1} Einträge ließen sich nicht lesen.</translation>
    </message>
    <message>
        <source>Updates that were waiting are shown as “We don&apos;t know”: look at each lead.</source>
        <translation>Aktualisierungen, die warteten, stehen unter „Wir wissen es nicht“: Sehen Sie sich jeden dieser Leads an.</translation>
    </message>
    <message>
        <source>Updates that were waiting may be among them: look at the leads of that day.</source>
        <translation>Darunter können Aktualisierungen sein, die warteten: Sehen Sie sich die Leads dieses Tages an.</translation>
    </message>
    <message>
        <source>another program holds {0} in {1}. Close it.</source>
        <translation>ein anderes Programm hält {0} in {1}. Schließen Sie es.</translation>
    </message>
    <message>
        <source>{0} can&apos;t be written. Allow this account to write to it and its folder, {1}.</source>
        <translation>{0} lässt sich nicht schreiben. Erlauben Sie diesem Konto, die Datei und ihren Ordner {1} zu schreiben.</translation>
    </message>
    <message>
        <source>the disk is full. Make room on the drive of {1}.</source>
        <translation>der Datenträger ist voll. Schaffen Sie Platz auf dem Laufwerk von {1}.</translation>
    </message>
    <message>
        <source>{0} in {1} is damaged. Start the program again: it saves what can be read.</source>
        <translation>{0} in {1} ist beschädigt. Starten Sie das Programm neu: Es rettet, was sich lesen lässt.</translation>
    </message>
    <message>
        <source>{0} in {1} can&apos;t be reached. See that the drive is there.</source>
        <translation>{0} in {1} ist nicht zu erreichen. Sorgen Sie dafür, dass das Laufwerk da ist.</translation>
    </message>
    <message>
        <source>a later version of this program uses {0} in {1}. Go on in that one.</source>
        <translation>eine spätere Version dieses Programms verwendet {0} in {1}. Machen Sie dort weiter.</translation>
    </message>
    <message>
        <source>{0} in {1} was encrypted with another key. Start the program again.</source>
        <translation>{0} in {1} wurde mit einem anderen Schlüssel verschlüsselt. Starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>something unforeseen keeps {0} in {1} from being used. Tell your IT team.</source>
        <translation>etwas Unvorhergesehenes verhindert, dass {0} in {1} verwendet wird. Sagen Sie Ihrer IT Bescheid.</translation>
    </message>
    <message>
        <source>1 update</source>
        <translation>1 Aktualisierung</translation>
    </message>
    <message>
        <source>{0} updates</source>
        <translation>{0} Aktualisierungen</translation>
    </message>
    <message>
        <source>1 line of history</source>
        <translation>1 Zeile des Verlaufs</translation>
    </message>
    <message>
        <source>{0} lines of history</source>
        <translation>{0} Zeilen des Verlaufs</translation>
    </message>
</context>
<context>
    <name>ticket</name>
    <message>
        <source>Lead {0}, {1} ({2}), {3}</source>
        <translation>Lead {0}, {1} ({2}), {3}</translation>
    </message>
</context>
<context>
    <name>unexpected</name>
    <message>
        <source>Something unexpected happened in this program. What you typed is still here; what was being sent may have arrived.</source>
        <translation>In diesem Programm ist etwas Unerwartetes geschehen. Was Sie eingegeben haben, ist noch hier; was gerade gesendet wurde, ist womöglich angekommen.</translation>
    </message>
    <message>
        <source>Show what happened</source>
        <translation>Zeigen, was geschehen ist</translation>
    </message>
</context>
<context>
    <name>updates</name>
    <message>
        <source>Check for updates: {0}</source>
        <translation>Suche nach neuen Versionen: {0}</translation>
    </message>
    <message>
        <source>Opened in your browser.</source>
        <translation>In Ihrem Browser geöffnet.</translation>
    </message>
    <message>
        <source>Open {0} in your browser.</source>
        <translation>Öffnen Sie {0} in Ihrem Browser.</translation>
    </message>
</context>
<context>
    <name>vault</name>
    <message>
        <source>Go on without it for now</source>
        <translation>Vorerst ohne weitermachen</translation>
    </message>
    <message>
        <source>&amp;Try the password store again</source>
        <translation>Passwortspeicher erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>{0} What you type is kept until you close this program, and written nowhere.</source>
        <translation>{0} Was Sie eingeben, bleibt erhalten, bis Sie dieses Programm schließen, und wird nirgends geschrieben.</translation>
    </message>
    <message>
        <source>Windows&apos; Credential Manager</source>
        <translation>Die Anmeldeinformationsverwaltung von Windows</translation>
    </message>
    <message>
        <source>The Keychain</source>
        <translation>Der Schlüsselbund</translation>
    </message>
    <message>
        <source>The password store of this computer</source>
        <translation>Der Passwortspeicher dieses Computers</translation>
    </message>
    <message>
        <source>&amp;Remember it in Windows&apos; Credential Manager</source>
        <translation>In der Anmeldeinformationsverwaltung von Windows &amp;merken</translation>
    </message>
    <message>
        <source>&amp;Remember it in the Keychain</source>
        <translation>Im Schlüsselbund &amp;merken</translation>
    </message>
    <message>
        <source>&amp;Remember it in the password store of this computer</source>
        <translation>Im Passwortspeicher dieses Computers &amp;merken</translation>
    </message>
    <message>
        <source>It is kept there and nowhere else, and used from the next start on, too.</source>
        <translation>Dort wird es aufbewahrt und nirgendwo sonst, und auch ab dem nächsten Start verwendet.</translation>
    </message>
    <message>
        <source>It is kept until you close this program, and written nowhere.</source>
        <translation>Es bleibt erhalten, bis Sie dieses Programm schließen, und wird nirgends geschrieben.</translation>
    </message>
    <message>
        <source>This computer has no password store.</source>
        <translation>Dieser Computer hat keinen Passwortspeicher.</translation>
    </message>
    <message>
        <source>{0} can&apos;t be reached from here.</source>
        <translation>{0} ist von hier aus nicht zu erreichen.</translation>
    </message>
    <message>
        <source>{0} is locked.</source>
        <translation>{0} ist gesperrt.</translation>
    </message>
    <message>
        <source>{0} did not answer.</source>
        <translation>{0} hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>{0} gave no answer that can be used.</source>
        <translation>{0} gab keine Antwort, die sich verwenden lässt.</translation>
    </message>
    <message>
        <source>What you typed is used until you close this program, and not remembered: {0}</source>
        <translation>Was Sie eingegeben haben, wird verwendet, bis Sie dieses Programm schließen, und nicht gemerkt: {0}</translation>
    </message>
    <message>
        <source>What you typed is used until you close this program. The one before may still be remembered: {0}</source>
        <translation>Was Sie eingegeben haben, wird verwendet, bis Sie dieses Programm schließen. Das Vorige ist womöglich noch gemerkt: {0}</translation>
    </message>
    <message>
        <source>Waiting for Windows&apos; Credential Manager…</source>
        <translation>Wartet auf die Anmeldeinformationsverwaltung von Windows…</translation>
    </message>
    <message>
        <source>Waiting for the Keychain…</source>
        <translation>Wartet auf den Schlüsselbund…</translation>
    </message>
    <message>
        <source>Waiting for the password store of this computer…</source>
        <translation>Wartet auf den Passwortspeicher dieses Computers…</translation>
    </message>
    <message>
        <source>It may be asking you for a password, in a window of its own.</source>
        <translation>Womöglich werden Sie in einem eigenen Fenster nach einem Passwort gefragt.</translation>
    </message>
</context>
<context>
    <name>wishes</name>
    <message>
        <source>Your changes of lead {0} are copied.</source>
        <translation>Ihre Änderungen an Lead {0} sind kopiert.</translation>
    </message>
    <message>
        <source>“{0}” was changed since, and has no {1} any more: the form can&apos;t show this update. Drop it here, and make the change anew.</source>
        <translation>„{0}“ wurde seitdem geändert und hat {1} nicht mehr: Das Formular kann diese Aktualisierung nicht zeigen. Verwerfen Sie sie hier, und machen Sie die Änderung neu.</translation>
    </message>
    <message>
        <source>This update is for “{0}”. Open that connection first; until then it stays here.</source>
        <translation>Diese Aktualisierung ist für „{0}“. Öffnen Sie zuerst diese Verbindung; bis dahin bleibt sie hier.</translation>
    </message>
    <message>
        <source>It stays in the outbox, and is not sent.</source>
        <translation>Sie bleibt im Postausgang und wird nicht gesendet.</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Still waiting: Noojee may be busy. An answer can take {0} s. Nothing is sent twice.</source>
        <translation>Noch keine Antwort: Noojee ist womöglich beschäftigt. Eine Antwort kann {0} s dauern. Nichts wird doppelt gesendet.</translation>
    </message>
    <message>
        <source>Have you looked at lead {0}, and is your change not there?</source>
        <translation>Haben Sie sich Lead {0} angesehen, und Ihre Änderung ist nicht da?</translation>
    </message>
    <message>
        <source>We don&apos;t know whether the update of lead {0} arrived.</source>
        <translation>Wir wissen nicht, ob die Aktualisierung von Lead {0} ankam.</translation>
    </message>
    <message>
        <source>If it did arrive, sending it again makes it twice.</source>
        <translation>Falls sie doch ankam, gibt es sie durch erneutes Senden zweimal.</translation>
    </message>
    <message>
        <source>If it did arrive, sending it again runs this twice: {0}.</source>
        <translation>Falls sie doch ankam, läuft durch erneutes Senden zweimal: {0}.</translation>
    </message>
    <message>
        <source>Lead {0} was updated. The dialler sees it in one to two minutes.</source>
        <translation>Lead {0} wurde aktualisiert. Der Dialer sieht es in ein bis zwei Minuten.</translation>
    </message>
    <message>
        <source>Nothing was changed: Noojee has no lead {0} in this campaign. Check the id.</source>
        <translation>Nichts wurde geändert: Noojee hat in dieser Kampagne keinen Lead {0}. Prüfen Sie die ID.</translation>
    </message>
    <message>
        <source>Nothing was changed: Noojee knows none of the phone fields of “{0}”. Their names in the connection file must be those of the campaign.</source>
        <translation>Nichts wurde geändert: Noojee kennt keines der Telefonfelder von „{0}“. Sie müssen in der Verbindungsdatei so heißen wie in der Kampagne.</translation>
    </message>
    <message>
        <source>Nothing was changed: this number or another one is on the Do-Not-Call list.</source>
        <translation>Nichts wurde geändert: Diese oder eine andere Nummer steht auf der Do-Not-Call-Liste.</translation>
    </message>
    <message>
        <source>Nothing was changed: this number is on the Do-Not-Call list.</source>
        <translation>Nichts wurde geändert: Diese Nummer steht auf der Do-Not-Call-Liste.</translation>
    </message>
    <message>
        <source>Nothing was changed: another lead has this number or one of the others.</source>
        <translation>Nichts wurde geändert: Ein anderer Lead hat diese Nummer oder eine der anderen.</translation>
    </message>
    <message>
        <source>Nothing was changed: another lead has this number already.</source>
        <translation>Nichts wurde geändert: Ein anderer Lead hat diese Nummer schon.</translation>
    </message>
    <message>
        <source>Nothing was changed: Noojee has no such disposition here. Choose another.</source>
        <translation>Nichts wurde geändert: Noojee hat hier keine solche Disposition. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Nothing was changed: this lead was never dialled and has no disposition. Choose one.</source>
        <translation>Nichts wurde geändert: Dieser Lead wurde noch nie angerufen und hat keine Disposition. Wählen Sie eine.</translation>
    </message>
    <message>
        <source>Nothing was changed: lead {0} is still to be imported. Wait for the import, or check the id.</source>
        <translation>Nichts wurde geändert: Lead {0} ist noch nicht importiert. Warten Sie den Import ab, oder prüfen Sie die ID.</translation>
    </message>
    <message>
        <source>Nothing was changed: Noojee doesn&apos;t know the lead&apos;s Contact Hours.</source>
        <translation>Nichts wurde geändert: Noojee kennt die Contact Hours des Leads nicht.</translation>
    </message>
    <message>
        <source>Nothing was changed: the campaign has lead {0} twice. Tell your Noojee team.</source>
        <translation>Nichts wurde geändert: Die Kampagne hat Lead {0} doppelt. Sagen Sie Ihrem Noojee-Team Bescheid.</translation>
    </message>
    <message>
        <source>Nothing was changed: Noojee refused the update.</source>
        <translation>Nichts wurde geändert: Noojee hat die Aktualisierung abgelehnt.</translation>
    </message>
    <message>
        <source>Nothing was sent: there is no server {0}, or this computer is offline.</source>
        <translation>Nichts wurde gesendet: Es gibt keinen Server {0}, oder dieser Computer ist offline.</translation>
    </message>
    <message>
        <source>Nothing was sent: {0} could not prove that it is the right server (its certificate is not trusted). Tell your IT team.</source>
        <translation>Nichts wurde gesendet: {0} konnte nicht nachweisen, der richtige Server zu sein (seinem Zertifikat wird nicht vertraut). Sagen Sie Ihrer IT Bescheid.</translation>
    </message>
    <message>
        <source>Nothing was sent: {0} wants to be shown a certificate that it trusts, and was not. Tell your IT team.</source>
        <translation>Nichts wurde gesendet: {0} will ein Zertifikat sehen, dem es vertraut, und bekam keines. Sagen Sie Ihrer IT Bescheid.</translation>
    </message>
    <message>
        <source>Nothing was changed: {0} has been too busy for half an hour.</source>
        <translation>Nichts wurde geändert: {0} ist seit einer halben Stunde zu beschäftigt.</translation>
    </message>
    <message>
        <source>Nothing was sent: the network&apos;s proxy did not let it through to {0}.</source>
        <translation>Nichts wurde gesendet: Der Proxy des Netzes ließ es nicht zu {0} durch.</translation>
    </message>
    <message>
        <source>Nothing was sent: the network&apos;s proxy, on the way to {0}, does not answer.</source>
        <translation>Nichts wurde gesendet: Der Proxy des Netzes, auf dem Weg zu {0}, antwortet nicht.</translation>
    </message>
    <message>
        <source>Nothing was sent: {0} does not answer.</source>
        <translation>Nichts wurde gesendet: {0} antwortet nicht.</translation>
    </message>
    <message>
        <source>The proxy {0} did not take this user and password.</source>
        <translation>Der Proxy {0} hat Benutzer und Passwort nicht angenommen.</translation>
    </message>
    <message>
        <source>Nothing was sent: the network&apos;s proxy {0} asks who you are.</source>
        <translation>Nichts wurde gesendet: Der Proxy des Netzes, {0}, fragt, wer Sie sind.</translation>
    </message>
    <message>
        <source>Nothing was sent: the network&apos;s proxy wants a kind of sign-in that this program does not know ({0}). Tell your IT team.</source>
        <translation>Nichts wurde gesendet: Der Proxy des Netzes verlangt eine Art der Anmeldung, die dieses Programm nicht kennt ({0}). Sagen Sie Ihrer IT Bescheid.</translation>
    </message>
    <message>
        <source>Nothing was sent: the address of the network&apos;s proxy can&apos;t be read. Tell your IT team.</source>
        <translation>Nichts wurde gesendet: Die Adresse des Proxys des Netzes lässt sich nicht lesen. Sagen Sie Ihrer IT Bescheid.</translation>
    </message>
    <message>
        <source>Nothing was sent: the network&apos;s proxy is of a kind that this program does not know ({0}). Tell your IT team.</source>
        <translation>Nichts wurde gesendet: Der Proxy des Netzes ist von einer Art, die dieses Programm nicht kennt ({0}). Sagen Sie Ihrer IT Bescheid.</translation>
    </message>
    <message>
        <source>Nothing was sent: the connection names a file {0}, which is not there.</source>
        <translation>Nichts wurde gesendet: Die Verbindung nennt eine Datei {0}, die nicht da ist.</translation>
    </message>
    <message>
        <source>Nothing was sent: the file {0}, which the connection names, holds nothing in PEM that can be used.</source>
        <translation>Nichts wurde gesendet: Die Datei {0}, die die Verbindung nennt, enthält nichts in PEM, das sich verwenden lässt.</translation>
    </message>
    <message>
        <source>Nothing was sent: the key in {0} has a password of its own. Save it without, readable by you alone.</source>
        <translation>Nichts wurde gesendet: Der Schlüssel in {0} hat ein eigenes Passwort. Speichern Sie ihn ohne, nur für Sie lesbar.</translation>
    </message>
    <message>
        <source>Nothing was sent: {0} does not hold the key of the certificate.</source>
        <translation>Nichts wurde gesendet: {0} enthält nicht den Schlüssel des Zertifikats.</translation>
    </message>
    <message>
        <source>Nothing was sent: the file {0}, which the connection names, can&apos;t be read.</source>
        <translation>Nichts wurde gesendet: Die Datei {0}, die die Verbindung nennt, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>We don&apos;t know whether Noojee applied this. {0} Look at lead {1} in Noojee: if its newest call record shows your change, it arrived.</source>
        <translation>Wir wissen nicht, ob Noojee dies übernommen hat. {0} Sehen Sie sich Lead {1} in Noojee an: Zeigt sein neuester Anrufeintrag Ihre Änderung, ist sie angekommen.</translation>
    </message>
    <message>
        <source>Noojee reports a fault of its own.</source>
        <translation>Noojee meldet eine eigene Störung.</translation>
    </message>
    <message>
        <source>Noojee gave an answer that is not in its documentation.</source>
        <translation>Noojee gab eine Antwort, die nicht in seiner Dokumentation steht.</translation>
    </message>
    <message>
        <source>It was not applied this time; nobody knows about the time before.</source>
        <translation>Diesmal wurde es nicht übernommen; vom Mal davor weiß es niemand.</translation>
    </message>
    <message>
        <source>It was sent, and no answer came in time.</source>
        <translation>Es wurde gesendet, und keine Antwort kam rechtzeitig.</translation>
    </message>
    <message>
        <source>It was sent, and the connection broke before an answer came.</source>
        <translation>Es wurde gesendet, und die Verbindung brach ab, bevor eine Antwort kam.</translation>
    </message>
    <message>
        <source>It was sent, and what came back is not an answer of Noojee&apos;s.</source>
        <translation>Es wurde gesendet, und was zurückkam, ist keine Antwort von Noojee.</translation>
    </message>
    <message>
        <source>It may have been sent, and something unforeseen happened.</source>
        <translation>Es wurde womöglich gesendet, und etwas Unvorhergesehenes geschah.</translation>
    </message>
    <message>
        <source>Nothing was changed: {0} did not accept the API key, or does not know this computer.</source>
        <translation>Nichts wurde geändert: {0} hat den API-Schlüssel nicht angenommen oder kennt diesen Computer nicht.</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>not applied</source>
        <translation>nicht übernommen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Last answer, {0}, lead {1}: {2}</source>
        <translation>Letzte Antwort, {0}, Lead {1}: {2}</translation>
    </message>
    <message>
        <source>code {0}</source>
        <translation>Code {0}</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>„{0}“</translation>
    </message>
    <message>
        <source>{0}. It answers this:</source>
        <translation>{0}. Sie antwortet hierauf:</translation>
    </message>
    <message>
        <source>Disposition</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Call-back</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>A priority is a number from 0 to 100.</source>
        <translation>Eine Priorität ist eine Zahl von 0 bis 100.</translation>
    </message>
    <message>
        <source>A number has only digits, and perhaps one + in front.</source>
        <translation>Eine Nummer hat nur Ziffern und vielleicht ein + davor.</translation>
    </message>
    <message>
        <source>A date here looks like 2026/11/26: year, month, day.</source>
        <translation>Ein Datum sieht hier so aus: 2026/11/26: Jahr, Monat, Tag.</translation>
    </message>
    <message>
        <source>There is no file {0}.</source>
        <translation>Es gibt keine Datei {0}.</translation>
    </message>
    <message>
        <source>{0} can&apos;t be read: {1}.</source>
        <translation>{0} lässt sich nicht lesen: {1}.</translation>
    </message>
    <message>
        <source>{0} is larger than {1} MB, so it is no connection file.</source>
        <translation>{0} ist größer als {1} MB, ist also keine Verbindungsdatei.</translation>
    </message>
    <message>
        <source>{0}, line {1}: this is not text in UTF-8. Save the file again as UTF-8.</source>
        <translation>{0}, Zeile {1}: Das ist kein Text in UTF-8. Speichern Sie die Datei neu, als UTF-8.</translation>
    </message>
    <message>
        <source>{0}, line {1}: this can&apos;t be read as TOML. {2}.</source>
        <translation>{0}, Zeile {1}: Das lässt sich nicht als TOML lesen. {2}.</translation>
    </message>
    <message>
        <source>{0} can&apos;t be used yet. Mend this:</source>
        <translation>{0} lässt sich noch nicht verwenden. Berichtigen Sie dies:</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>das ist keine Datei</translation>
    </message>
    <message>
        <source>a number with too many digits</source>
        <translation>eine Zahl mit zu vielen Ziffern</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>zu tief verschachtelt</translation>
    </message>
    <message>
        <source>a text in quotation marks is needed, on one line, up to 500 characters.</source>
        <translation>nötig ist ein Text in Anführungszeichen, auf einer Zeile, bis zu 500 Zeichen.</translation>
    </message>
    <message>
        <source>a whole number is needed, such as 41.</source>
        <translation>nötig ist eine ganze Zahl, etwa 41.</translation>
    </message>
    <message>
        <source>true or false is needed.</source>
        <translation>nötig ist true oder false.</translation>
    </message>
    <message>
        <source>a section [{0}] is needed.</source>
        <translation>nötig ist ein Abschnitt [{0}].</translation>
    </message>
    <message>
        <source>sections [[{0}]] are needed.</source>
        <translation>nötig sind Abschnitte [[{0}]].</translation>
    </message>
    <message>
        <source>texts in brackets are needed, such as [“one”, “two”].</source>
        <translation>nötig sind Texte in Klammern, etwa [“one”, “two”].</translation>
    </message>
    <message>
        <source>one of these is needed: {0}.</source>
        <translation>nötig ist eines davon: {0}.</translation>
    </message>
    <message>
        <source>an address like https://contact.example.com is needed, without a path.</source>
        <translation>nötig ist eine Adresse wie https://contact.example.com, ohne Pfad.</translation>
    </message>
    <message>
        <source>a web address is needed, with {lead} where the lead&apos;s id goes.</source>
        <translation>nötig ist eine Webadresse mit {lead} an der Stelle, an die die ID des Leads kommt.</translation>
    </message>
    <message>
        <source>the name of a time zone is needed, such as Australia/Melbourne.</source>
        <translation>nötig ist der Name einer Zeitzone, etwa Australia/Melbourne.</translation>
    </message>
    <message>
        <source>a country in two capital letters is needed, such as AU.</source>
        <translation>nötig ist ein Land in zwei Großbuchstaben, etwa AU.</translation>
    </message>
    <message>
        <source>a number from 0 to 100 is needed.</source>
        <translation>nötig ist eine Zahl von 0 bis 100.</translation>
    </message>
    <message>
        <source>this name is taken already; each is used once.</source>
        <translation>dieser Name ist schon vergeben; jeder wird einmal verwendet.</translation>
    </message>
    <message>
        <source>names that begin with “nj” are Noojee&apos;s own; a field has another.</source>
        <translation>Namen, die mit „nj“ beginnen, gehören Noojee selbst; ein Feld heißt anders.</translation>
    </message>
    <message>
        <source>the values to choose from are needed, such as [“one”, “two”].</source>
        <translation>nötig sind die Werte zur Auswahl, etwa [“one”, “two”].</translation>
    </message>
    <message>
        <source>two values are needed: the one for ticked, and the one for not ticked.</source>
        <translation>nötig sind zwei Werte: der für angehakt und der für nicht angehakt.</translation>
    </message>
    <message>
        <source>at least one with kind = “phone” is needed: Noojee takes no update without.</source>
        <translation>nötig ist mindestens eines mit kind = “phone”: Ohne nimmt Noojee keine Aktualisierung an.</translation>
    </message>
    <message>
        <source>the name of one of the fields is needed, of one that holds no phone number.</source>
        <translation>nötig ist der Name eines der Felder, und zwar eines, das keine Telefonnummer enthält.</translation>
    </message>
    <message>
        <source>this key is not known and was passed over.</source>
        <translation>dieser Schlüssel ist nicht bekannt und wurde übergangen.</translation>
    </message>
    <message>
        <source>“No change” can&apos;t be a value: it means that nothing is sent.</source>
        <translation>„Keine Änderung“ kann kein Wert sein: Es heißt, dass nichts gesendet wird.</translation>
    </message>
    <message>
        <source>“system”, “none” or an address like http://proxy.example.com:8080 is needed.</source>
        <translation>nötig ist “system”, “none” oder eine Adresse wie http://proxy.example.com:8080.</translation>
    </message>
    <message>
        <source>leave out the user and the password: the program asks for them.</source>
        <translation>lassen Sie Benutzer und Passwort weg: Das Programm fragt danach.</translation>
    </message>
    <message>
        <source>a key belongs to a certificate: name that as client_certificate.</source>
        <translation>ein Schlüssel gehört zu einem Zertifikat: Nennen Sie es als client_certificate.</translation>
    </message>
    <message>
        <source>keys and passwords don&apos;t belong into this file. Take it out; it was not read.</source>
        <translation>Schlüssel und Passwörter gehören nicht in diese Datei. Nehmen Sie sie heraus; gelesen wurde nichts davon.</translation>
    </message>
    <message>
        <source>a newer version of Lead Editor wrote this file (format {0}); this one reads format {1}. Get the newer version, or a file without what is new. The file stays as it is.</source>
        <translation>eine neuere Version von Lead Editor hat diese Datei geschrieben (Format {0}); diese hier liest Format {1}. Beschaffen Sie die neuere Version oder eine Datei ohne das Neue. Die Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>sets the disposition to {0}</source>
        <translation>setzt die Disposition auf {0}</translation>
    </message>
    <message>
        <source>sets the priority to {0}</source>
        <translation>setzt die Priorität auf {0}</translation>
    </message>
    <message>
        <source>The call-back is still to be decided.</source>
        <translation>Über den Rückruf ist noch zu entscheiden.</translation>
    </message>
    <message>
        <source>the disposition</source>
        <translation>die Disposition</translation>
    </message>
    <message>
        <source>Leaves {0} as it is.</source>
        <translation>Unverändert bleibt: {0}.</translation>
    </message>
    <message>
        <source>Leaves {0} as they are.</source>
        <translation>Unverändert bleiben: {0}.</translation>
    </message>
    <message>
        <source>The other fields are not sent.</source>
        <translation>Die anderen Felder werden nicht gesendet.</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>geleert</translation>
    </message>
    <message>
        <source>{0}; the customer asked for this time</source>
        <translation>{0}; der Kunde wollte diese Zeit</translation>
    </message>
    <message>
        <source>none: treat as a new lead</source>
        <translation>keiner: als neuen Lead behandeln</translation>
    </message>
    <message>
        <source>clears {0}</source>
        <translation>leert {0}</translation>
    </message>
    <message>
        <source>sets {0} to {1}</source>
        <translation>setzt {0} auf {1}</translation>
    </message>
    <message>
        <source>The disposition gives priority {0}.</source>
        <translation>Die Disposition gibt Priorität {0}.</translation>
    </message>
    <message>
        <source>Noojee sets its usual priority, {0}.</source>
        <translation>Noojee setzt seine übliche Priorität, {0}.</translation>
    </message>
    <message>
        <source>books a call-back on {0}, for which the customer asked</source>
        <translation>bucht einen Rückruf am {0}, wie vom Kunden gewünscht</translation>
    </message>
    <message>
        <source>books a call-back on {0}, outside of the calling hours</source>
        <translation>bucht einen Rückruf am {0}, außerhalb der Anrufzeiten</translation>
    </message>
    <message>
        <source>books a call-back on {0}</source>
        <translation>bucht einen Rückruf am {0}</translation>
    </message>
    <message>
        <source>books no call-back, so Noojee treats the lead as new</source>
        <translation>bucht keinen Rückruf, sodass Noojee den Lead als neu behandelt</translation>
    </message>
    <message>
        <source>keeps the call-back</source>
        <translation>behält den Rückruf bei</translation>
    </message>
    <message>
        <source>{0} needs a second look: see above what will be sent, and press Send again.</source>
        <translation>{0} braucht einen zweiten Blick: Sehen Sie sich oben an, was gesendet wird, und drücken Sie noch einmal auf „Aktualisierung senden“.</translation>
    </message>
    <message>
        <source>Runs no actions.</source>
        <translation>Löst keine Aktionen aus.</translation>
    </message>
    <message>
        <source>Runs no actions that this connection knows of.</source>
        <translation>Löst keine Aktionen aus, von denen diese Verbindung weiß.</translation>
    </message>
    <message>
        <source>Runs: {0}.</source>
        <translation>Löst aus: {0}.</translation>
    </message>
    <message>
        <source>Noojee did not know this disposition at {0}: it may refuse it again.</source>
        <translation>Noojee kannte diese Disposition nicht ({0}): Es lehnt sie womöglich wieder ab.</translation>
    </message>
    <message>
        <source>Priority {0} unless you set one.</source>
        <translation>Priorität {0}, wenn Sie keine festlegen.</translation>
    </message>
    <message>
        <source>Closes the lead: it is not called again.</source>
        <translation>Schließt den Lead: Er wird nicht mehr angerufen.</translation>
    </message>
    <message>
        <source>the same as a call-back that the client agreed to</source>
        <translation>wie ein Rückruf, dem der Kunde zugestimmt hat</translation>
    </message>
    <message>
        <source>the same as a fresh lead or a busy one</source>
        <translation>wie ein neuer Lead oder einer, bei dem besetzt war</translation>
    </message>
    <message>
        <source>the same as a call-back</source>
        <translation>wie ein Rückruf</translation>
    </message>
    <message>
        <source>what Noojee gives when nothing is said; later than every built-in one</source>
        <translation>was Noojee vergibt, wenn nichts angegeben ist; später als jede eingebaute</translation>
    </message>
    <message>
        <source>sooner than every built-in priority</source>
        <translation>früher als jede eingebaute Priorität</translation>
    </message>
    <message>
        <source>sooner than a fresh lead, later than a call-back that the client agreed to</source>
        <translation>früher als ein neuer Lead, später als ein Rückruf, dem der Kunde zugestimmt hat</translation>
    </message>
    <message>
        <source>sooner than a call-back, later than a fresh lead</source>
        <translation>früher als ein Rückruf, später als ein neuer Lead</translation>
    </message>
    <message>
        <source>later than every built-in priority</source>
        <translation>später als jede eingebaute Priorität</translation>
    </message>
    <message>
        <source>Which lead? Type its external id.</source>
        <translation>Welcher Lead? Geben Sie seine externe ID ein.</translation>
    </message>
    <message>
        <source>An external id has at most {0} characters.</source>
        <translation>Eine externe ID hat höchstens {0} Zeichen.</translation>
    </message>
    <message>
        <source>Type the new number, or tick “No change”.</source>
        <translation>Geben Sie die neue Nummer ein, oder haken Sie „Keine Änderung“ an.</translation>
    </message>
    <message>
        <source>A number has at most {0} digits.</source>
        <translation>Eine Nummer hat höchstens {0} Ziffern.</translation>
    </message>
    <message>
        <source>This connection does not clear numbers. Type one, or tick “No change”.</source>
        <translation>Diese Verbindung leert keine Nummern. Geben Sie eine ein, oder haken Sie „Keine Änderung“ an.</translation>
    </message>
    <message>
        <source>Noojee would read this as “leave it as it is”. Use “No change” for that.</source>
        <translation>Noojee würde dies als „unverändert lassen“ lesen. Nehmen Sie dafür „Keine Änderung“.</translation>
    </message>
    <message>
        <source>There are characters in this that can&apos;t be seen. Type it again.</source>
        <translation>Darin sind Zeichen, die man nicht sehen kann. Geben Sie es neu ein.</translation>
    </message>
    <message>
        <source>This campaign has no such disposition. Choose one from the list.</source>
        <translation>Diese Kampagne hat keine solche Disposition. Wählen Sie eine aus der Liste.</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Wählen Sie etwas aus der Liste.</translation>
    </message>
    <message>
        <source>Call back, or not? Either replaces a call-back that is booked. To keep one, look at the lead first (Ctrl+L), and book its time again.</source>
        <translation>Zurückrufen oder nicht? Beides ersetzt einen gebuchten Rückruf. Um einen zu behalten, sehen Sie sich zuerst den Lead an (Strg+L) und buchen seine Zeit noch einmal.</translation>
    </message>
    <message>
        <source>This is no time yet, or it could be two: type it anew, or choose one.</source>
        <translation>Das ist noch keine Zeit, oder es könnten zwei sein: Geben Sie sie neu ein, oder wählen Sie eine.</translation>
    </message>
    <message>
        <source>This connection can&apos;t keep a call-back. Book it again, or choose none.</source>
        <translation>Diese Verbindung kann keinen Rückruf behalten. Buchen Sie ihn noch einmal, oder wählen Sie keinen.</translation>
    </message>
    <message>
        <source>There is no such time in {0} on that day: the clocks go forward.</source>
        <translation>Diese Zeit gibt es an jenem Tag in {0} nicht: Die Uhren werden vorgestellt.</translation>
    </message>
    <message>
        <source>This connection sends no call-back outside of the calling hours. {0}</source>
        <translation>Diese Verbindung sendet keinen Rückruf außerhalb der Anrufzeiten. {0}</translation>
    </message>
    <message>
        <source>As this program is set, no call-back is sent outside of the calling hours. {0}</source>
        <translation>So wie dieses Programm eingestellt ist, wird kein Rückruf außerhalb der Anrufzeiten gesendet. {0}</translation>
    </message>
    <message>
        <source>This is more than {0} days from now. Is the year right?</source>
        <translation>Bis dahin sind es mehr als {0} Tage. Stimmt das Jahr?</translation>
    </message>
    <message>
        <source>Nothing changes yet, and sending it would still add a call record.</source>
        <translation>Noch ändert sich nichts, und Senden würde dennoch einen Anrufeintrag hinzufügen.</translation>
    </message>
    <message>
        <source>What stands below was typed for lead {0}. Ctrl+N empties the form.</source>
        <translation>Was unten steht, wurde für Lead {0} getippt. Strg+N leert das Formular.</translation>
    </message>
    <message>
        <source>Noojee will be asked to clear this number. It does not say whether it does.</source>
        <translation>Noojee wird gebeten, diese Nummer zu leeren. Ob es das tut, sagt es nicht.</translation>
    </message>
    <message>
        <source>This time has passed: the lead will be dialled as soon as possible.</source>
        <translation>Diese Zeit ist verstrichen: Der Lead wird so bald wie möglich angerufen.</translation>
    </message>
    <message>
        <source>The clocks in {0} go back and show this time twice: Noojee may take either.</source>
        <translation>Die Uhren in {0} werden zurückgestellt und zeigen diese Zeit zweimal: Noojee nimmt eine von beiden.</translation>
    </message>
    <message>
        <source>This disposition is for leads that are called back, and no time is booked.</source>
        <translation>Diese Disposition ist für Leads, die zurückgerufen werden, und keine Zeit ist gebucht.</translation>
    </message>
    <message>
        <source>This disposition ends the calls to a lead, and a call-back is booked.</source>
        <translation>Diese Disposition beendet die Anrufe bei einem Lead, und ein Rückruf ist gebucht.</translation>
    </message>
    <message>
        <source>This looks too short for a phone number. Sent as {0}.</source>
        <translation>Das sieht für eine Telefonnummer zu kurz aus. Wird gesendet als {0}.</translation>
    </message>
    <message>
        <source>This looks too long for a phone number. Sent as {0}.</source>
        <translation>Das sieht für eine Telefonnummer zu lang aus. Wird gesendet als {0}.</translation>
    </message>
    <message>
        <source>No phone number like this is known. Sent as {0}.</source>
        <translation>Eine Telefonnummer wie diese ist nicht bekannt. Wird gesendet als {0}.</translation>
    </message>
    <message>
        <source>Usually {0}. Sent as {1}.</source>
        <translation>Üblich ist {0}. Wird gesendet als {1}.</translation>
    </message>
    <message>
        <source>nothing, to clear it</source>
        <translation>nichts, um es zu leeren</translation>
    </message>
    <message>
        <source>Last sent {1}: {0}. It was applied.</source>
        <translation>Zuletzt gesendet {1}: {0}. Es wurde übernommen.</translation>
    </message>
    <message>
        <source>Last sent {1}: {0}. It was not applied.</source>
        <translation>Zuletzt gesendet {1}: {0}. Es wurde nicht übernommen.</translation>
    </message>
    <message>
        <source>Last sent {1}: {0}. We don&apos;t know whether it was applied.</source>
        <translation>Zuletzt gesendet {1}: {0}. Wir wissen nicht, ob es übernommen wurde.</translation>
    </message>
    <message>
        <source>Last updated from here {0}.</source>
        <translation>Zuletzt von hier aktualisiert: {0}.</translation>
    </message>
    <message>
        <source>Last sent from here {0}, and not applied.</source>
        <translation>Zuletzt von hier gesendet: {0}; nicht übernommen.</translation>
    </message>
    <message>
        <source>Last sent from here {0}; we don&apos;t know whether it was applied.</source>
        <translation>Zuletzt von hier gesendet: {0}; wir wissen nicht, ob es übernommen wurde.</translation>
    </message>
    <message>
        <source>d MMM, HH:mm</source>
        <translation>d. MMM, HH:mm</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy, HH:mm</source>
        <translation>ddd d. MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} und {1}</translation>
    </message>
</context>
<context>
    <name>worklist</name>
    <message>
        <source>Nothing was opened: lists of leads are {0}.</source>
        <translation>Nichts wurde geöffnet: Listen von Leads sind {0}.</translation>
    </message>
    <message>
        <source>Connect first: a list is matched to the fields of a connection.</source>
        <translation>Zuerst verbinden: Eine Liste wird den Feldern einer Verbindung zugeordnet.</translation>
    </message>
    <message>
        <source>Lists of leads: {0}</source>
        <translation>Listen von Leads: {0}</translation>
    </message>
    <message>
        <source>That was the last lead of the list.</source>
        <translation>Das war der letzte Lead der Liste.</translation>
    </message>
    <message>
        <source>That was the last lead so far: the list is still being read.</source>
        <translation>Das war der bisher letzte Lead: Die Liste wird noch gelesen.</translation>
    </message>
    <message>
        <source>That was the first lead of the list.</source>
        <translation>Das war der erste Lead der Liste.</translation>
    </message>
    <message>
        <source>This row has no lead&apos;s id.</source>
        <translation>In dieser Zeile steht keine ID eines Leads.</translation>
    </message>
    <message>
        <source>Open a list of leads</source>
        <translation>Liste von Leads öffnen</translation>
    </message>
    <message>
        <source>Lists (*.csv *.xlsx *.xlsm *.txt *.tsv)</source>
        <translation>Listen (*.csv *.xlsx *.xlsm *.txt *.tsv)</translation>
    </message>
    <message>
        <source>The list “{0}” was not opened. {1}</source>
        <translation>Die Liste „{0}“ wurde nicht geöffnet. {1}</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Sie ist nicht mehr da.</translation>
    </message>
    <message>
        <source>It can&apos;t be read ({0}). If another program has it open, close it there.</source>
        <translation>Sie lässt sich nicht lesen ({0}). Wenn ein anderes Programm sie geöffnet hat, schließen Sie sie dort.</translation>
    </message>
    <message>
        <source>It has {0} MB, which is more than a list has here: save a part of it.</source>
        <translation>Sie hat {0} MB, mehr als eine Liste hier hat: Speichern Sie einen Teil davon.</translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>Es steht nichts darin.</translation>
    </message>
    <message>
        <source>It is neither a CSV file nor an Excel workbook (.xlsx).</source>
        <translation>Sie ist weder eine CSV-Datei noch eine Excel-Arbeitsmappe (.xlsx).</translation>
    </message>
    <message>
        <source>It is a web page, whatever its name says. Save it as CSV or .xlsx.</source>
        <translation>Sie ist eine Webseite, was auch immer ihr Name sagt. Speichern Sie sie als CSV oder .xlsx.</translation>
    </message>
    <message>
        <source>It has a password, or is an .xls of an Excel before 2007. Save it as .xlsx without a password.</source>
        <translation>Sie hat ein Passwort oder ist eine .xls eines Excel vor 2007. Speichern Sie sie als .xlsx ohne Passwort.</translation>
    </message>
    <message>
        <source>It is no Excel workbook (.xlsx), though it is packed like one.</source>
        <translation>Sie ist keine Excel-Arbeitsmappe (.xlsx), obwohl sie wie eine gepackt ist.</translation>
    </message>
    <message>
        <source>It is damaged or not whole. Save or download it again.</source>
        <translation>Sie ist beschädigt oder nicht vollständig. Speichern oder laden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>It would unpack to {0} MB, which is more than a list has here.</source>
        <translation>Ausgepackt hätte sie {0} MB, mehr als eine Liste hier hat.</translation>
    </message>
    <message>
        <source>It has instructions in it that no spreadsheet writes: it is not read.</source>
        <translation>Darin stehen Anweisungen, die keine Tabellenkalkulation schreibt: Sie wird nicht gelesen.</translation>
    </message>
    <message>
        <source>None of its sheets has any rows.</source>
        <translation>Keines ihrer Blätter hat Zeilen.</translation>
    </message>
    <message>
        <source>Its first row has {0} columns, which is more than a list has here.</source>
        <translation>Ihre erste Zeile hat {0} Spalten, mehr als eine Liste hier hat.</translation>
    </message>
    <message>
        <source>It has more than {0} rows: the others are not shown.</source>
        <translation>Sie hat mehr als {0} Zeilen: Die übrigen werden nicht gezeigt.</translation>
    </message>
    <message>
        <source>There is too much text in it: what is further down is not shown.</source>
        <translation>Es steht zu viel Text darin: Was weiter unten kommt, wird nicht gezeigt.</translation>
    </message>
    <message>
        <source>A quotation mark in the row that begins at line {0} is never closed.</source>
        <translation>In der Zeile, die in Dateizeile {0} beginnt, fehlt das schließende Anführungszeichen.</translation>
    </message>
    <message>
        <source>The row that begins at line {0} is too long, or a quotation mark in it is never closed.</source>
        <translation>Die Zeile, die in Dateizeile {0} beginnt, ist zu lang, oder es fehlt ein schließendes Anführungszeichen.</translation>
    </message>
    <message>
        <source>Something unforeseen came up. Open it again, or a smaller part of it.</source>
        <translation>Etwas Unvorhergesehenes kam dazwischen. Öffnen Sie sie noch einmal oder nur einen Teil davon.</translation>
    </message>
    <message>
        <source>Not all of it is here. {0}</source>
        <translation>Nicht alles davon ist hier. {0}</translation>
    </message>
    <message>
        <source>Its letters are read as {0}. If some look wrong, save it as “CSV UTF-8”.</source>
        <translation>Die Buchstaben der Liste werden als {0} gelesen. Wenn welche falsch aussehen, speichern Sie sie als „CSV UTF-8“.</translation>
    </message>
    <message>
        <source>This is the sheet “{0}”, one of {1}.</source>
        <translation>Das ist das Blatt „{0}“, eines von {1}.</translation>
    </message>
    <message>
        <source>{0}: stored as numbers in Excel, so a 0 in front may be missing.</source>
        <translation>{0}: in Excel als Zahlen gespeichert, eine 0 am Anfang kann also fehlen.</translation>
    </message>
    <message>
        <source>Rows with more or fewer cells than the header: {0}; first, line {1}.</source>
        <translation>Zeilen mit mehr oder weniger Zellen als die Kopfzeile: {0}; zuerst Zeile {1}.</translation>
    </message>
    <message>
        <source>Formulas whose result is not in the file, shown as empty: {0}.</source>
        <translation>Formeln, deren Ergebnis nicht in der Datei steht, leer gezeigt: {0}.</translation>
    </message>
    <message>
        <source>Cells that hold a mistake of Excel&apos;s, such as #N/A: {0}.</source>
        <translation>Zellen mit einem Fehlerwert von Excel wie #NV: {0}.</translation>
    </message>
    <message>
        <source>Numbers of more than 15 digits, whose end Excel has not kept: {0}.</source>
        <translation>Zahlen mit mehr als 15 Ziffern, deren Ende Excel nicht behalten hat: {0}.</translation>
    </message>
    <message>
        <source>Texts too long for a cell, shown cut: {0}.</source>
        <translation>Texte, die für eine Zelle zu lang sind, gekürzt gezeigt: {0}.</translation>
    </message>
    <message>
        <source>Characters that could not be read, shown as �: {0}.</source>
        <translation>Zeichen, die sich nicht lesen ließen, als � gezeigt: {0}.</translation>
    </message>
    <message>
        <source>Characters without a meaning, left out: {0}.</source>
        <translation>Zeichen ohne Bedeutung, weggelassen: {0}.</translation>
    </message>
    <message>
        <source>Rows of a lead that has another row above: {0}.</source>
        <translation>Zeilen eines Leads, der weiter oben schon steht: {0}.</translation>
    </message>
    <message>
        <source>Rows without a lead&apos;s id, which can&apos;t be opened: {0}.</source>
        <translation>Zeilen ohne ID eines Leads, die sich nicht öffnen lassen: {0}.</translation>
    </message>
    <message>
        <source>Central European (Windows-1250)</source>
        <translation>Mitteleuropäisch (Windows-1250)</translation>
    </message>
    <message>
        <source>Cyrillic (Windows-1251)</source>
        <translation>Kyrillisch (Windows-1251)</translation>
    </message>
    <message>
        <source>Western European (Windows-1252)</source>
        <translation>Westeuropäisch (Windows-1252)</translation>
    </message>
    <message>
        <source>Greek (Windows-1253)</source>
        <translation>Griechisch (Windows-1253)</translation>
    </message>
    <message>
        <source>Japanese (Shift JIS)</source>
        <translation>Japanisch (Shift JIS)</translation>
    </message>
    <message>
        <source>Western European (Mac)</source>
        <translation>Westeuropäisch (Mac)</translation>
    </message>
    <message>
        <source>{0} of {1} rows</source>
        <translation>{0} von {1} Zeilen</translation>
    </message>
    <message>
        <source>{0} of {1} rows so far</source>
        <translation>bisher {0} von {1} Zeilen</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>1 row so far</source>
        <translation>bisher 1 Zeile</translation>
    </message>
    <message>
        <source>{1} rows so far</source>
        <translation>bisher {1} Zeilen</translation>
    </message>
    <message>
        <source>{1} rows</source>
        <translation>{1} Zeilen</translation>
    </message>
    <message>
        <source>{0}, {1} done</source>
        <translation>{0}, {1} erledigt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Wartet auf Sie</translation>
    </message>
    <message>
        <source>Lead id</source>
        <translation>Lead-ID</translation>
    </message>
    <message>
        <source>Disposition</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Call-back</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Column {0}</source>
        <translation>Spalte {0}</translation>
    </message>
    <message>
        <source>Leads of the list</source>
        <translation>Leads der Liste</translation>
    </message>
</context>
</TS>
