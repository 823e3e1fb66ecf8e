<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source># A walk through a sample journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s)</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) chosen</source>
        <translation>
            <numerusform>%Ln entry chosen</numerusform>
            <numerusform>%Ln entries chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) replaced</source>
        <translation>
            <numerusform>%Ln name replaced</numerusform>
            <numerusform>%Ln names replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln name(s) replaced, also in titles</source>
        <translation>
            <numerusform>%Ln name replaced, also in titles</numerusform>
            <numerusform>%Ln names replaced, also in titles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s)</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) held back</source>
        <translation>
            <numerusform>%Ln passage held back</numerusform>
            <numerusform>%Ln passages held back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) held back. A mark shows where.</source>
        <translation>
            <numerusform>%Ln passage held back. A mark shows where.</numerusform>
            <numerusform>%Ln passages held back. A mark shows where.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln passage(s) held back. Nothing shows where.</source>
        <translation>
            <numerusform>%Ln passage held back. Nothing shows where.</numerusform>
            <numerusform>%Ln passages held back. Nothing shows where.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) you saved or gave away.</source>
        <translation>
            <numerusform>%n packet you saved or gave away.</numerusform>
            <numerusform>%n packets you saved or gave away.</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 entry was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 entry was looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mark where I held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number means more than one entry that month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number means more than one entry that week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A packet for supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A packet is begun already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A packet is begun already. A new one takes its place. Entries are not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A packet you have begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A search found 1 entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A search found {n} entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About me, never in a packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All values (%Ln marked)</source>
        <translation>
            <numerusform>All values (%Ln marked)</numerusform>
            <numerusform>All values (%Ln marked)</numerusform>
        </translation>
    </message>
    <message>
        <source>Also include</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt and the underlined letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An entry without words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An open file can be read by anyone who has it, and you cannot take it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back and on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the page are the twelve values. Mark what was lived and what was under strain. Both may be true of one entry. Nothing is scored or counted against you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change date and time…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {name}, which stands as {alias}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close a box or a menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concerns you named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue to share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies of the folder on sticks and in backups. Printed pages. A recovery sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+L locks at once, on every page. It also locks when nothing happens for a while. Your passphrase opens it. Without it, only your recovery sheet does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this entry for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each column is three months. A number means more than one entry in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries marked to bring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries you can bring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every entry starts as Just mine. Mark to bring is a note to yourself. In Supervision you make a packet: choose entries, hold back what is not for this reader, replace names, and see each page before it is saved. An About me entry never goes in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is as it was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that is just mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly what the other will see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly what was shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly what was shared is kept in your locked journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly what {reader} will see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find and replace in this entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foglesong, Knowles, Cronise, Wolf, Edwards: National Practice Guidelines for Peer Support Specialists and Supervisors. Psychiatric Services, online 2021, issue of February 2022. doi 10.1176/appi.ps.202000901</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whom, and in which order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For {reader}, as {format}. Not known to have left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From (your name, if you want it there)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on to Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold back or bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the file is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How will you share it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In short: {phrase}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this packet, in this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this packet, names and options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside a list or the values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is there anything about your own health in it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot stop someone who watches this screen, a work computer that records typing, or a court. A file you gave away cannot be called back. It is not a clinical record, and not a place to report harm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds 1 entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds {n} entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not a clinical record, and not a place to report harm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump to a day…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it in About me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep working on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep working on this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters: Atkinson Hyperlegible Next, Literata and others. Icons: Lucide. Words: EFF word list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lived</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Lived in %Ln entry(s).</source>
        <translation>
            <numerusform>Lived in %Ln entry.</numerusform>
            <numerusform>Lived in %Ln entries.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lived or under strain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lived: {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again at what you changed, then go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again. You changed this entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at every page again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks the same everywhere. Good for reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMM</source>
        <comment>Qt date pattern</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>Qt date pattern</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a packet from this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make them again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making and checking the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the pages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark to bring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked to bring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More ways: plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move an entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move back to Just mine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move this entry out of About me?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to About me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next, or the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No copy was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry here has this value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry is in About me.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry is in this packet yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry is like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry is marked to bring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry on this day or before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file was made. Nothing has been shared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No journal is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No names replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No names replaced yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No value is marked in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No value was marked in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No values yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can bring it back from this journal. Older backups may still hold it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this packet now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not noted in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not noted in this time: {values}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not shared yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been shared yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been shared yet. What you share will show here, newest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been shared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here. Deleted entries stay for 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is marked to bring. You can choose any entry that is just yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is marked. You can mark an entry while writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this journal unless you share it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. --since is a later day than --until. Turn them around.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Another program or a network looks after that folder. Choose a folder on this computer, or a stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Line {line} of the file is not an object with id and text. Change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. No journal is known here yet. Say where it is with --journal DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. No passphrase was typed. Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Part of this journal is not as it was written. Copy the whole folder to a safe place, then open an older copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. That cannot be a passphrase. Please choose other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. That could not be understood. Look at npgs-journal --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. That folder already holds something. Choose an empty or a new folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. That is no verb here. Use new, import, list, search, values, share, check or demo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. The file given to {option} cannot be read. Check its name and place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. The key file asks for more than this app allows. Open the journal with your recovery sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. The passphrase file is far too long. Use one short line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. The passphrase file is not UTF-8 text. Save it as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. The passphrase holds half of a sign. Please type that sign again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. The passphrase is empty. Please choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. The passphrase is far too long. Please choose a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. The two passphrases are not the same. Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. There is no entry with that id. List the entries and pick again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. There is no journal at that place. Put the stick in, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. There is no terminal to ask for the passphrase. Use --passphrase-file FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. There is one word too many. See the line below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. There is too little free memory now. Close other programs, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. This journal is not as it was written. Copy the whole folder to a safe place, then open an older copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. This needs {option}. Add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. {option} has one name twice. Keep one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. {option} holds signs that are not text. Type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. {option} is blank. Write something there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. {option} is not known here. See the line below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. {option} is there twice. Keep one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. {option} is written &quot;name=Person A&quot;. Write both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. {option} names one entry twice. Keep one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. {option} needs something after it. Add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. {option} stands alone. Take out what follows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. {option} takes a day, such as 2026-11-23. Change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. {option} takes a whole number from 1 up. Change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. {option} takes the id of one of the twelve. Use an id of docs/cli.md.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. {option} takes {choices}. Change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found for these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. Line {line} begins with a byte order mark. Save the file as UTF-8 without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. Line {line} cannot be taken as it is. Change it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. Line {line} has a key not known here: &quot;{key}&quot;. Take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. Line {line} has no &quot;{key}&quot;. Add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. Line {line} has the key &quot;{key}&quot; twice. Keep one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. Line {line} is longer than 16 MiB. Make it shorter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. Line {line} is nested too deep. Use only the keys of docs/cli.md.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. Line {line} is not JSON. Put one JSON object on each line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. Line {line} is not UTF-8 text. Save the file as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. Line {line} is not a JSON object. Put one JSON object on each line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. On line {line}, &quot;{key}&quot; cannot go with About me. Take one of them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. On line {line}, &quot;{key}&quot; goes only with under-strain. Take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. On line {line}, &quot;{key}&quot; has no offset from UTC. Write it like 2026-11-23T16:40:00-05:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. On line {line}, &quot;{key}&quot; holds a sign that is not text. Take that sign out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. On line {line}, &quot;{key}&quot; is no concern known here. Use an id of docs/cli.md.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. On line {line}, &quot;{key}&quot; is not a date and time. Write it like 2026-11-23T16:40:00-05:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. On line {line}, &quot;{key}&quot; is not a list. Put it in [ ].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. On line {line}, &quot;{key}&quot; is not an object. Give it an id and a direction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. On line {line}, &quot;{key}&quot; is not known. Use &quot;lived&quot; or &quot;under-strain&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. On line {line}, &quot;{key}&quot; is not known. Use &quot;mine&quot; or &quot;about-me&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. On line {line}, &quot;{key}&quot; is not one of the twelve. Use an id of docs/cli.md.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. On line {line}, &quot;{key}&quot; is not text. Put it in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. On line {line}, &quot;{key}&quot; says the same twice. Keep one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. On line {line}, &quot;{key}&quot; takes only true or false. Use one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written. All of the text is held back. Keep at least some of it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written. An About me entry goes into no packet. Leave it out, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written. Name {which} does not stand in these entries. Copy it from the entry, letter for letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written. No entry is chosen yet. Choose at least one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written. No file can be saved at that place. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written. Passage {which} does not stand in these entries. Copy it from the entry, letter for letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written. That file is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written. The finished file did not hold just what you chose. Try again, or choose plain text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written. The folder for {option} cannot be made. Pick another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written. The journal could not be opened in a safe way. Please install the app again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written. The key file is too short to be safe. Open the journal with your recovery sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written. The word for name {which} still says the name. Pick another word, such as Person A.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written. There is already a file with that name. Pick another name, or say that it may be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written. This copy of the app cannot lock your writing. Please install the app again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now {n} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only you see this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the menus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside About me it can be put into a packet. Nothing is shared by moving it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packet {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {n} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of it was shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person {letter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare a packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a button, turn a mark on or off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print all twelve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print for yourself…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions a supervisor could ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions to write from</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Read these %Ln entry(s)</source>
        <translation>
            <numerusform>Read this entry</numerusform>
            <numerusform>Read these %Ln entries</numerusform>
        </translation>
    </message>
    <message>
        <source>Recently deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace that file</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Replaced in %Ln place(s).</source>
        <translation>
            <numerusform>Replaced in %Ln place.</numerusform>
            <numerusform>Replaced in %Ln places.</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy for yourself…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. This file is open: anyone who has it can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. {held} It is kept in {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving was cut off. What was left of the file was taken away at the next unlock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search these entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See exactly what was shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See exactly what was shared on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings says where your journal lives, how to copy it, and how to move it. Help, then Keys, lists every key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared with {reader} as {format}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared. Your journal is not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show earlier ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it beside your entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the words only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs that it is lived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs that it is under strain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some pages are not as they were when they were locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some parts belong to entries that are not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some parts of the file do not fit together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some parts of the file do not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone could read it if you share it later. The journal keeps a note that you moved it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is not as it was written ({code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {n} of 3: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still counting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing of it remains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision with {reader}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take an entry out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That name is not in these entries. Copy it letter for letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That word still says the name. Pick another, such as Person A.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 12 core values come from the National Association of Peer Supporters (2013, 2019). Explanations and prompts are original to this app. Not affiliated with or endorsed by N.A.P.S.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy of the key file is gone, or differs from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counts of the values do not match the marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entries and the search index do not match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has a size that no journal has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds a part that this app did not make.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is longer or shorter than it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file&apos;s version is not one that this app knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first bytes of the file are not those that the key file names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first page of the file does not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file is gone, or differs from its copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name, as you wrote it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The newest %Ln are shown. More words find less.</source>
        <translation>
            <numerusform>The newest one is shown. More words find less.</numerusform>
            <numerusform>The newest %Ln are shown. More words find less.</numerusform>
        </translation>
    </message>
    <message>
        <source>The packet and this report are in {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The packet was put away. Your entries are not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages are not ready yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages were not made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same passphrase again: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The twelve values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word that stands for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no entries to bring yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a file with that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These entries could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These pages cannot be made as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code opens the journal without its passphrase. Keep it away from the computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This copy could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is open: anyone who has it can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file will be open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This one stays open. Choose the folder of a journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This passphrase is short and may be easy to guess. Five plain words are better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under strain</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Under strain in %Ln entry(s).</source>
        <translation>
            <numerusform>Under strain in %Ln entry.</numerusform>
            <numerusform>Under strain in %Ln entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Under strain in %Ln.</source>
        <translation>
            <numerusform>Under strain in %Ln.</numerusform>
            <numerusform>Under strain in %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Under strain: {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values for each entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values for each entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values, lived or under strain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a peer supporter does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a supervisor does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do these mean?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stays:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the values mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved is safe. Something did not go as planned. Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved is safe. The disk did not answer as it should. Check that the disk or stick is in, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved is safe. The journal&apos;s file was moved while it was open. Put it back, then open the journal again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved is safe. This disk is full. Make some room, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved is safe. This folder can be read but not written to. Allow writing there, or move the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {value} means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When there are a few entries, the values you marked in them will show here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where things are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is it for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why, for your own record. It is never printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {reader}. Not shared yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {value}, lived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {value}, under strain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words only. Opens anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a word that stands for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write on the page. It saves itself in your locked journal. An empty page is never saved. Old entries are in the list beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write who it is for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, move it to Just mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You changed this entry since you chose it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You marked these while writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your choices are still on this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your entries are all still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your entries will show here, newest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your entry, only you see this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your journal is ready. It is kept in {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your journal is safe. A newer version of this app wrote it. Open it with that version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your journal is safe. It is open in another window. Lock it there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your journal is unchanged. A sealed file is not as it was sealed. Keep that file, and open your journal as always.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your journal is unchanged. One sign in group {group} of the code is not as printed. Please look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your journal is unchanged. One sign of the code is not as printed. Please read it through again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your journal is unchanged. That code is for another journal. Look for this journal&apos;s recovery sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your journal is unchanged. That did not open it. Check Caps Lock and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your recovery sheet

    {code}

If you forget your passphrase, this opens your journal.
Without the passphrase and without this, nobody can open it, and neither can we.
Copy it by hand. Keep it away from this computer.
Anyone who has this sheet and your journal&apos;s folder can read your journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your writing is locked with your passphrase. This app never goes online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your writing is still there. The key file cannot be read. Open the journal with your recovery sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d</source>
        <comment>Qt date pattern</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>Qt date pattern</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>Qt date pattern</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>Qt date pattern</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>Qt date pattern</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>Qt date pattern</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>Qt date pattern</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <comment>Qt date pattern</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lived {lived}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lived {lived}, under strain {strain}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marked to bring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no names replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under strain {strain}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>week of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yyyy</source>
        <comment>Qt date pattern</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{chosen}, {held_back}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{concern}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{counts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{counts}. Your journal is not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date} · About me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date} · To bring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{date} · {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} and before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}. You choose what is shared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}. {what}. {counts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{entries}, {held_back}, {replaced}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{entries}, {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: entries {entries}, passages held back {held}, names replaced {replaced}, {size} bytes, SHA-256 {sha256}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lived} {strain}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month}  {stance}, {entries}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} entries were imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} entries were looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {count}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size}. SHA-256 begins {start}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{values} {dates}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}, in all: not noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}, {when}: lived {lived}, under strain {strain}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}: lived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}: under strain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}. {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {choice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{when}. %Ln entry(s).</source>
        <translation>
            <numerusform>{when}. %Ln entry.</numerusform>
            <numerusform>{when}. %Ln entries.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{phrase}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutCard</name>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is made of</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnotherCard</name>
    <message>
        <source>Another journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each journal is a folder, with a passphrase of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open one I have</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>1. Lock the journal with Ctrl+L.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Put a stick in, and open your file manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. Copy this whole folder to the stick:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4. Put the stick away from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy opens with the passphrase of the day you made it. Copied while it is open, it may lack the last lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder to copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This app makes no copies by itself yet. You can make one by hand:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangePassphrase</name>
    <message>
        <source>Change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change my passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed. Older copies of the journal still open with the older passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing it. This can take a second or two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That one is easy to guess. Use five words, or 12 signs and more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase of now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodeFields</name>
    <message>
        <source>The first five groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last four groups</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComfortPage</name>
    <message>
        <source>A USB stick I keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the stick in, then choose it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some days the words come slowly. That is fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stick is not in. Put it in, or choose this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where should your journal live?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your journal will live in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;ntry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoverPage</name>
    <message>
        <source>It could not be saved yet. Make some room on the disk, or put the stick back in. This page tries again by itself, and locks after the save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locking your journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try to save again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote is being kept first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your text is covered, and still here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Deleting</name>
    <message>
        <source>Deleting your journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its folder stays, with what else is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your journal is deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your journal was not deleted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryListView</name>
    <message>
        <source>Entries</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>All right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its folder takes no more. Nothing is lost. Open it from a place that can be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recently deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This journal can only be read here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write here. It stays in your locked journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can get it back for 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Close find and replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find and replace in this entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone around to the other end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five plain words are easy to keep and hard to guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it comfortable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making your journal. This can take a second or two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a journal I already have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page changes as you choose.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>Open a journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening your journal. This can take a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use my recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where your journal is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder}

Copy the whole folder. Nothing in it can be read without your passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JournalRoom</name>
    <message>
        <source>Could not open it yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not save yet. Your text is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted. You can get it back for 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last opened {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That could not be done yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JumpToDay</name>
    <message>
        <source>Days in bold have entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump to a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Choose which entries to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump to a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry has these words. Try fewer or other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Your entries are all still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Bigger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarkRow</name>
    <message>
        <source>All values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}, lived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}, under strain</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>Copies you made before stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lives in {folder} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays whole in the old place until the new one has been read back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving your journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old folder stays, with what else is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped the move. Nothing of it remains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your journal has moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your journal is where it was</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NamesCard</name>
    <message>
        <source>In a packet, a plain word stands for a name, such as Person A. Each packet starts afresh, and your entries keep the real names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No packet is being made, or it replaces no names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the packet you are making now has its names kept, inside your journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the names of that packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {stands_as}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewPassphraseCard</name>
    <message>
        <source>Choose a new passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping it. This can take a second or two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That one is easy to guess. Use five words, or 12 signs and more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your journal is open. The old passphrase stops working when you choose a new one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotThereCard</name>
    <message>
        <source>Is it on a USB stick?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your journal is not here now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverTimeView</name>
    <message>
        <source>Arrow keys move. Up and down choose a value. A question mark tells what it means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values over time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnCopy</name>
    <message>
        <source>About me protects what is in the journal. It cannot protect this copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is for you and no packet: nothing is held back, and names stay as you wrote them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on its way to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making your copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print for yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this for yourself?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy for yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy for yourself?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. There is no copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer or the computer may keep a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no copy yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer cannot print from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is open: anyone who has it can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can save a copy instead.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PacketModel</name>
    <message>
        <source>Follow what you changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageFoot</name>
    <message>
        <source>A note to yourself. Nothing is shared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark to bring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked to bring</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>About me, never in a packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bigger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the date and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked to bring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the text (F11)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything again (F11)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where this entry stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}. Change the date and time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values in this entry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartingPage</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseCard</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I can’t remember it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening your journal. This can take a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your passphrase first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your journal is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase opens it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphrasePage</name>
    <message>
        <source>Another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caps Lock seems to be on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot stop someone who watches this screen, a work computer that records typing, or a court.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That one is easy to guess. Use five words, or 12 signs and more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a passphrase. You could use the five words above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use made-up names for people you support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing here does not report anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You could use this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your writing is locked with your passphrase. This app never goes online.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrivacyCard</name>
    <message>
        <source>Hide titles and previews in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock when nothing happens for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Privacy and locking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember where my journal lives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show my recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet opens your journal when the passphrase is lost. Nobody else can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual: 5 minutes. It also locks when the computer wakes up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual: off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual: on. Only the folder is kept, nothing of what is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What opens it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase, to see the sheet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your passphrase first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionPage</name>
    <message>
        <source>Go on without one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save your recovery sheet now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it, a lost passphrase means lost writing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your journal locks after you choose.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Rooms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingBox</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>Atkinson, plain and clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic, as the system has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters of what you write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Literata, as in books</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Midnight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My day ends at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer ways to begin on an empty page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading and writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some days the words come slowly. That is fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer’s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual: 100 %. Also Ctrl and plus, minus or 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual: Automatic.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual: Literata.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual: midnight. For late shifts; it holds from the next unlock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual: on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryCard</name>
    <message>
        <source>Back to the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open with this code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening your journal. This can take a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use your recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your recovery sheet opens it. Without it, nobody can, and neither can we.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaveLine</name>
    <message>
        <source>Not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet. Your text is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved in your locked journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves by itself in your locked journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsRoom</name>
    <message>
        <source>Sections of the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetFlow</name>
    <message>
        <source>Anyone who has this page can open your journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages (*.pdf *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it on the journal’s own disk?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the page out before you go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is another code. Look at the sheet once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever takes this disk then has both. A stick or paper is safer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetPage</name>
    <message>
        <source>Copy it by hand, on paper. Keep it away from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever holds this code can open your journal. A work printer may keep a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SlowLine</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Starters</name>
    <message>
        <source>A moment that sat wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A moment that went well between us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it helps, start with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure where to start?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that stayed with me</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Choose a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it comfortable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up your journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two short pages. You can change all of this later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThisJournalCard</name>
    <message>
        <source>A name for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anyone who uses this account can delete that folder. Nobody can read it without your passphrase. A copy on a stick helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the new place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this journal for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every entry in it goes, and nobody can bring them back.

{stays}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can only be read here, so it stays where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lives where this app looks first. To take it off, move it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It locks, and the app forgets this place:

{folder}

Nothing is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will live in {folder}.

It locks first. You can stop the move. The old place is emptied only when the new one is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move your journal?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other journals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it off this app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this journal off the app?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This app forgets where it lives. The folder stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This app keeps no list of them. It locks this one, then opens the folder you choose. To make a new one, lock, and choose Open another journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual: none. It shows in the menu bar while the journal is open, and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it lives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are asked once more, and told what stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase, to delete the journal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TitleField</name>
    <message>
        <source>A title, if you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TroubleCard</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whoever helps you: {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy somewhere else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypeBackPage</name>
    <message>
        <source>Check it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So you know that your copy opens the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it from your copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Deleted. You can get it back for 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>This app never goes online.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValueModel</name>
    <message>
        <source>Lived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under strain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}, lived, off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}, lived, on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}, under strain, off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}, under strain, on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValuePanel</name>
    <message>
        <source>Back to writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark what was there. Leave the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under
strain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under strain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values in this entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do these mean?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValueTable</name>
    <message>
        <source>Arrow keys move. Space turns a mark on or off. A question mark tells what a value means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values in this entry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhenDialog</name>
    <message>
        <source>Change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When was this?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wishes</name>
    <message>
        <source>Already saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
