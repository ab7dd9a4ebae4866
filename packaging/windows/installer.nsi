; The installer: per user without elevation, or per machine with /ALLUSERS. README.md tells its options and exit codes.
; Given by installer.py: VERSION, FROZEN (the folder), FILES (the list made of it), OUT, ICON, PAGE, LICENSE, SIZE (KB),
; ARCH, and SIGN (a command) where things are signed; FAST for test loops.

Unicode true
Target ${ARCH}
!ifdef FAST
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif
ManifestDPIAware true
ManifestLongPathAware true
ManifestSupportedOS Win10
RequestExecutionLevel user

!define NAME "Lead Editor"
!define EXE "LeadEditor.exe"
!define APP_ID "LeadEditor.LeadEditor"
!define PROG_ID "LeadEditor.Connection"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\LeadEditor"
!define APP_PATH "Software\Microsoft\Windows\CurrentVersion\App Paths\${EXE}"
!define CLASSES "Software\Classes"
!define OF_MSI "Software\LeadEditor" ; the MSI's own mark

; NSIS itself ends with 1 where a person cancels, and with 2 where it is damaged or a file can't be written.
!define NOT_X64 10
!define OLD_WINDOWS 11
!define RUNNING 12
!define NOT_ADMIN 13
!define DOWNGRADE 14
!define LOCKED 15
!define NO_SPACE 16
!define READ_ONLY 17
!define FOR_ALL 18
!define UNKNOWN_OPTION 19

Name "${NAME}"
OutFile "${OUT}"
BrandingText "${NAME} ${VERSION}"
InstallDir ""
AllowSkipFiles off
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "CompanyName" "${NAME}"
VIAddVersionKey "FileDescription" "${NAME} setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "Copyright (c) 2026 the Lead Editor authors. MIT licence."

!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"' = 0
  !finalize '${SIGN} "%1"' = 0
!endif

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include WordFunc.nsh
!include x64.nsh
!include "${FILES}"

Var Whom        ; for the welcome page
Var Restart     ; 1: the program was running, and is started again
Var Fresh       ; 1: nothing was installed before, so a failure removes what it wrote
Var OldFolder
Var Given       ; the command line

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PAGE}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TEXT "This installs ${NAME} ${VERSION} $Whom.$\r$\n$\r$\nIf it is running, it is asked to close. What you typed in it is kept."
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION Start
!define MUI_FINISHPAGE_RUN_TEXT "Start ${NAME}"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${LICENSE}"
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; The last outcome of a silent run, with its time: a failure must not outlive the success after it.
!macro Log words
  System::Call 'kernel32::GetDateFormatW(i 0x409, i 0, p 0, w "yyyy-MM-dd", w .R8, i 32)'
  System::Call 'kernel32::GetTimeFormatW(i 0x409, i 0, p 0, w "HH:mm:ss", w .R7, i 32)'
  FileOpen $R9 "$TEMP\LeadEditor-setup.log" w
  FileWriteUTF16LE /BOM $R9 "$R8 $R7 ${VERSION} ${words}$\r$\n"
  FileClose $R9
!macroend

; Words for whoever is there: a box for a person; standard error and a log file for /S. What was closed opens again.
!macro Refuse code words
  SetErrorLevel ${code}
  ${If} $Restart = 1
    !insertmacro StartFrom "$OldFolder"
  ${EndIf}
  ${If} ${Silent}
    System::Call 'kernel32::GetStdHandle(i -12) p .R9' ; the words may name any register but R7 to R9
    ClearErrors
    FileWrite $R9 "${words}$\r$\n"
    !insertmacro Log "${code}: ${words}"
  ${Else}
    MessageBox MB_OK|MB_ICONSTOP "${words}"
  ${EndIf}
  Quit
!macroend
!define Refuse "!insertmacro Refuse"

; By the shell where it is for all users: what an administrator installs must not run as one.
!macro StartFrom folder
  ${If} $Whom == "for you"
    Exec '"${folder}\${EXE}"'
  ${Else}
    Exec '"$WINDIR\explorer.exe" "${folder}\${EXE}"'
  ${EndIf}
!macroend

!macro Shared un
; Out: $0 is 1 where the file on the stack is there and another program keeps it from being replaced.
Function ${un}CheckFree
  Exch $1
  StrCpy $0 0
  ${If} ${FileExists} "$1"
    ClearErrors
    FileOpen $2 "$1" a
    ${If} ${Errors}
      StrCpy $0 1
    ${Else}
      FileClose $2
    ${EndIf}
  ${EndIf}
  Pop $1
FunctionEnd

; Ask a program that runs from $OldFolder to end. It keeps what is under way in its outbox.
Function ${un}CloseRunning
  Push "$OldFolder\${EXE}"
  Call ${un}CheckFree
  ${If} $0 = 0
    Return
  ${EndIf}
  MessageBox MB_OKCANCEL|MB_ICONINFORMATION "${NAME} is running. It will be asked to close." /SD IDOK IDOK close
  SetErrorLevel 1
  Quit
close:
  ExecWait '"$OldFolder\${EXE}" --close' $3
  ${For} $4 1 50
    Push "$OldFolder\${EXE}"
    Call ${un}CheckFree
    ${IfThen} $0 = 0 ${|} ${Break} ${|}
    ${IfThen} $3 <> 0 ${|} ${Break} ${|}
    Sleep 200
  ${Next}
  ${If} $0 = 1
    ${Refuse} ${RUNNING} "${NAME} is running and did not close: end it, and start this again."
  ${EndIf}
  StrCpy $Restart 1
FunctionEnd

Function ${un}CheckAll
  !insertmacro EachFile ${un}CheckOne
FunctionEnd

Function ${un}CheckOne
  Exch $5
  Push "$OldFolder\$5"
  Call ${un}CheckFree
  ${If} $0 = 1
    ${Refuse} ${LOCKED} "$OldFolder\$5 is in use by another program: end that, and start this again. Nothing was changed."
  ${EndIf}
  Pop $5
FunctionEnd

Function ${un}RemoveOne
  Exch $5
  Delete "$INSTDIR\$5"
  Pop $5
FunctionEnd

Function ${un}RemoveAll
  !insertmacro EachFile ${un}RemoveOne
  !insertmacro RemoveFolders
FunctionEnd

Function ${un}TellShell
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
FunctionEnd
!macroend
!insertmacro Shared ""
!insertmacro Shared "un."

Function .onInit
  SetRegView 64
  ${GetParameters} $Given
  ${IfNot} ${IsNativeAMD64}
  ${AndIfNot} ${IsNativeARM64}
    ${Refuse} ${NOT_X64} "${NAME} needs a 64-bit Windows."
  ${EndIf}
  ${IfNot} ${AtLeastWin10}
    ${Refuse} ${OLD_WINDOWS} "${NAME} needs Windows 10, version 1903, or newer."
  ${EndIf}
  ${IfNot} ${AtLeastBuild} 18362
    ${Refuse} ${OLD_WINDOWS} "${NAME} needs Windows 10, version 1903, or newer."
  ${EndIf}
  Call CheckOptions
  ReadRegDWORD $0 HKLM "${OF_MSI}" "MenuLink"
  ${If} $0 = 1
    ${Refuse} ${FOR_ALL} "${NAME} is installed by its MSI: upgrade it by that, or remove it first."
  ${EndIf}
  StrCpy $Whom "for you"
  SetShellVarContext current
  ClearErrors
  ${GetOptions} $Given "/ALLUSERS" $0
  ${IfNot} ${Errors}
    UserInfo::GetAccountType
    Pop $0
    ${If} $0 != "Admin"
      ${Refuse} ${NOT_ADMIN} "To install ${NAME} for all users, start this as an administrator."
    ${EndIf}
    SetShellVarContext all
    StrCpy $Whom "for all users of this computer"
  ${Else}
    ReadRegStr $0 HKLM "${UNINSTALL}" "InstallLocation"
    ${If} $0 != ""
      ${Refuse} ${FOR_ALL} "${NAME} is installed for all users of this computer: start this with /ALLUSERS as an administrator, or remove that first."
    ${EndIf}
  ${EndIf}
  ReadRegStr $OldFolder SHCTX "${UNINSTALL}" "InstallLocation"
  ReadRegStr $0 SHCTX "${UNINSTALL}" "DisplayVersion"
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $1 = 1
      ${Refuse} ${DOWNGRADE} "${NAME} $0 is installed, which is newer than ${VERSION}: remove it first."
    ${EndIf}
  ${EndIf}
  ${If} $INSTDIR == "" ; NSIS gives up a /D= that can be no folder, and takes it out of its own command line
    System::Call 'kernel32::GetCommandLineW() w .r1'
    ClearErrors
    ${GetOptions} $1 "/D=" $0
    ${IfNot} ${Errors}
      ${Refuse} ${READ_ONLY} "Nothing can be written to $0: choose another folder, with its drive and without quotes."
    ${EndIf}
    StrCpy $INSTDIR $OldFolder
  ${EndIf}
  ${If} $INSTDIR == ""
    ${If} $Whom == "for you"
      StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${NAME}"
    ${Else}
      StrCpy $INSTDIR "$PROGRAMFILES64\${NAME}"
    ${EndIf}
  ${EndIf}
  ${If} $OldFolder == ""
    StrCpy $Fresh 1
    StrCpy $OldFolder $INSTDIR
  ${EndIf}
  Call SelectDesktop
FunctionEnd

; Whatever is no option of ours was meant as one, and whoever gave it counts on it.
Function CheckOptions
  StrCpy $R0 $Given
  ${WordReplaceS} $R0 "/ALLUSERS" "" "+" $R0
  ${WordReplaceS} $R0 "/DESKTOP" "" "+" $R0
  ${WordReplaceS} $R0 "/NCRC" "" "+" $R0
  ${WordReplaceS} $R0 "/S" "" "+" $R0
  ${WordReplace} $R0 " " "" "+" $R0
  ${If} $R0 != ""
    ${WordFind} "$R0" "/" "+1" $R1
    ${If} $R1 == "s"
    ${OrIf} $R1 == "q"
    ${OrIf} $R1 == "quiet"
    ${OrIf} $R1 == "silent"
    ${OrIf} $R1 == "verysilent"
      SetSilent silent ; nobody is there to read a box
    ${EndIf}
    ${Refuse} ${UNKNOWN_OPTION} "There is no option $R0: options are /S, /ALLUSERS, /DESKTOP and, as the last, /D=, in capital letters."
  ${EndIf}
FunctionEnd

; What can go wrong is found before anything is changed.
Section "-Prepare"
  ClearErrors
  CreateDirectory "$INSTDIR"
  FileOpen $0 "$INSTDIR\.setup" w
  ${If} ${Errors}
    RMDir "$INSTDIR"
    ${Refuse} ${READ_ONLY} "Nothing can be written to $INSTDIR: choose another folder. Nothing was changed."
  ${EndIf}
  FileClose $0
  Delete "$INSTDIR\.setup"
  System::Call 'kernel32::GetDiskFreeSpaceExW(w "$INSTDIR", *l .r0, p 0, p 0)'
  System::Int64Op $0 / 1024
  Pop $0
  ; An old version makes room for the new one only where it goes from the same folder, and is there.
  StrCpy $1 ${SPARE}
  ${If} $Fresh = 1
  ${OrIf} "$OldFolder" != "$INSTDIR"
  ${OrIfNot} ${FileExists} "$OldFolder\_internal\python311.dll"
    StrCpy $1 ${NEEDED}
  ${EndIf}
  ${If} $0 L< $1
    RMDir "$INSTDIR"
    ${Refuse} ${NO_SPACE} "$INSTDIR has too little space: free $1 KB. Nothing was changed."
  ${EndIf}
  Call CloseRunning
  Call CheckAll
  ; An earlier version goes by its own list. Where it was half removed, what is left is written over.
  ${If} $Fresh <> 1
  ${AndIf} ${FileExists} "$OldFolder\uninstall.exe"
    StrCpy $0 0 ; it stays so where the old uninstaller can't be started: then its files are written over
    ExecWait '"$OldFolder\uninstall.exe" /S /UPGRADE _?=$OldFolder' $0
    ${If} $0 <> 0
      ${Refuse} $0 "The installed version could not be replaced (code $0)."
    ${EndIf}
    ${If} "$OldFolder" != "$INSTDIR"
      Delete "$OldFolder\uninstall.exe"
      RMDir "$OldFolder"
    ${EndIf}
  ${EndIf}
SectionEnd

Section "${NAME}" Main
  SectionIn RO
  ; First, so that a setup that is killed after this is found, and mended by the next one.
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  !insertmacro InstallFiles
  SetOutPath "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "${NAME}"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${EXE}"
  WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" ${SIZE}
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
  WriteRegStr SHCTX "${APP_PATH}" "" "$INSTDIR\${EXE}"
  ; `--`: whatever a page puts into a link, it can't become an option.
  WriteRegStr SHCTX "${CLASSES}\noojee-lead" "" "URL:Lead of Noojee Contact"
  WriteRegStr SHCTX "${CLASSES}\noojee-lead" "URL Protocol" ""
  WriteRegStr SHCTX "${CLASSES}\noojee-lead\DefaultIcon" "" "$INSTDIR\${EXE},0"
  WriteRegStr SHCTX "${CLASSES}\noojee-lead\shell\open\command" "" '"$INSTDIR\${EXE}" -- "%1"'
  WriteRegStr SHCTX "${CLASSES}\${PROG_ID}" "" "${NAME} connection"
  WriteRegStr SHCTX "${CLASSES}\${PROG_ID}" "AppUserModelID" "${APP_ID}"
  WriteRegStr SHCTX "${CLASSES}\${PROG_ID}\DefaultIcon" "" "$INSTDIR\${EXE},0"
  WriteRegStr SHCTX "${CLASSES}\${PROG_ID}\shell\open\command" "" '"$INSTDIR\${EXE}" --connection "%1"'
  WriteRegStr SHCTX "${CLASSES}\.leadconn" "" "${PROG_ID}"
  WriteRegStr SHCTX "${CLASSES}\.leadconn\OpenWithProgids" "${PROG_ID}" ""
  WriteRegStr SHCTX "${CLASSES}\AppUserModelId\${APP_ID}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${CLASSES}\AppUserModelId\${APP_ID}" "IconUri" "$INSTDIR\_internal\resources\icon.png"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${EXE}" "" "$INSTDIR\${EXE}" 0 SW_SHOWNORMAL "" "Edit one lead of Noojee Contact"
  Push "$SMPROGRAMS\${NAME}.lnk"
  Call NameLink
SectionEnd

Section /o "Link on the desktop" Desktop
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\${EXE}"
  Push "$DESKTOP\${NAME}.lnk"
  Call NameLink
SectionEnd

Section "-Finish"
  Call TellShell
  ${If} ${Silent}
    !insertmacro Log "0: installed in $INSTDIR"
  ${EndIf}
  ${If} $Restart = 1
  ${AndIf} ${Silent}
    Call Start
  ${EndIf}
SectionEnd

Function Start
  !insertmacro StartFrom "$INSTDIR"
FunctionEnd

Function SelectDesktop
  ClearErrors
  ${GetOptions} $Given "/DESKTOP" $0
  ${IfNot} ${Errors}
  ${OrIf} ${FileExists} "$DESKTOP\${NAME}.lnk"
    SectionSetFlags ${Desktop} ${SF_SELECTED}
  ${EndIf}
FunctionEnd

; Give the link on the stack the AppUserModelID: the taskbar then knows that the window is of this link.
Function NameLink
  Pop $9
  System::Call 'ole32::CoInitialize(p 0)'
  System::Call 'ole32::CoCreateInstance(g "{00021401-0000-0000-C000-000000000046}", p 0, i 1, g "{000214F9-0000-0000-C000-000000000046}", *p .r0) i .r1'
  ${If} $1 = 0
    System::Call '$0->0(g "{0000010B-0000-0000-C000-000000000046}", *p .r1) i .r3'
    System::Call '$0->0(g "{886D8EEB-8CF2-4446-8D02-CDBA1DBDCF99}", *p .r2) i .r4'
    ${If} $3 = 0
    ${AndIf} $4 = 0
      System::Call '$1->5(w r9, i 2) i .r8'
      System::Call '*(g "{9F4C2855-9F79-4B39-A8D0-E1D42DE1D5F3}", i 5) p .r5'
      System::Call '*(&w64 "${APP_ID}") p .r6'
      System::Call '*(&i2 31, &i2 0, &i2 0, &i2 0, p r6, p 0) p .r7'
      System::Call '$2->6(p r5, p r7) i .r8'
      System::Call '$2->7() i .r8'
      System::Call '$1->6(w r9, i 1) i .r8'
      System::Free $5
      System::Free $6
      System::Free $7
    ${EndIf}
    ${If} $3 = 0
      System::Call '$1->2()'
    ${EndIf}
    ${If} $4 = 0
      System::Call '$2->2()'
    ${EndIf}
    System::Call '$0->2()'
  ${EndIf}
FunctionEnd

; A first installation that fails leaves nothing. A later one leaves its registration: the next setup mends it.
Function .onInstFailed
  ${If} $Fresh = 1
    Call RemoveAll
    Delete "$INSTDIR\uninstall.exe"
    SetOutPath "$TEMP"
    RMDir "$INSTDIR"
    DeleteRegKey SHCTX "${UNINSTALL}"
  ${EndIf}
FunctionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${Main} "The program, its entry in the Start menu, links (noojee-lead:) and connection files (.leadconn)."
  !insertmacro MUI_DESCRIPTION_TEXT ${Desktop} "A link on the desktop."
!insertmacro MUI_FUNCTION_DESCRIPTION_END

Function un.onInit
  SetRegView 64
  ${GetParameters} $Given
  SetShellVarContext all
  ReadRegStr $0 HKLM "${UNINSTALL}" "InstallLocation"
  ${If} "$0" != "$INSTDIR"
    SetShellVarContext current
    StrCpy $Whom "for you"
  ${Else}
    UserInfo::GetAccountType
    Pop $0
    ${If} $0 != "Admin"
      ${If} ${Silent}
        ${Refuse} ${NOT_ADMIN} "To remove ${NAME} for all users, start this as an administrator."
      ${EndIf}
      ExecShell "runas" "$INSTDIR\uninstall.exe" "$Given" ; Windows' list of programs starts it as anybody
      SetErrorLevel 0
      Quit
    ${EndIf}
  ${EndIf}
  StrCpy $OldFolder $INSTDIR
  Call un.SelectPurge
FunctionEnd

Section "un.${NAME}" UnMain
  SectionIn RO
  Call un.CloseRunning
  Call un.CheckAll
  SetOutPath "$TEMP"
  Call un.RemoveAll
  ClearErrors
  ${GetOptions} $Given "/UPGRADE" $0
  ${IfNot} ${Errors}
    Return
  ${EndIf}
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  DeleteRegKey SHCTX "${UNINSTALL}"
  DeleteRegKey SHCTX "${APP_PATH}"
  DeleteRegKey SHCTX "${CLASSES}\noojee-lead"
  DeleteRegKey SHCTX "${CLASSES}\${PROG_ID}"
  DeleteRegKey SHCTX "${CLASSES}\AppUserModelId\${APP_ID}"
  DeleteRegKey /ifempty SHCTX "${CLASSES}\AppUserModelId"
  DeleteRegValue SHCTX "${CLASSES}\.leadconn\OpenWithProgids" "${PROG_ID}"
  DeleteRegKey /ifempty SHCTX "${CLASSES}\.leadconn\OpenWithProgids"
  ReadRegStr $0 SHCTX "${CLASSES}\.leadconn" ""
  ${If} $0 == "${PROG_ID}"
    DeleteRegValue SHCTX "${CLASSES}\.leadconn" ""
  ${EndIf}
  DeleteRegKey /ifempty SHCTX "${CLASSES}\.leadconn"
  Call un.TellShell
SectionEnd

Section /o "un.My own data" UnPurge
  SetShellVarContext current
  RMDir /r "$LOCALAPPDATA\${NAME}"
  Call un.ForgetSecrets
SectionEnd

Function un.ForgetSecrets ; what app/vault.py keeps in the Credential Manager: each begins with its SERVICE
  System::Call 'advapi32::CredEnumerateW(w "Lead Editor: *", i 0, *i .r1, *p .r2) i .r0'
  ${If} $0 = 0 ; there is none
    Return
  ${EndIf}
  StrCpy $3 $2
  ${While} $1 > 0
    System::Call '*$3(p .r4)'
    System::Call '*$4(i, i, w .r5)' ; Flags, Type, TargetName
    System::Call 'advapi32::CredDeleteW(w r5, i 1, i 0)' ; CRED_TYPE_GENERIC
    IntPtrOp $3 $3 + ${NSIS_PTR_SIZE}
    IntOp $1 $1 - 1
  ${EndWhile}
  System::Call 'advapi32::CredFree(p r2)'
FunctionEnd

Function un.SelectPurge
  ClearErrors
  ${GetOptions} $Given "/PURGE" $0
  ${IfNot} ${Errors}
    SectionSetFlags ${UnPurge} ${SF_SELECTED}
  ${EndIf}
FunctionEnd

!insertmacro MUI_UNFUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${UnMain} "The program, its links and its registrations."
  !insertmacro MUI_DESCRIPTION_TEXT ${UnPurge} "The outbox, drafts, history, settings and API keys of this account. Updates that were not sent go with them."
!insertmacro MUI_UNFUNCTION_DESCRIPTION_END
