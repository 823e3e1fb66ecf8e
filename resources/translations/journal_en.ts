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
        <source>%Ln answer(s) to packets, in your record.</source>
        <translation>
            <numerusform>%Ln answer to packets, in your record.</numerusform>
            <numerusform>%Ln answers to packets, in your record.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) on this computer still hold it. First a fresh one is made and read back. What else was only in those is gone with them.</source>
        <translation>
            <numerusform>%Ln backup on this computer still holds it. First a fresh one is made and read back. What else was only in that one is gone with it.</numerusform>
            <numerusform>%Ln backups on this computer still hold it. First a fresh one is made and read back. What else was only in those is gone with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) on this computer.</source>
        <translation>
            <numerusform>%Ln backup on this computer.</numerusform>
            <numerusform>%Ln backups on this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) removed</source>
        <translation>
            <numerusform>%Ln backup removed</numerusform>
            <numerusform>%Ln backups removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln backup(s) that cannot be looked into.</source>
        <translation>
            <numerusform>%Ln backup that cannot be looked into.</numerusform>
            <numerusform>%Ln backups that cannot be looked into.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln concern(s) named</source>
        <translation>
            <numerusform>%Ln concern named</numerusform>
            <numerusform>%Ln concerns named</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s)</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) came back. Nothing that was here has changed.</source>
        <translation>
            <numerusform>%Ln entry came back. Nothing that was here has changed.</numerusform>
            <numerusform>%Ln entries came back. Nothing that was here has changed.</numerusform>
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
        <source>%Ln exact copy(s) of packets, in your record.</source>
        <translation>
            <numerusform>%Ln exact copy of packets, in your record.</numerusform>
            <numerusform>%Ln exact copies of packets, in your record.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) brought in.</source>
        <translation>
            <numerusform>%Ln line brought in.</numerusform>
            <numerusform>%Ln lines brought in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) saved.</source>
        <translation>
            <numerusform>%Ln line saved.</numerusform>
            <numerusform>%Ln lines saved.</numerusform>
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
        <source>%Ln name(s) remembered</source>
        <translation>
            <numerusform>%Ln name remembered</numerusform>
            <numerusform>%Ln names remembered</numerusform>
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
        <source>%Ln name(s) to answer</source>
        <translation>
            <numerusform>%Ln name to answer</numerusform>
            <numerusform>%Ln names to answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s)</source>
        <translation>
            <numerusform>%Ln packet</numerusform>
            <numerusform>%Ln packets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s) you gave away.</source>
        <translation>
            <numerusform>%Ln packet you gave away.</numerusform>
            <numerusform>%Ln packets you gave away.</numerusform>
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
        <source>%Ln place(s) differ. What only one packet has is bold and underlined.</source>
        <translation>
            <numerusform>%Ln place differs. What only one packet has is bold and underlined.</numerusform>
            <numerusform>%Ln places differ. What only one packet has is bold and underlined.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s) added.</source>
        <translation>
            <numerusform>%Ln question added.</numerusform>
            <numerusform>%Ln questions added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sign(s) cannot be printed. A box stands there.</source>
        <translation>
            <numerusform>%Ln sign cannot be printed. A box stands there.</numerusform>
            <numerusform>%Ln signs cannot be printed. Boxes stand there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) agreed</source>
        <translation>
            <numerusform>%Ln thing agreed</numerusform>
            <numerusform>%Ln things agreed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) may still say who it is</source>
        <translation>
            <numerusform>%Ln thing may still say who it is</numerusform>
            <numerusform>%Ln things may still say who it is</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
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
        <source>%Ln word(s) on the list</source>
        <translation>
            <numerusform>%Ln word on the list</numerusform>
            <numerusform>%Ln words on the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read. A backup may still hold what is missing.</source>
        <translation>
            <numerusform>%n could not be read. A backup may still hold what is missing.</numerusform>
            <numerusform>%n could not be read. A backup may still hold what is missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were saved.</source>
        <translation>
            <numerusform>%n entry was saved.</numerusform>
            <numerusform>%n entries were saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packet(s) you saved or gave away.</source>
        <translation>
            <numerusform>%n packet you saved or gave away.</numerusform>
            <numerusform>%n packets you saved or gave away.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) differ.</source>
        <translation>
            <numerusform>%n place differs.</numerusform>
            <numerusform>%n places differ.</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 entry could not be read. An older copy may still hold it.</source>
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
        <source>1 entry was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 line of hours was imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 line of hours was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 name or number is not replaced. Maybe that is fine.</source>
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
        <source>A meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A meeting to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer packet took its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer packet took its place: {packet}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note, if you like</source>
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
        <source>A page about peer support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A question I want to ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A question of mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A question of your own</source>
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
        <source>A sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sentence from Values over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A story can name someone without a name, and no tool sees that. What is replaced are possible identifiers, not all there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A talk leaves no file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A template holds 30 questions at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A template of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word never to let out has at most four words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word, or up to four together</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>About %Ln minute(s) in all</source>
        <translation>
            <numerusform>About %Ln minute in all</numerusform>
            <numerusform>About %Ln minutes in all</numerusform>
        </translation>
    </message>
    <message>
        <source>About earlier packets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About how long this takes, in minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About how long, in minutes</source>
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
        <source>About “{title}”. It is printed with the entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an answer</source>
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
        <source>Add it as a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it to the hours log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After supervision, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed, and afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All together: {time}</source>
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
        <source>All words of the file, without its layout.</source>
        <translation type="unfinished"></translation>
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
        <source>An entry that is no longer in this journal</source>
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
        <source>Another spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another spelling of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer the names that are asked about, then go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are “{one}” and “{other}” one person?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was. Words of today are not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most four words belong together.</source>
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
        <source>Beside another packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the page are the twelve values. Mark what was lived and what was under strain. Both may be true of one entry. Choose some words first, and the mark goes on those words. Under strain can carry a concern, if you want to name one. Nothing is scored or counted against you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both of us did: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both of us do: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both of us let go of: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in from CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring in lines from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring this one back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring {name} back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By which day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can be written in. Good for an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carried from {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certification periods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change date and time…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the chosen line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the chosen words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the period {days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the question: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this note: {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change when or with whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change your views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked on {day}</source>
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
        <source>Choose days…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose which entries to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear this list?</source>
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
        <source>Close the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co-supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concern</source>
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
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies of the folder on sticks and in backups. Printed pages. A recovery sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies on sticks and older versions in a synced folder are out of reach.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy how to reach {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could someone who works here guess who this is?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could “{words}” here say who it is?</source>
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
        <source>Dates and ages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the file from this computer when you are done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the view “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this copy?</source>
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
        <source>Delete this file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this note: {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this note?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this record?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted. Your entries stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
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
        <source>Done on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each column is three months. A number means more than one entry in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier versions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eighteen times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eleven times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty this list?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter changes a line. Delete takes it away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries</source>
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
        <source>Exactly what was printed is kept in your locked journal.</source>
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
        <source>Explains the values you pick, three at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fifteen times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File and copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find and replace in this entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foglesong, Knowles, Cronise, Wolf, Edwards: National Practice Guidelines for Peer Support Specialists and Supervisors. Psychiatric Services, online 2021, issue of February 2022. doi 10.1176/appi.ps.202000901</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the whole talk. All of it can stay empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whom</source>
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
        <source>Forget the aliases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the aliases used with {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fourteen times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fresh ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fresh words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From (your name, if you want it there)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From last time, if something came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From one day to another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the values back to the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From which day to which you count, when somebody asks you to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a name first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give me a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give {name} another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on to Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held back now, shown on {day}: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held back on {day}, shown now: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held back, only you see this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden. It can be brought back below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide {name}</source>
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
        <source>Hold it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours you log will show here, newest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
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
        <source>How is supervision going?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it felt goes into About me. It is never in a packet unless you move it yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How will you share it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I checked today that this is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I did: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I do this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I do: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I let go of: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a packet, a plain word stands for a name, such as Person A. Each packet starts afresh, and your entries keep the real names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In person or remote</source>
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
        <source>Individual</source>
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
        <source>Is “{words}” here a date?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is “{words}” here a person?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is “{words}” here a phone number?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is “{words}” here a place?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is “{words}” here a web address?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is “{words}” here an address?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is “{words}” here an age?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is “{words}” here an email address?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is “{words}” here an organization?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks nothing: an empty page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot stop someone who watches this screen, a work computer that records typing, or a court. A file you gave away cannot be called back. It is not a clinical record, and not a place to report harm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes up no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It gets six words of its own. You see them once it is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes for good, from every agenda too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes from this computer for good. Copies elsewhere are not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes into the packet you are making, in these words. You can change them. About me entries are not counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It holds %Ln entry(s).</source>
        <translation>
            <numerusform>It holds %Ln entry.</numerusform>
            <numerusform>It holds %Ln entries.</numerusform>
        </translation>
    </message>
    <message>
        <source>It holds 1 entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds no word of your entries. Only you see this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds {n} entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is as it came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is as it was before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is done. It comes up no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is done: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in the packet you are making.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is let go. It comes up no more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not a clinical record, and not a place to report harm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is off the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on the agenda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is open again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is open again: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is over and took {minutes}. It is not in the hours log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is over and took {minutes}. They are in the hours log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is parked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is taken up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens with: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays as it is in this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not on the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was printed, and is not in your record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its agenda, its notes and what was agreed go for good. Entries and hours stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its entries go into About me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its questions go onto the page. Every word there stays. Your own are made in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its questions, in their order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its underlined letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its words: {words}</source>
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
        <source>Keep a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a name in one place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep an exact copy in my locked journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it in About me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it in my record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the name here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these words to choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this as a view…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this name here, or let it go again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this note</source>
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
        <source>Kept as a view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 2 weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 3 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last time with this reader: {names}. The same words again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left, Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go, for them: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it go here too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it go: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters: Atkinson Hyperlegible Next, Literata and others. Icons: Lucide. Words: EFF word list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of the hours log</source>
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
        <source>Lock it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock this file?</source>
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
        <source>Look at each</source>
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
        <source>MMMM</source>
        <comment>Qt date pattern</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>Qt date pattern</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a packet for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a packet from this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one of both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make them again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make {name} as it came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making and checking the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making and checking the pages…</source>
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
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked to bring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked to bring or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting with {reader}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes it took</source>
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
        <source>More choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More ways: Word, plain text, web page</source>
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
        <source>Move {name} down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {name} up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My question about this entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My question for the talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and other identifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names, only you see this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never let it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never let out from now on.</source>
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
        <source>Next place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next, or the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nine times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nineteen times</source>
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
        <source>No entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entries like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry fits what you asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry has these words. Try fewer or other words.</source>
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
        <source>No entry on this day in other years.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry on this day or before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file is made. Only your notes stay here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file was made. Nothing has been shared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hours are logged in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No journal is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No meetings are noted in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No names are remembered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No names replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No packet is saved with one of them, unless you say that it may stay. The list is kept so that it names nobody. It can be asked, but not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No packet was made for this meeting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No period holds today. You can add one below the totals.</source>
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
        <source>No, keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can bring it back from this journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the twelve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet. Without one it is an empty page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not marked to bring</source>
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
        <source>Not ready yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not shared yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not talked about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note this talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note what we agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes of this meeting</source>
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
        <source>Nothing is left out because of a mark. You decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left out because of a mark. You decide. Held back, an entry that is marked as a whole is taken out of the packet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to answer.</source>
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
        <source>Nothing is on it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this journal unless you share it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing like this was shared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it was shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on this computer still holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing shared yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. --since is a later day than --until. Turn them around.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. A primer takes one to three of the twelve. Use ids of docs/cli.md.</source>
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
        <source>Nothing was changed. Part of this journal is not as it was written. Copy the whole folder to a safe place, then open a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Question {which} in that file cannot be read. Change it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Question {which} in that file names a value that is not here. Change it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Somebody else has that name. Pick another name, or make one of both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. That cannot be a passphrase. Please choose other words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. That cannot be kept as it is. Change it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. That cannot be logged as it is. Change it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. That could not be understood. Look at npgs-journal --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. That earlier version is no longer kept. Look at the list again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. That file holds more questions than fit in one set. Take some out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. That file holds more than questions. Pick another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. That file is larger than a set of questions can be. Pick another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. That file is no backup, or part of it is not as it was made. Try another backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. That file is no set of questions. Pick another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. That file is written in a way this app does not know. Pick another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. That folder already holds something. Choose an empty or a new folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. That is no verb here. Look at npgs-journal --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. The day is outside of the years 1901 to 9999. Change it.</source>
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
        <source>Nothing was changed. The last day comes before the first. Turn them around.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. The minutes are a number from 1 to 60,000. Change them.</source>
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
        <source>Nothing was changed. The printer did not take the pages. Look whether any came out, then try again.</source>
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
        <source>Nothing was changed. There is no question in that file. Pick another file.</source>
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
        <source>Nothing was changed. {option} and {other} do not go together. Take one of them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. {option} goes only with the format locked-pdf. Take it out.</source>
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
        <source>Nothing was changed. {option} takes the id of a concern. Use an id of docs/cli.md.</source>
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
        <source>Nothing was found that could say who it is. A tool does not see all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. From line {line} on, this is no table of cells. Save it as CSV, UTF-8.</source>
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
        <source>Nothing was imported. Line {line} has a column not known here: &quot;{key}&quot;. Take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. Line {line} has a key not known here: &quot;{key}&quot;. Take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. Line {line} has more or fewer cells than the first. Make them even.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. Line {line} has no &quot;{key}&quot;. Add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. Line {line} has no column &quot;{key}&quot;. Add it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. Line {line} has the column &quot;{key}&quot; twice. Keep one of them.</source>
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
        <source>Nothing was imported. On line {line}, &quot;{key}&quot; is longer than 200 letters. Make it shorter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. On line {line}, &quot;{key}&quot; is no concern known here. Use an id of docs/cli.md.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. On line {line}, &quot;{key}&quot; is no day. Write it like 2026-11-23.</source>
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
        <source>Nothing was imported. On line {line}, &quot;{key}&quot; is not known. Use in-person or remote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. On line {line}, &quot;{key}&quot; is not known. Use individual, group, co-supervision or observation.</source>
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
        <source>Nothing was imported. On line {line}, &quot;{key}&quot; takes a number from 1 to 60000. Change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. On line {line}, &quot;{key}&quot; takes only true or false. Use one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported. The file is longer than 20,000 lines or 4 MiB. Part it in two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written. A word that you never let out is in this packet. Replace it, or say that it may stay.</source>
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
        <source>Nothing was written. Some words may name someone: {count}. Replace each, or say that it may stay.</source>
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
        <source>Nothing was written. The word for name {which} stands for somebody else already. Pick another word, such as Person B.</source>
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
        <source>Nothing was written. What locks the file holds a sign that nobody can type. Use plain words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written. What locks the file is longer than PDF readers can take. Use fewer words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written. What locks the file is shorter than 12 signs. Use more words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now {n} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers and addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a name of a packet, or in your entry: keep it in this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a name of a packet: keep it everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a name of a packet: never let it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a name of a packet: remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a name of a packet: replace it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a name of a packet: the place before, the next place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way to the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this day in other years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On your list of words never to let out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One name is not replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page for any browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One person or two?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One place is not replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One sentence for your packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One thing may still say who it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One word is on your list of words never to let out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only About me entries name this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the earlier packet has: {old}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the later packet has: {new}</source>
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
        <source>Open the meeting of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the menus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the print window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or in your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organization</source>
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
        <source>Paper can be read by anyone who has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked, not ready yet</source>
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
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People and places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People you choose stand here first. Add one when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps the folder for backups that is not there now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick one to three values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain text with signs for its form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan a meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Possible identifiers. Look for others yourself.</source>
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
        <source>Print on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private: its answer starts held back in a packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a sentence into a packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it in place of the chosen one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it into the packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions I want to ask</source>
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
    <message>
        <source>Read back, and whole. {held} It is kept in {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read how it felt</source>
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
        <source>Read together with earlier packets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readers</source>
        <translation type="unfinished"></translation>
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
        <source>Remember who is who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remember who stood as what, for the next packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remembered for next time: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace a name in one place</source>
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
        <source>Room to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rooted in {source}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same person as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same words as last time</source>
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
        <source>Save as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as XLSX…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the Markdown…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the Word file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the copy again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the copy again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the hours log</source>
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
        <source>Save the web page…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. This file is locked. Here are its words.</source>
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
        <source>Saved: the same file, once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving was cut off. What was left of the file was taken away at the next unlock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what to do with what is under strain, then go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who it is first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search looks for words in all your entries. The button beside it asks for a value, a concern, days and more. What is asked stands below as chips: press one to take it away. Ctrl+Shift+A shows everything again.</source>
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
        <source>See the meeting of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See this meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what is known of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what is known of the packet of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See your notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See your notes of {day}</source>
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
        <source>Seven times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seventeen times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared with {reader} as {format}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared with {reader} on paper</source>
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
        <source>Show all</source>
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
        <source>Show it</source>
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
        <source>Show its pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its words in the packet: {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the pages on this screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the people and places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the words only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is different now</source>
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
        <source>Six times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sixteen times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of this is marked under strain.</source>
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
        <source>Somebody else has that name. Are they the same person?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone could read it if you share it later. The journal keeps a note that you moved it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else has that name now. It was left alone.</source>
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
        <source>Spellings of one and the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started another way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started with nothing</source>
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
        <source>Supervision hours {date}</source>
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
        <source>Support for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table as text (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take an entry out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away the chosen line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away the period {days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the chosen words away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this away?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this meeting away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this meeting away?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this question away?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this reader off the list?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this sentence out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {name} away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take {name} off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk it through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talked about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talked through with {reader}, no file made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell them by voice or on paper, never in the same mail. They are kept nowhere: once you leave this page, nobody can show them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template: {template}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not in these entries. Copy it letter for letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That line is there no more. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That name is not in these entries. Copy it letter for letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That one replaced this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That question is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That word stands for somebody else already. Pick another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That word still says a name. Pick another, such as Person A.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 12 core values come from the National Association of Peer Supporters (2013, 2019). Explanations and prompts are original to this app. Not affiliated with or endorsed by N.A.P.S.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The aliases are forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy in your locked journal stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is deleted.</source>
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
        <source>The earlier packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The earlier packet has: {old}. The later one has: {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The end of %n of them is lost.</source>
        <translation>
            <numerusform>The end of %n of them is lost.</numerusform>
            <numerusform>The end of %n of them is lost.</numerusform>
        </translation>
    </message>
    <message>
        <source>The end of 1 of them is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end of {n} of them is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entries and the search index do not match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry goes into About me. It can never go into a packet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry says the same now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exact copy is kept in your locked journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be deleted. Is its disk there?</source>
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
        <source>The file is deleted from this computer.</source>
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
        <source>The file was not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file&apos;s version is not one that this app knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The finished pages did not hold just what you chose. Look at them again, then try again.</source>
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
        <source>The journal does not note that you look here. It calls nobody: you can copy a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal then knows no names. Entries and packets are not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file is gone, or differs from its copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last 12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last 3 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last 4 weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The later packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is taken away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list could not be changed. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting is over. What was agreed comes up again until it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The meeting is taken away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name, as you wrote it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new journal is in {place} and opens as the old one did. The old one is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new name of {name}</source>
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
        <source>The next place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other packet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other person does this</source>
        <translation type="unfinished"></translation>
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
        <source>The pages you talk about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The people you made packets for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The people you made packets for. Only you see this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The period is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The period is taken away. Its lines stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer or computer may keep a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question is on the agenda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question is taken away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question you wrote is not in the list yet. Add it, or clear it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reader is off the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reader who is the same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record says when and for whom, also without a copy. Usually on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record stays: when, for whom, and why. The copy goes for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record, its copy and its notes go for good. What you shared is not taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same backup is kept in {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same passphrase again: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same words as last time?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentence</source>
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
        <source>The words are taken away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words can be chosen now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words it speaks to, if any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words you put on it can leave again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their credential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their words are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then it says: checked on this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then you are asked whether a name stands as the same word again. Usually on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no entries to bring yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are none yet. When you change what you wrote, what it said before is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a file with that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup of this journal here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These entries could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These names are right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These pages cannot be made as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These pages cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These two could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are not in the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are one reader now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They come on the agenda of the next meeting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They did: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They do: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thirteen times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This certification period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code opens the journal without its passphrase. Keep it away from the computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer cannot print from here. You can save a PDF file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could not be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entry has no earlier versions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entry is marked as a whole. Held back, it is taken out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is locked. Here are its words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is locked. Tell its words by voice or on paper, never in the same mail. They are kept nowhere.</source>
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
        <source>This file will be open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This journal is open for reading only. Nothing can be changed now.</source>
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
        <source>This year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three is the most. Take one out to pick another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To a value, with Shift to its Under strain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To compare two, a copy of both has to be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Topic or domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twelve times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twenty times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two packets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two people</source>
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
        <source>Under strain, {n} of {count}</source>
        <translation type="unfinished"></translation>
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
        <source>Until then nothing can be saved. The text stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual: on. Off keeps nothing new; the list stays until you empty it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
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
        <source>We both do this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I would like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I would like from the talk, in your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I would like, about this entry, in your own words</source>
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
        <source>What came of it is noted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it, if you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do these mean?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is asked for, in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in About me can never go into a packet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in About me never goes into a packet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on the pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is said can be noted there, with Add an answer.</source>
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
        <source>What it is for, if you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it said on {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind of meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What shall this view be called?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stays:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What still holds parts of it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the other said. Only you see this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the value means</source>
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
        <source>What was saved is safe. The folder for backups is not there now. Put the stick in, or choose another folder.</source>
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
        <source>What was shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was there before is kept in {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we talked about is no longer marked to bring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you know of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you mark to bring, your questions, and what was agreed before come here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you say of a name in a packet can be remembered: that it is a person or a place, and which spellings are one. What may stay is asked in each packet anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you shared before follows the new name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you shared stays on record under this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you shared with both stands under that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {template} asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What {value} means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When there are a few entries, the values you marked in them will show here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When, with whom and how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the file is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where things are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which days?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which value it belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who does what, and by when. It comes up again until it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is it for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever you make a packet for will show here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why, for your own record. It is never printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {reader}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {reader}. Not shared yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word (*.docx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words never let out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words never to let out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words only. Opens anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words to choose from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a note first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a word first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a word that stands for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write how it felt</source>
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
        <source>Write the question first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what it is first.</source>
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
        <source>Yes, replace it</source>
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
        <source>Your entries stay.</source>
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
        <source>Your journal holds no copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your journal is back. {held} It is kept in {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your journal is ready. It is kept in {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your journal is safe. A new backup did not pass its check, so it was not kept. Keep the older ones, and check this journal.</source>
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
        <source>Your note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your record notes when, for whom and which entries. Then the pages can be shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your record says when, for whom and which entries.</source>
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
        <source>[now: {words}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[then: {words}]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[then: …] stood only in this version. [now: …] stands only in the entry as it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Word file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a locked PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a person?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a place?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {minutes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an address?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an age?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an organization?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {day}</source>
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
        <source>in person</source>
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
        <source>not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>someone?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>talked about</source>
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
        <source>{alias} is {name}</source>
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
        <source>{count}, the last one on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}. Then it can be saved.</source>
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
        <source>{date} · with a wish or question</source>
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
        <source>{day} in other years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, for {reader}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {reader}</source>
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
        <source>{day}. {kinds}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}. {what}. {counts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}: {entries}</source>
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
    <message numerus="yes">
        <source>{first} And %Ln more.</source>
        <translation>
            <numerusform>{first} And %Ln more.</numerusform>
            <numerusform>{first} And %Ln more.</numerusform>
        </translation>
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
        <source>{lines} They are in {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lines}: {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{line}. Not as it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{line}. Not known to have left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lived} {strain}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{made}  {entries}, {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month}  {stance}, {entries}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} as {alias}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} goes in this place too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is never let out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is off the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is replaced by {word}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is taken away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is the same person as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} stays in this place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, also {others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {word} stands for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} entries could not be read. An older copy may still hold them.</source>
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
        <source>{n} entries were saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} lines of hours were imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} lines of hours were saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} names or numbers are not replaced. Maybe that is fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {count}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pages}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part}: take this away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{question} (private)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{question} (private: starts held back in a packet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{question} Not answered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reader}  {format}, {entries}, {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reader} does this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size}. SHA-256 begins {start}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} (carried from {day})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{times} since {month} {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{times} this month {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} ({held_back})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}. {sentence}</source>
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
        <source>{value}, lived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}, under strain</source>
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
        <source>{with_whom}. {kinds}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{phrase}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” is on page {page}. Maybe that is fine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” is on page {page}. Replace it, or say that it may stay.</source>
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
        <source>A backup opens with the passphrase of the day it was made, or with your recovery sheet. To put all of it back, lock, and choose Open a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a second folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last backup: {when}. It was read back whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last backup: {when}. Its folder, or the file, is not there now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look inside a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made, and read back whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No second folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One is made by itself on days when you wrote something. It is locked like your journal, and is read back before it counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing of it remains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last 14</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last 7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The second folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the usual folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual: beside your journal. A stick or a synced folder is fine, too: nobody can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual: none. When it is not there, such as a stick that is out, the first one is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual: the last 7, and of older ones one a week for 4 weeks and one a month for 3 months. With 14 it is 8 weeks and 12 months. The newest always stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where backups go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where they go</source>
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
        <source>Support for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConcernList</name>
    <message>
        <source>Back to the values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick what fits. None is needed. Only you see this.</source>
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
    <name>ForGood</name>
    <message>
        <source>Keep them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through your backups…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a fresh one and remove those</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the backups that hold it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of your record, too?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out of your record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no fresh backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those backups are still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your record keeps the exact copies of packets that hold parts of it, and the answers you noted. The lines about what left stay.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening your journal. This can take a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what can be read</source>
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

Copy the whole folder. Nothing in it can be read without your passphrase.

What can be read can go into a new journal. This one stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoingBack</name>
    <message>
        <source>It says again what it said then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stood here before is kept under Earlier versions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InsideBackup</name>
    <message>
        <source>Bring back all that is not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring this one back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bringing back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries in this backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing came back: it is here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The entry as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {time}: {entries}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JournalRoom</name>
    <message>
        <source>Another program or a network looks after this folder</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>It may copy the journal half done while you write. In Settings, move it to this computer or a stick. Backups may stay here.</source>
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
        <source>Part of this journal is not as it was written</source>
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
    <message>
        <source>The rest can be read. In Settings, save it into a new journal, or restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be read is here, and nothing is changed. In Settings, save it into a new journal, or restore a backup.</source>
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
        <source>Days in bold have what you look for.</source>
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
    <name>LastBackup</name>
    <message>
        <source>Making a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your writing is saved. This is one more copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListPane</name>
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
    <name>Marking</name>
    <message>
        <source>Marked: {values}</source>
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
        <source>About me</source>
        <translation type="unfinished"></translation>
    </message>
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
    <name>PromptLine</name>
    <message>
        <source>Take this question away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question: {question}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PromptOffer</name>
    <message>
        <source>A question, if you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no question here now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write from this</source>
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
    <name>RestoreCard</name>
    <message>
        <source>Another backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens with the passphrase of the day it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens with the passphrase of the day the backup was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is beside your journal. Choose a file, such as one on a stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest is from {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup is whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what opens it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use my passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use my recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands there now is kept beside it, in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was there before is kept in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your journal is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your recovery sheet opens it, whatever the passphrase was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RestoreFlow</name>
    <message>
        <source>Backups (*.npgsbackup)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a backup</source>
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
    <name>SalvageFlow</name>
    <message>
        <source>Choose another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where the new journal goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lives in {folder} and opens as the old one did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old one is still in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your passphrase once more. What can be read goes into {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your new journal is ready</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Salvaging</name>
    <message>
        <source>It lives in {folder} and opens as the old one did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving what can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old one is still in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no new journal yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped it. Nothing of it remains.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your journal stays as it is. It is only read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your new journal is ready</source>
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
    <name>Sets</name>
    <message>
        <source>Add questions from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every question in that file is here already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save your questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save your questions as a file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. This file is open: anyone who has it can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets of questions (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no question of your own to save yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is open: anyone who has it can read it. It holds your own questions, and nothing else of your journal.</source>
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
    <name>StartFlow</name>
    <message>
        <source>It can never go into a packet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No more questions today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template: {template}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entry is in About me now.</source>
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
        <source>Give me a question</source>
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
    <message>
        <source>Start from a template…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartsCard</name>
    <message>
        <source>Add a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add questions from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this question?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this template?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries that answer it keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries that began with it stay as they are. Its private questions stay private.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden. It can be brought back here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions and templates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions to write from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save my questions as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Templates of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That question is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual: none. They stand below those that come with this app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual: those of this app, one at a time, when you ask. They can be hidden, not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own</source>
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
        <source>Choose where the new journal goes</source>
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
        <source>Deleted entries: for 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier versions of an entry: all from the last 7 days, then the last of each day for a month, then the last of each month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every entry in it goes, and nobody can bring them back.

{stays}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long things are kept</source>
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
        <source>It will live in {folder} and open with the same passphrase.

Then the app opens the new one. The old folder stays as it is.</source>
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
        <source>Not now</source>
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
        <source>Save it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what can be read into a new journal?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop all clean-up until I say so</source>
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
        <source>Usual: off. For when a lawyer or a court has asked. Then nothing goes by itself: no deleted entry, no earlier version, no backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be read goes into a new journal. This one locks first, and stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When part of it is spoiled</source>
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
        <source>Open a backup</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>{stance}; marked on words in the text</source>
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
        <source>Name a concern</source>
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
        <source>Values in these words</source>
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
    <message>
        <source>{value}, under strain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValueTable</name>
    <message>
        <source>Arrow keys move. The underlined letter goes to a value, with Shift to its Under strain. Space turns a mark on or off. A question mark tells what a value means.</source>
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
