"""The practice server: Noojee's `updateLeadFast` over real HTTP on this computer, to try, teach and test.

The map of the package. It needs `app.core` and the standard library alone.

    world       the data it starts with: campaigns, dispositions, leads, numbers not to call
    lead        one lead as the server holds it, and its call records
    rules       pure: a lead and a request become a code and the lead's next state
    colleague   pure: what somebody else in the office does to a lead
    leads       all leads, one change at a time
    gate        at most so many calls at once; the rest queue
    faults      what goes wrong with the next call, as data
    journal     every call received and what became of it
    api         Noojee's calls, from the request to the reply
    practising  the calls for trainers and tests: queue a fault, let a colleague edit
    pages       what a person sees in a browser
    inside      the server as a part of the editor
handler, listener, server    HTTP, sockets and threads
"""
