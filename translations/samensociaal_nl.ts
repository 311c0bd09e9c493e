<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL">
<context>
    <name>About</name>
    <message>
        <source>Version</source>
        <translation>Versie</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licentie</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Gemaakt met</translation>
    </message>
</context>
<context>
    <name>Again</name>
    <message>
        <source>Yes, the same</source>
        <translation>Ja, zo weer</translation>
    </message>
    <message>
        <source>No, differently</source>
        <translation>Nee, anders</translation>
    </message>
    <message>
        <source>I am not sure</source>
        <translation>Weet ik niet zeker</translation>
    </message>
</context>
<context>
    <name>AgreementCard</name>
    <message>
        <source>Choose or write one agreement</source>
        <translation>Kies of schrijf één afspraak</translation>
    </message>
    <message>
        <source>Something you agree with yourself. Small is good.</source>
        <translation>Iets wat je met jezelf afspreekt. Klein is goed.</translation>
    </message>
    <message>
        <source>From your answers</source>
        <translation>Uit je antwoorden</translation>
    </message>
    <message>
        <source>for example: I read my message once more before I send it</source>
        <translation>bijvoorbeeld: ik lees mijn bericht nog één keer voor ik het verstuur</translation>
    </message>
    <message>
        <source>Or in your own words</source>
        <translation>Of in je eigen woorden</translation>
    </message>
    <message>
        <source>My agreement</source>
        <translation>Mijn afspraak</translation>
    </message>
</context>
<context>
    <name>AgreementsCard</name>
    <message>
        <source>My agreements</source>
        <translation>Mijn afspraken</translation>
    </message>
    <message>
        <source>Nothing here yet. At the end of a talk you can make an agreement with yourself.</source>
        <translation>Hier staat nog niets. Aan het eind van een gesprek kun je iets met jezelf afspreken.</translation>
    </message>
    <message>
        <source>{day} · part {part}</source>
        <translation>{day} · deel {part}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Remove: {text}</source>
        <translation>Verwijderen: {text}</translation>
    </message>
    <message>
        <source>Agreement removed.</source>
        <translation>Afspraak verwijderd.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>AnswersView</name>
    <message>
        <source>Back to Talk</source>
        <translation>Terug naar Gesprek</translation>
    </message>
    <message>
        <source>Part {part} · {title}</source>
        <translation>Deel {part} · {title}</translation>
    </message>
    <message>
        <source>Then and now</source>
        <translation>Toen en nu</translation>
    </message>
    <message>
        <source>My answers</source>
        <translation>Mijn antwoorden</translation>
    </message>
    <message>
        <source>There is no question that you answered both times.</source>
        <translation>Er is geen vraag die je beide keren hebt beantwoord.</translation>
    </message>
</context>
<context>
    <name>CalendarChart</name>
    <message>
        <source>you did not have the journal yet</source>
        <translation>toen had je het dagboek nog niet</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>{question} As a table</source>
        <translation>{question} Als tabel</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Als tabel</translation>
    </message>
    <message>
        <source>How do I read this?</source>
        <translation>Hoe lees ik dit?</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Samen</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Moments</source>
        <translation>Momenten</translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation>Niet ingevuld</translation>
    </message>
    <message>
        <source>1 moment</source>
        <translation>1 moment</translation>
    </message>
    <message>
        <source>{count} moments</source>
        <translation>{count} momenten</translation>
    </message>
    <message>
        <source>no entry, so nothing is known</source>
        <translation>niets genoteerd, dus niet bekend</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} tot en met {last}</translation>
    </message>
    <message>
        <source>Week {week}, {days}</source>
        <translation>Week {week}, {days}</translation>
    </message>
    <message>
        <source>wk {week}</source>
        <translation>wk {week}</translation>
    </message>
</context>
<context>
    <name>ChooseView</name>
    <message>
        <source>Talk</source>
        <translation>Gesprek</translation>
    </message>
    <message>
        <source>A talk with yourself, in parts. You can skip and stop at any time.</source>
        <translation>Een gesprek met jezelf, in delen. Overslaan en stoppen mag altijd.</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Something went wrong in the program.</source>
        <translation>Er ging iets mis in het programma.</translation>
    </message>
    <message>
        <source>What you wrote is saved as a draft. You can go on. Does it happen again? Start the program again. Code: {code}</source>
        <translation>Wat je schreef, is bewaard als concept. Je kunt verder. Gebeurt het weer? Start het programma opnieuw. Code: {code}</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>This is an example. You can look at everything. Nothing you do is saved.</source>
        <translation>Dit is een voorbeeld. Je kunt alles bekijken. Wat je doet, wordt niet bewaard.</translation>
    </message>
    <message>
        <source>You are a guest. Everything is erased when you close or lock the program.</source>
        <translation>Je bent hier als gast. Sluit of vergrendel je het programma? Dan wordt alles gewist.</translation>
    </message>
    <message>
        <source>This journal can only be read here. Is the stick or the folder locked?</source>
        <translation>Dit dagboek kun je hier alleen lezen. Zit de stick of de map op slot?</translation>
    </message>
    <message>
        <source>Note a moment</source>
        <translation>Moment noteren</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw doen</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendelen</translation>
    </message>
    <message>
        <source>Close the example</source>
        <translation>Voorbeeld sluiten</translation>
    </message>
    <message>
        <source>Done, erase all</source>
        <translation>Klaar, wis alles</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Sneltoetsen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Dagboek</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Gesprek</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Patronen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
</context>
<context>
    <name>Earlier</name>
    <message>
        <source>Earlier you said</source>
        <translation>Eerder zei je</translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>Undone.</source>
        <translation>Ongedaan gemaakt.</translation>
    </message>
    <message>
        <source>Redone.</source>
        <translation>Opnieuw gedaan.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Bewaard.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Verwijderd.</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Veranderd.</translation>
    </message>
</context>
<context>
    <name>EndForm</name>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Part {part} · {title}</source>
        <translation>Deel {part} · {title}</translation>
    </message>
    <message>
        <source>You are at the end of this talk</source>
        <translation>Je bent aan het eind van dit gesprek</translation>
    </message>
    <message>
        <source>These are your own words. You can take something from them with you.</source>
        <translation>Dit zijn je eigen woorden. Je kunt er iets van meenemen.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>That is not right. Check capitals and spaces, and try again.</source>
        <translation>Dat klopt niet. Let op hoofdletters en spaties, en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>This file is not a journal of this program, or it is damaged. Do you have a copy? Open that one.</source>
        <translation>Dit bestand is geen dagboek van dit programma, of het is beschadigd. Heb je een kopie? Open die.</translation>
    </message>
    <message>
        <source>The file of your journal is damaged. Nothing was changed. Keep it. Do you have a copy? Open that one.</source>
        <translation>Het bestand van je dagboek is beschadigd. Er is niets veranderd. Bewaar het. Heb je een kopie? Open die.</translation>
    </message>
    <message>
        <source>The journal is no longer where it was. Is it on a stick? Put the stick back and try again.</source>
        <translation>Het dagboek staat niet meer waar het stond. Staat het op een stick? Doe de stick er weer in en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>A newer version of this program made this journal. Open it with that version.</source>
        <translation>Een nieuwere versie van dit programma maakte dit dagboek. Open het met die versie.</translation>
    </message>
    <message>
        <source>This journal can only be read here. Nothing was saved.</source>
        <translation>Dit dagboek kun je hier alleen lezen. Er is niets bewaard.</translation>
    </message>
    <message>
        <source>Your journal is open in another window or on another computer. Close it there first.</source>
        <translation>Je dagboek is open in een ander venster of op een andere computer. Sluit het daar eerst.</translation>
    </message>
    <message>
        <source>The disk is full. Your words are still here. Make some room and save them again.</source>
        <translation>De schijf is vol. Je woorden staan er nog. Maak ruimte en bewaar ze opnieuw.</translation>
    </message>
    <message>
        <source>There is already a journal here. Open that one.</source>
        <translation>Hier staat al een dagboek. Open dat.</translation>
    </message>
    <message>
        <source>This file cannot be read. Nothing was added.</source>
        <translation>Dit bestand kan niet worden gelezen. Er is niets toegevoegd.</translation>
    </message>
    <message>
        <source>This cannot be done now.</source>
        <translation>Dit kan nu niet.</translation>
    </message>
</context>
<context>
    <name>FeelingPicker</name>
    <message>
        <source>How strong: {feeling}</source>
        <translation>Hoe sterk: {feeling}</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search in your journal</source>
        <translation>Zoek in je dagboek</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>What I did</source>
        <translation>Wat ik deed</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Deze maand</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dit jaar</translation>
    </message>
    <message>
        <source>From {day}</source>
        <translation>Vanaf {day}</translation>
    </message>
    <message>
        <source>Until {day}</source>
        <translation>Tot en met {day}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>{count} kinds</source>
        <translation>{count} soorten</translation>
    </message>
    <message>
        <source>Kind: {names}</source>
        <translation>Soort: {names}</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Moments</source>
        <translation>Momenten</translation>
    </message>
    <message>
        <source>Change this moment</source>
        <translation>Dit moment veranderen</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Dagboek</translation>
    </message>
    <message>
        <source>Note a moment</source>
        <translation>Moment noteren</translation>
    </message>
    <message>
        <source>Your moments will be here</source>
        <translation>Hier komen je momenten</translation>
    </message>
    <message>
        <source>Note what you come across online and what you do. Good things count just as much. One line is enough.</source>
        <translation>Noteer wat je online tegenkomt en wat je doet. Fijne dingen tellen net zo goed. Eén regel is genoeg.</translation>
    </message>
    <message>
        <source>No moments found</source>
        <translation>Geen momenten gevonden</translation>
    </message>
    <message>
        <source>Try another word, or show all moments again.</source>
        <translation>Probeer een ander woord, of laat alle momenten weer zien.</translation>
    </message>
    <message numerus="yes">
        <source>%n moment(s)</source>
        <translation>
            <numerusform>%n moment</numerusform>
            <numerusform>%n momenten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kept</name>
    <message>
        <source>This is yours now</source>
        <translation>Dit is nu van jou</translation>
    </message>
    <message>
        <source>My agreement</source>
        <translation>Mijn afspraak</translation>
    </message>
    <message>
        <source>My if-then plan</source>
        <translation>Mijn als-dan-plan</translation>
    </message>
    <message>
        <source>You can find it under Talk and Today. It does not have to work right away.</source>
        <translation>Je vindt het terug bij Gesprek en bij Vandaag. Het hoeft niet meteen te lukken.</translation>
    </message>
    <message>
        <source>Back to Talk</source>
        <translation>Terug naar Gesprek</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Note a moment</source>
        <translation>Moment noteren</translation>
    </message>
    <message>
        <source>What I did: ignore, speak up, report, support, nothing</source>
        <translation>Wat ik deed: negeren, aanspreken, melden, steunen, niets</translation>
    </message>
    <message>
        <source>Save, or continue</source>
        <translation>Bewaren, of verder</translation>
    </message>
    <message>
        <source>Back; a draft stays</source>
        <translation>Terug; een concept blijft</translation>
    </message>
    <message>
        <source>Search in the journal</source>
        <translation>Zoeken in het dagboek</translation>
    </message>
    <message>
        <source>Remove the selected moment</source>
        <translation>Het gekozen moment verwijderen</translation>
    </message>
    <message>
        <source>Undo, redo</source>
        <translation>Ongedaan maken, opnieuw doen</translation>
    </message>
    <message>
        <source>Go to a place in the sidebar</source>
        <translation>Naar een plek in de zijbalk</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendelen</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Deze lijst</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Sneltoetsen</translation>
    </message>
</context>
<context>
    <name>KindPicker</name>
    <message>
        <source>Search for a kind, for example: joke</source>
        <translation>Zoek een soort, bijvoorbeeld: grap</translation>
    </message>
    <message>
        <source>Search for a kind</source>
        <translation>Zoek een soort</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Soorten</translation>
    </message>
    <message>
        <source>Show all kinds</source>
        <translation>Alle soorten tonen</translation>
    </message>
    <message>
        <source>No kind with that word. Try another, or skip this.</source>
        <translation>Geen soort met dat woord. Probeer een ander woord, of sla dit over.</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Minder tonen</translation>
    </message>
</context>
<context>
    <name>LineInput</name>
    <message>
        <source>Put the dot where it fits you. The arrow keys work too.</source>
        <translation>Zet de stip waar het bij je past. Met de pijltjes kan het ook.</translation>
    </message>
</context>
<context>
    <name>MomentDetail</name>
    <message>
        <source>Back to the list</source>
        <translation>Terug naar de lijst</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Veranderen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>You can undo this</source>
        <translation>Je kunt dit ongedaan maken</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>Wat kwam ervan?</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>What I did</source>
        <translation>Wat ik deed</translation>
    </message>
    <message>
        <source>Chosen on purpose</source>
        <translation>Bewust gekozen</translation>
    </message>
    <message>
        <source>What held me back</source>
        <translation>Wat me tegenhield</translation>
    </message>
    <message>
        <source>How heavy</source>
        <translation>Hoe zwaar</translation>
    </message>
    <message>
        <source>Feeling before</source>
        <translation>Gevoel ervoor</translation>
    </message>
    <message>
        <source>Feeling after</source>
        <translation>Gevoel erna</translation>
    </message>
    <message>
        <source>My part</source>
        <translation>Mijn rol</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Who saw it</source>
        <translation>Wie het zag</translation>
    </message>
    <message>
        <source>My own post</source>
        <translation>Mijn eigen bericht</translation>
    </message>
    <message>
        <source>Help and records</source>
        <translation>Hulp en vastleggen</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Wat ervan kwam</translation>
    </message>
    <message>
        <source>Do the same again?</source>
        <translation>Weer zo doen?</translation>
    </message>
    <message>
        <source>My plan</source>
        <translation>Mijn plan</translation>
    </message>
    <message>
        <source>What I take from it</source>
        <translation>Wat ik ervan meeneem</translation>
    </message>
    <message>
        <source>{feeling} ({strength} of 4)</source>
        <translation>{feeling} ({strength} van 4)</translation>
    </message>
</context>
<context>
    <name>MomentForm</name>
    <message>
        <source>Write one line, or choose a kind.</source>
        <translation>Schrijf één regel, of kies een soort.</translation>
    </message>
    <message>
        <source>Choose what you did. “Nothing” is an answer too.</source>
        <translation>Kies wat je deed. ‘Niets’ is ook een antwoord.</translation>
    </message>
    <message>
        <source>I do not understand the time yet.</source>
        <translation>Ik begrijp de tijd nog niet.</translation>
    </message>
    <message>
        <source>For example: somebody was laughed at in the group chat</source>
        <translation>Bijvoorbeeld: iemand werd uitgelachen in de groepsapp</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Wat gebeurde er?</translation>
    </message>
    <message>
        <source>What kind was it?</source>
        <translation>Wat voor soort was het?</translation>
    </message>
    <message>
        <source>When was it?</source>
        <translation>Wanneer was het?</translation>
    </message>
    <message>
        <source>More about it</source>
        <translation>Meer erover</translation>
    </message>
    <message>
        <source>What did you do?</source>
        <translation>Wat deed je?</translation>
    </message>
    <message>
        <source>Did you choose that on purpose?</source>
        <translation>Koos je dat bewust?</translation>
    </message>
    <message>
        <source>What held you back?</source>
        <translation>Wat hield je tegen?</translation>
    </message>
    <message>
        <source>How heavy was it for you?</source>
        <translation>Hoe zwaar was het voor jou?</translation>
    </message>
    <message>
        <source>How did you feel before?</source>
        <translation>Hoe voelde je je ervoor?</translation>
    </message>
    <message>
        <source>How did you feel after?</source>
        <translation>Hoe voelde je je erna?</translation>
    </message>
    <message>
        <source>Your part in it</source>
        <translation>Jouw rol</translation>
    </message>
    <message>
        <source>Who was it? Leave out the name</source>
        <translation>Wie was het? Noem geen naam</translation>
    </message>
    <message>
        <source>Where was it?</source>
        <translation>Waar was het?</translation>
    </message>
    <message>
        <source>Which app or site?</source>
        <translation>Welke app of site?</translation>
    </message>
    <message>
        <source>How many people saw it?</source>
        <translation>Hoeveel mensen zagen het?</translation>
    </message>
    <message>
        <source>Was it about your own post?</source>
        <translation>Ging het over je eigen bericht?</translation>
    </message>
    <message>
        <source>Did you look for help, or keep a record?</source>
        <translation>Zocht je hulp, of legde je iets vast?</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>Wat kwam ervan?</translation>
    </message>
    <message>
        <source>Would you do the same again?</source>
        <translation>Zou je het weer zo doen?</translation>
    </message>
    <message>
        <source>Did your if-then plan help?</source>
        <translation>Hielp je als-dan-plan?</translation>
    </message>
    <message>
        <source>What do you take from it?</source>
        <translation>Wat neem je ervan mee?</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>You have written a lot. You can stop here.</source>
        <translation>Je hebt al veel geschreven. Je mag hier stoppen.</translation>
    </message>
</context>
<context>
    <name>NotePanel</name>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Tell more</source>
        <translation>Meer vertellen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Clear draft</source>
        <translation>Concept wissen</translation>
    </message>
    <message>
        <source>Draft cleared.</source>
        <translation>Concept gewist.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Your draft is here again.</source>
        <translation>Je concept staat er weer.</translation>
    </message>
    <message>
        <source>Draft saved {time}</source>
        <translation>Concept bewaard {time}</translation>
    </message>
</context>
<context>
    <name>OnPurpose</name>
    <message>
        <source>On purpose</source>
        <translation>Bewust</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>Half</translation>
    </message>
    <message>
        <source>Not on purpose</source>
        <translation>Niet bewust</translation>
    </message>
</context>
<context>
    <name>OptionsInput</name>
    <message>
        <source>Write something myself</source>
        <translation>Zelf iets schrijven</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>In je eigen woorden</translation>
    </message>
    <message>
        <source>In your own words: {question}</source>
        <translation>In je eigen woorden: {question}</translation>
    </message>
    <message>
        <source>You can choose more than one.</source>
        <translation>Je mag er meer dan één kiezen.</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>It helped</source>
        <translation>Het hielp</translation>
    </message>
    <message>
        <source>It did little</source>
        <translation>Het deed weinig</translation>
    </message>
    <message>
        <source>It got worse</source>
        <translation>Het werd erger</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Weet ik niet</translation>
    </message>
</context>
<context>
    <name>PassphrasePage</name>
    <message>
        <source>Choose your passphrase</source>
        <translation>Kies je wachtzin</translation>
    </message>
    <message>
        <source>The passphrase is the key to your journal. Nobody else has it. Write it down carefully.</source>
        <translation>De wachtzin is de sleutel van je dagboek. Niemand anders heeft hem. Schrijf hem goed op.</translation>
    </message>
    <message>
        <source>Which passphrase</source>
        <translation>Welke wachtzin</translation>
    </message>
    <message>
        <source>Use these six words</source>
        <translation>Deze zes woorden</translation>
    </message>
    <message>
        <source>I make up my own</source>
        <translation>Ik bedenk er zelf een</translation>
    </message>
    <message>
        <source>Make my journal</source>
        <translation>Maak mijn dagboek</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>The six words</source>
        <translation>De zes woorden</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>Andere woorden</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Je wachtzin</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>Woorden tonen</translation>
    </message>
    <message>
        <source>Hide the words</source>
        <translation>Woorden verbergen</translation>
    </message>
    <message>
        <source>At least 10 characters. A few words in a row work well.</source>
        <translation>Minstens 10 tekens. Een paar woorden achter elkaar werkt goed.</translation>
    </message>
    <message>
        <source>Easy to guess. Add a word or two that nobody expects.</source>
        <translation>Makkelijk te raden. Zet er een woord bij dat niemand verwacht.</translation>
    </message>
    <message>
        <source>Not bad. One more word makes it strong.</source>
        <translation>Redelijk. Met nog een woord is hij sterk.</translation>
    </message>
    <message>
        <source>Strong. Write it down carefully.</source>
        <translation>Sterk. Schrijf hem goed op.</translation>
    </message>
    <message>
        <source>This is too short. Use at least 10 characters.</source>
        <translation>Dit is te kort. Neem minstens 10 tekens.</translation>
    </message>
</context>
<context>
    <name>Patterns</name>
    <message>
        <source>You have not noted yet what you did.</source>
        <translation>Je noteerde nog niet wat je deed.</translation>
    </message>
    <message>
        <source>You ignored it {count} out of {total} times, {unaware} of those not on purpose.</source>
        <translation>Je negeerde het {count} van de {total} keer, waarvan {unaware} keer niet bewust.</translation>
    </message>
    <message>
        <source>{first} You ignored it {count} out of {total} times, {unaware} of those not on purpose.</source>
        <translation>{first} Je negeerde het {count} van de {total} keer, waarvan {unaware} keer niet bewust.</translation>
    </message>
    <message>
        <source>You ignored it {count} out of {total} times.</source>
        <translation>Je negeerde het {count} van de {total} keer.</translation>
    </message>
    <message>
        <source>You spoke up {count} out of {total} times.</source>
        <translation>Je sprak iemand {count} van de {total} keer aan.</translation>
    </message>
    <message>
        <source>You reported it {count} out of {total} times.</source>
        <translation>Je meldde het {count} van de {total} keer.</translation>
    </message>
    <message>
        <source>You supported someone {count} out of {total} times.</source>
        <translation>Je steunde iemand {count} van de {total} keer.</translation>
    </message>
    <message>
        <source>You wrote on 1 day.</source>
        <translation>Je schreef op 1 dag.</translation>
    </message>
    <message>
        <source>You wrote on {count} days.</source>
        <translation>Je schreef op {count} dagen.</translation>
    </message>
    <message>
        <source>{first} Empty boxes with an edge: you did not have the journal yet.</source>
        <translation>{first} Lege vakjes met een rand: toen had je het dagboek nog niet.</translation>
    </message>
    <message>
        <source>1 more moment</source>
        <translation>Nog 1 moment</translation>
    </message>
    <message>
        <source>{count} more moments</source>
        <translation>Nog {count} momenten</translation>
    </message>
</context>
<context>
    <name>PatternsPage</name>
    <message>
        <source>Patterns</source>
        <translation>Patronen</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Maand</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Kwartaal</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dit jaar</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>What do I do when I come across something?</source>
        <translation>Wat doe ik als ik iets tegenkom?</translation>
    </message>
    <message>
        <source>Each bar is a week, a month or a year; the number above it is how many moments you noted. The parts show what you did: the higher a part, the more often. Only your main response counts. An empty place means that you noted nothing then. Something may well have happened.</source>
        <translation>Elke balk is een week, een maand of een jaar. Het getal erboven is hoeveel momenten je noteerde. De delen laten zien wat je deed: hoe hoger een deel, hoe vaker. Alleen je belangrijkste keuze telt. Is een plek leeg? Dan noteerde je niets. Er kan best iets gebeurd zijn.</translation>
    </message>
    <message>
        <source>Point at a part, or walk through with the arrow keys. A click or Enter shows the moments.</source>
        <translation>Wijs een deel aan, of loop erdoor met de pijltjes. Een klik of Enter laat de momenten zien.</translation>
    </message>
    <message>
        <source>When did I write?</source>
        <translation>Wanneer schreef ik?</translation>
    </message>
    <message>
        <source>Each box is a day, each column a week that begins on Monday. The more you noted, the stronger the colour. A box without an edge: you noted nothing, so nothing is known of that day.</source>
        <translation>Elk vakje is een dag, elke kolom een week die op maandag begint. Hoe meer je noteerde, hoe sterker de kleur. Een vakje zonder rand: je noteerde niets, dus van die dag is niets bekend.</translation>
    </message>
    <message>
        <source>Point at a day, or walk through with the arrow keys. A click or Enter shows the moments.</source>
        <translation>Wijs een dag aan, of loop erdoor met de pijltjes. Een klik of Enter laat de momenten zien.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jaar</translation>
    </message>
    <message>
        <source>From five moments on you see here what you do. In this period there are fewer.</source>
        <translation>Vanaf vijf momenten zie je hier wat je doet. In deze periode zijn het er minder.</translation>
    </message>
    <message>
        <source>Look at everything</source>
        <translation>Alles bekijken</translation>
    </message>
    <message>
        <source>Note a moment</source>
        <translation>Moment noteren</translation>
    </message>
    <message>
        <source>From five moments on you see here what you do when you come across something, and when.</source>
        <translation>Vanaf vijf momenten zie je hier wat je doet als je iets tegenkomt, en wanneer.</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>Make one if-then plan</source>
        <translation>Maak één als-dan-plan</translation>
    </message>
    <message>
        <source>Choose one moment, and what you do then.</source>
        <translation>Kies één moment, en wat je dan doet.</translation>
    </message>
    <message>
        <source>From your answers</source>
        <translation>Uit je antwoorden</translation>
    </message>
    <message>
        <source>Your plan now: “{plan}”. A new plan takes its place. The old one stays saved.</source>
        <translation>Je plan nu: ‘{plan}’. Een nieuw plan komt ervoor in de plaats. Het oude blijft bewaard.</translation>
    </message>
</context>
<context>
    <name>PlanEditor</name>
    <message>
        <source>Save the plan</source>
        <translation>Plan bewaren</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Niet nu</translation>
    </message>
</context>
<context>
    <name>PlanFields</name>
    <message>
        <source>for example: someone makes fun of a classmate</source>
        <translation>bijvoorbeeld: iemand een klasgenoot uitlacht</translation>
    </message>
    <message>
        <source>for example: I send that classmate a kind message</source>
        <translation>bijvoorbeeld: stuur ik die klasgenoot een aardig bericht</translation>
    </message>
    <message>
        <source>If …</source>
        <translation>Als …</translation>
    </message>
    <message>
        <source>… then</source>
        <translation>… dan</translation>
    </message>
    <message>
        <source>My plan: if …</source>
        <translation>Mijn plan: als …</translation>
    </message>
    <message>
        <source>My plan: then …</source>
        <translation>Mijn plan: dan …</translation>
    </message>
</context>
<context>
    <name>PlanResult</name>
    <message>
        <source>It worked</source>
        <translation>Gelukt</translation>
    </message>
    <message>
        <source>Partly</source>
        <translation>Deels</translation>
    </message>
    <message>
        <source>Not this time</source>
        <translation>Deze keer niet</translation>
    </message>
    <message>
        <source>It did not fit here</source>
        <translation>Het paste hier niet</translation>
    </message>
</context>
<context>
    <name>PlansCard</name>
    <message>
        <source>My if-then plan</source>
        <translation>Mijn als-dan-plan</translation>
    </message>
    <message>
        <source>The plan is resting now.</source>
        <translation>Het plan rust nu.</translation>
    </message>
    <message>
        <source>This is your plan now.</source>
        <translation>Dit is nu je plan.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Plan removed.</source>
        <translation>Plan verwijderd.</translation>
    </message>
    <message>
        <source>Plan saved.</source>
        <translation>Plan bewaard.</translation>
    </message>
    <message>
        <source>Plan changed.</source>
        <translation>Plan veranderd.</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Niet bewaard.</translation>
    </message>
</context>
<context>
    <name>PlansShown</name>
    <message>
        <source>Change</source>
        <translation>Veranderen</translation>
    </message>
    <message>
        <source>Let it rest</source>
        <translation>Laat het rusten</translation>
    </message>
    <message>
        <source>No plan yet. A plan is one sentence: if this happens, then I do that.</source>
        <translation>Nog geen plan. Een plan is één zin: als dit gebeurt, dan doe ik dat.</translation>
    </message>
    <message>
        <source>Use again: {plan}</source>
        <translation>Weer gebruiken: {plan}</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Weer gebruiken</translation>
    </message>
    <message>
        <source>Remove: {plan}</source>
        <translation>Verwijderen: {plan}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Make a plan</source>
        <translation>Maak een plan</translation>
    </message>
    <message>
        <source>Plans that rest ({count})</source>
        <translation>Plannen die rusten ({count})</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Recovery code of my journal. Anyone who has it can read the journal: keep it in a safe place.</source>
        <translation>Herstelcode van mijn dagboek. Wie hem heeft, kan het dagboek lezen. Bewaar hem op een veilige plek.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>You see your recovery code only now. Write it down first. You can also close once more.</source>
        <translation>Je ziet je herstelcode alleen nu. Schrijf hem eerst op. Nog een keer sluiten kan ook.</translation>
    </message>
    <message>
        <source>What you typed last is not saved: the disk is full, or the stick is gone. Make room or put the stick back, and it is saved by itself. If you close once more, those words are gone.</source>
        <translation>Wat je het laatst typte, is niet bewaard. De schijf is vol, of de stick is weg. Maak ruimte of doe de stick er weer in. Dan wordt het vanzelf bewaard. Sluit je nog een keer, dan zijn die woorden weg.</translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>Example</source>
        <translation>Voorbeeld</translation>
    </message>
    <message>
        <source>What you wrote before is here again.</source>
        <translation>Wat je eerder schreef, staat hier weer.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Sla over</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Stop hier</translation>
    </message>
</context>
<context>
    <name>QuickNote</name>
    <message>
        <source>Note a moment</source>
        <translation>Moment noteren</translation>
    </message>
</context>
<context>
    <name>RecoverPage</name>
    <message>
        <source>Open with your recovery code</source>
        <translation>Openen met je herstelcode</translation>
    </message>
    <message>
        <source>You got this code when you made your journal: nine groups of four letters and digits.</source>
        <translation>Je kreeg deze code toen je het dagboek maakte: negen blokken van vier letters en cijfers.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Herstelcode</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nieuwe wachtzin</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>Woorden tonen</translation>
    </message>
    <message>
        <source>Hide the words</source>
        <translation>Woorden verbergen</translation>
    </message>
    <message>
        <source>Your new passphrase</source>
        <translation>Je nieuwe wachtzin</translation>
    </message>
    <message>
        <source>At least 10 characters. A few words in a row work well.</source>
        <translation>Minstens 10 tekens. Een paar woorden achter elkaar werkt goed.</translation>
    </message>
    <message>
        <source>Open my journal</source>
        <translation>Open mijn dagboek</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Your new passphrase is too short. Use at least 10 characters.</source>
        <translation>Je nieuwe wachtzin is te kort. Neem minstens 10 tekens.</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Your recovery code</source>
        <translation>Je herstelcode</translation>
    </message>
    <message>
        <source>With this code you can always open your journal, even if you lose the passphrase. So can anyone else who has it. Keep it on paper, in a safe place. You see it only once.</source>
        <translation>Met deze code kun je je dagboek altijd openen, ook als je de wachtzin kwijt bent. Wie de code vindt, kan dat ook. Bewaar hem op papier, op een veilige plek. Je ziet hem maar één keer.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Herstelcode</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>Written down? Then type two of the groups here.</source>
        <translation>Opgeschreven? Typ dan hier twee blokken over.</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>Blok {number}</translation>
    </message>
    <message>
        <source>Open my journal</source>
        <translation>Open mijn dagboek</translation>
    </message>
    <message>
        <source>That is not the same yet. Check the numbers of the groups.</source>
        <translation>Dat is nog niet hetzelfde. Kijk nog eens naar de nummers van de blokken.</translation>
    </message>
</context>
<context>
    <name>Response</name>
    <message>
        <source>Ignore</source>
        <translation>Negeren</translation>
    </message>
    <message>
        <source>Speak up</source>
        <translation>Aanspreken</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Steunen</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Genegeerd</translation>
    </message>
    <message>
        <source>Spoke up</source>
        <translation>Aangesproken</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Gemeld</translation>
    </message>
    <message>
        <source>Supported</source>
        <translation>Gesteund</translation>
    </message>
    <message>
        <source>Nothing, I did not know what to do</source>
        <translation>Niets, ik wist het niet</translation>
    </message>
</context>
<context>
    <name>ResponseField</name>
    <message>
        <source>What did you do?</source>
        <translation>Wat deed je?</translation>
    </message>
    <message>
        <source>{response}: how?</source>
        <translation>{response}: hoe?</translation>
    </message>
</context>
<context>
    <name>SaidCard</name>
    <message>
        <source>What you said</source>
        <translation>Wat je zei</translation>
    </message>
    <message>
        <source>You skipped every question. That is fine.</source>
        <translation>Je sloeg elke vraag over. Dat is prima.</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Minder tonen</translation>
    </message>
    <message>
        <source>Show all your answers</source>
        <translation>Al je antwoorden tonen</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Same as the computer</source>
        <translation>Zelfde als de computer</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Taal van het programma</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>Hoe het eruitziet</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Kleuren</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Grootte van de tekst</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Lettertype</translation>
    </message>
    <message>
        <source>Use the computer’s font</source>
        <translation>Lettertype van de computer</translation>
    </message>
    <message>
        <source>No movement on the screen</source>
        <translation>Geen beweging op het scherm</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Vergrendelen</translation>
    </message>
    <message>
        <source>The journal locks by itself when you do nothing for a while.</source>
        <translation>Het dagboek gaat vanzelf op slot als je een tijd niets doet.</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nooit</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Op slot na</translation>
    </message>
    <message>
        <source>Ctrl+L locks at once.</source>
        <translation>Met Ctrl+L gaat het meteen op slot.</translation>
    </message>
    <message>
        <source>What this program promises</source>
        <translation>Wat dit programma belooft</translation>
    </message>
    <message>
        <source>It stays here. The program does not go online and has no account.</source>
        <translation>Het blijft hier. Het programma gaat niet op internet en heeft geen account.</translation>
    </message>
    <message>
        <source>It is yours alone. Your journal is a locked file. Only your passphrase or recovery code opens it.</source>
        <translation>Het is van jou alleen. Je dagboek is een bestand op slot. Alleen je wachtzin of je herstelcode opent het.</translation>
    </message>
    <message>
        <source>Nothing you type is lost. What you write is saved as a draft, and you can undo a change.</source>
        <translation>Wat je typt gaat niet verloren. Het blijft als concept, en een verandering kun je ongedaan maken.</translation>
    </message>
    <message>
        <source>It does not judge. There is no score and no comparison with others.</source>
        <translation>Het oordeelt niet. Er is geen score en geen vergelijking met anderen.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Places</source>
        <translation>Plekken</translation>
    </message>
</context>
<context>
    <name>SummaryView</name>
    <message>
        <source>A plan needs both halves. Fill in the other one, or leave both empty.</source>
        <translation>Een plan heeft twee helften. Vul de andere ook in, of laat ze allebei leeg.</translation>
    </message>
</context>
<context>
    <name>Talk</name>
    <message>
        <source>Part {part} · question {number} of {total}, continued</source>
        <translation>Deel {part} · vraag {number} van {total}, vervolg</translation>
    </message>
    <message>
        <source>Part {part} · question {number} of {total}</source>
        <translation>Deel {part} · vraag {number} van {total}</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Overgeslagen</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>‘{text}’</translation>
    </message>
    <message>
        <source>{number} of {total}</source>
        <translation>{number} van {total}</translation>
    </message>
    <message>
        <source>In the middle</source>
        <translation>In het midden</translation>
    </message>
    <message>
        <source>At ‘{pole}’</source>
        <translation>Bij ‘{pole}’</translation>
    </message>
    <message>
        <source>Closer to ‘{pole}’</source>
        <translation>Dichter bij ‘{pole}’</translation>
    </message>
    <message>
        <source>Of those, {count} not on purpose.</source>
        <translation>Daarvan {count} keer niet bewust.</translation>
    </message>
    <message>
        <source>In your journal: of your last {of} moments you ignored {count}.</source>
        <translation>In je dagboek: van je laatste {of} momenten negeerde je er {count}.</translation>
    </message>
    <message>
        <source>In your journal: you spoke up in {count} of your last {of} moments.</source>
        <translation>In je dagboek: bij {count} van je laatste {of} momenten sprak je iemand aan.</translation>
    </message>
    <message>
        <source>In your journal: of your last {of} moments you reported {count}.</source>
        <translation>In je dagboek: van je laatste {of} momenten meldde je er {count}.</translation>
    </message>
    <message>
        <source>In your journal: you supported someone in {count} of your last {of} moments.</source>
        <translation>In je dagboek: bij {count} van je laatste {of} momenten steunde je iemand.</translation>
    </message>
    <message>
        <source>In your journal, what most often held you back: ‘{what}’ ({count} of {of}).</source>
        <translation>In je dagboek hield dit je het vaakst tegen: ‘{what}’ ({count} van {of}).</translation>
    </message>
    <message>
        <source>In your journal: of your last {of} moments {count} were good ones.</source>
        <translation>In je dagboek: van je laatste {of} momenten waren er {count} fijn.</translation>
    </message>
    <message>
        <source>In your journal: {count} of your last {of} moments are about your own posts. Most often: ‘{what}’.</source>
        <translation>In je dagboek: {count} van je laatste {of} momenten gaan over je eigen berichten. Het vaakst: ‘{what}’.</translation>
    </message>
    <message>
        <source>If {trigger}, then {action}</source>
        <translation>Als {trigger}, dan {action}</translation>
    </message>
</context>
<context>
    <name>TalkAgreements</name>
    <message>
        <source>I wait before I post something in anger.</source>
        <translation>Ik wacht als ik boos iets wil plaatsen.</translation>
    </message>
    <message>
        <source>I check something before I pass it on.</source>
        <translation>Ik controleer iets voor ik het doorstuur.</translation>
    </message>
    <message>
        <source>I ask first when my post is about someone else.</source>
        <translation>Ik vraag het eerst als mijn bericht over een ander gaat.</translation>
    </message>
    <message>
        <source>Once this week I say something I would usually keep to myself.</source>
        <translation>Deze week zeg ik één keer iets wat ik anders voor me houd.</translation>
    </message>
    <message>
        <source>When I see something kind, I write that I like it.</source>
        <translation>Als ik iets aardigs zie, schrijf ik dat ik het fijn vind.</translation>
    </message>
    <message>
        <source>I send a kind message to someone who is hurt.</source>
        <translation>Ik stuur een aardig bericht aan iemand die geraakt is.</translation>
    </message>
    <message>
        <source>I say calmly what I see, to one person at a time.</source>
        <translation>Ik zeg rustig wat ik zie, tegen één persoon.</translation>
    </message>
    <message>
        <source>I report what goes too far.</source>
        <translation>Ik meld wat te ver gaat.</translation>
    </message>
    <message>
        <source>If I ignore something, I do it on purpose.</source>
        <translation>Als ik iets negeer, kies ik daar bewust voor.</translation>
    </message>
    <message>
        <source>I wait a moment, and then choose what I do.</source>
        <translation>Ik wacht even, en kies dan wat ik doe.</translation>
    </message>
    <message>
        <source>I stop when I feel it in my body.</source>
        <translation>Ik stop als ik het in mijn lijf voel.</translation>
    </message>
    <message>
        <source>I put my phone away when I keep checking.</source>
        <translation>Ik leg mijn telefoon weg als ik steeds kijk.</translation>
    </message>
    <message>
        <source>I do not look at messages in the hour before I sleep.</source>
        <translation>Ik kijk niet naar berichten in het uur voor ik ga slapen.</translation>
    </message>
    <message>
        <source>I tell someone when it gets too much for me.</source>
        <translation>Ik vertel het iemand als het me te veel wordt.</translation>
    </message>
    <message>
        <source>I stay offline for a day when it no longer touches me.</source>
        <translation>Ik ga een dag niet online als het me niets meer doet.</translation>
    </message>
    <message>
        <source>Once a day I ask myself how I am.</source>
        <translation>Eén keer per dag vraag ik me af hoe het met me gaat.</translation>
    </message>
    <message>
        <source>I read my post once more before I share it.</source>
        <translation>Ik lees mijn bericht nog één keer voor ik het deel.</translation>
    </message>
    <message>
        <source>I let someone who is hurt know that I saw it.</source>
        <translation>Ik laat iemand die geraakt is weten dat ik het zag.</translation>
    </message>
    <message>
        <source>I propose one agreement in a group of mine.</source>
        <translation>Ik stel in een groep van mij één afspraak voor.</translation>
    </message>
    <message>
        <source>I ask before I share something about someone.</source>
        <translation>Ik vraag het voor ik iets over iemand deel.</translation>
    </message>
    <message>
        <source>I decide beforehand how long I look.</source>
        <translation>Ik bedenk vooraf hoe lang ik kijk.</translation>
    </message>
</context>
<context>
    <name>TalkCard</name>
    <message>
        <source>Part {part} · about {minutes} minutes</source>
        <translation>Deel {part} · ongeveer {minutes} minuten</translation>
    </message>
    <message>
        <source>Finished: {day}</source>
        <translation>Klaar: {day}</translation>
    </message>
    <message>
        <source>Then and now</source>
        <translation>Toen en nu</translation>
    </message>
    <message>
        <source>My answers</source>
        <translation>Mijn antwoorden</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>All questions are answered. You can still finish the talk.</source>
        <translation>Alle vragen zijn beantwoord. Je kunt het gesprek nog afronden.</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>Vraag {number} van {total}</translation>
    </message>
</context>
<context>
    <name>TalkPage</name>
    <message>
        <source>What you wrote at the end was not saved.</source>
        <translation>Wat je aan het eind schreef, is niet bewaard.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>TalkPlans</name>
    <message>
        <source>I see something nasty online</source>
        <translation>ik online iets naars zie</translation>
    </message>
    <message>
        <source>I am angry</source>
        <translation>ik boos ben</translation>
    </message>
    <message>
        <source>I want to pass something on</source>
        <translation>ik iets wil doorsturen</translation>
    </message>
    <message>
        <source>my post is about someone else</source>
        <translation>mijn bericht over een ander gaat</translation>
    </message>
    <message>
        <source>I stay silent but want to say something</source>
        <translation>ik zwijg maar iets wil zeggen</translation>
    </message>
    <message>
        <source>I see something beautiful or kind</source>
        <translation>ik iets moois of aardigs zie</translation>
    </message>
    <message>
        <source>I want to post something</source>
        <translation>ik iets wil plaatsen</translation>
    </message>
    <message>
        <source>I see that someone is hurt</source>
        <translation>ik zie dat iemand geraakt is</translation>
    </message>
    <message>
        <source>it gets unkind in my group</source>
        <translation>het onaardig wordt in mijn groep</translation>
    </message>
    <message>
        <source>I want to share something about someone</source>
        <translation>ik iets over iemand wil delen</translation>
    </message>
    <message>
        <source>I notice that I keep scrolling</source>
        <translation>ik merk dat ik blijf scrollen</translation>
    </message>
    <message>
        <source>I wait ten minutes</source>
        <translation>wacht ik tien minuten</translation>
    </message>
    <message>
        <source>I check it first</source>
        <translation>controleer ik het eerst</translation>
    </message>
    <message>
        <source>I ask something first</source>
        <translation>vraag ik eerst iets</translation>
    </message>
    <message>
        <source>I write something kind</source>
        <translation>schrijf ik iets aardigs</translation>
    </message>
    <message>
        <source>I do say something</source>
        <translation>zeg ik toch iets</translation>
    </message>
    <message>
        <source>I do not post it</source>
        <translation>plaats ik het niet</translation>
    </message>
    <message>
        <source>I send a message to the person who is hurt</source>
        <translation>stuur ik een bericht aan wie geraakt is</translation>
    </message>
    <message>
        <source>I calmly say what I see</source>
        <translation>zeg ik rustig wat ik zie</translation>
    </message>
    <message>
        <source>I report it</source>
        <translation>meld ik het</translation>
    </message>
    <message>
        <source>I choose to scroll on</source>
        <translation>kies ik ervoor om door te scrollen</translation>
    </message>
    <message>
        <source>I take three breaths and then choose</source>
        <translation>adem ik drie keer en kies ik dan</translation>
    </message>
    <message>
        <source>I read it once more first</source>
        <translation>lees ik het eerst nog een keer</translation>
    </message>
    <message>
        <source>I send them a message</source>
        <translation>stuur ik een bericht</translation>
    </message>
    <message>
        <source>I say what we agreed</source>
        <translation>zeg ik wat we hebben afgesproken</translation>
    </message>
    <message>
        <source>I ask that person first</source>
        <translation>vraag ik het eerst aan die persoon</translation>
    </message>
    <message>
        <source>I put my phone away for a while</source>
        <translation>leg ik mijn telefoon een tijdje weg</translation>
    </message>
</context>
<context>
    <name>Times</name>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gisteren</translation>
    </message>
    <message>
        <source>at night</source>
        <translation>’s nachts</translation>
    </message>
    <message>
        <source>in the morning</source>
        <translation>’s ochtends</translation>
    </message>
    <message>
        <source>in the afternoon</source>
        <translation>’s middags</translation>
    </message>
    <message>
        <source>in the evening</source>
        <translation>’s avonds</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Note a moment</source>
        <translation>Moment noteren</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Goedemorgen</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>Goedemiddag</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Goedenavond</translation>
    </message>
    <message>
        <source>Looking back</source>
        <translation>Even terugkijken</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>Wat kwam ervan?</translation>
    </message>
    <message>
        <source>Ask me another time</source>
        <translation>Vraag het later</translation>
    </message>
    <message>
        <source>Your talk is still open</source>
        <translation>Je gesprek staat nog open</translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation>Vraag {number} van {total}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>A talk with yourself</source>
        <translation>Een gesprek met jezelf</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>My if-then plan</source>
        <translation>Mijn als-dan-plan</translation>
    </message>
    <message>
        <source>If {trigger}, then {action}</source>
        <translation>Als {trigger}, dan {action}</translation>
    </message>
    <message>
        <source>My agreement</source>
        <translation>Mijn afspraak</translation>
    </message>
    <message>
        <source>All agreements and plans</source>
        <translation>Alle afspraken en plannen</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Passphrase</source>
        <translation>Wachtzin</translation>
    </message>
    <message>
        <source>Show the words</source>
        <translation>Woorden tonen</translation>
    </message>
    <message>
        <source>Hide the words</source>
        <translation>Woorden verbergen</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Je wachtzin</translation>
    </message>
    <message>
        <source>Open my journal</source>
        <translation>Open mijn dagboek</translation>
    </message>
    <message>
        <source>Forgot your passphrase?</source>
        <translation>Wachtzin vergeten?</translation>
    </message>
    <message>
        <source>Look at an example</source>
        <translation>Bekijk een voorbeeld</translation>
    </message>
    <message>
        <source>Continue as a guest</source>
        <translation>Verder als gast</translation>
    </message>
    <message>
        <source>Just a second…</source>
        <translation>Een ogenblik…</translation>
    </message>
</context>
<context>
    <name>Weight</name>
    <message>
        <source>1 small</source>
        <translation>1 klein</translation>
    </message>
    <message>
        <source>2 noticeable</source>
        <translation>2 merkbaar</translation>
    </message>
    <message>
        <source>3 heavy</source>
        <translation>3 zwaar</translation>
    </message>
    <message>
        <source>4 very heavy</source>
        <translation>4 heel zwaar</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome to Samen Sociaal</source>
        <translation>Welkom bij Samen Sociaal</translation>
    </message>
    <message>
        <source>Here you look at what you do online. Alone, calmly, and for yourself.</source>
        <translation>Hier kijk je naar wat je online doet. Alleen, rustig, en voor jezelf.</translation>
    </message>
    <message>
        <source>You have a talk with yourself. You note what you come across and see your own patterns. What you write stays on this device, in a locked file. Nobody else reads it.</source>
        <translation>Je voert een gesprek met jezelf. Je noteert wat je tegenkomt en ziet je eigen patronen. Wat je schrijft blijft op dit apparaat, in een bestand op slot. Niemand leest mee.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Make my journal</source>
        <translation>Maak mijn dagboek</translation>
    </message>
    <message>
        <source>Look at an example first</source>
        <translation>Bekijk eerst een voorbeeld</translation>
    </message>
    <message>
        <source>Continue as a guest</source>
        <translation>Verder als gast</translation>
    </message>
    <message>
        <source>As a guest you save nothing. When you close the program, everything is gone.</source>
        <translation>Als gast bewaar je niets. Sluit je het programma, dan is alles weg.</translation>
    </message>
</context>
<context>
    <name>WhenField</name>
    <message>
        <source>When was it?</source>
        <translation>Wanneer was het?</translation>
    </message>
    <message>
        <source>now, or: yesterday 21:30, this morning, 12-3 14:00</source>
        <translation>nu, of: gisteren 21:30, vanochtend, 12-3 14:00</translation>
    </message>
    <message>
        <source>I do not understand this time. Try: yesterday 21:30</source>
        <translation>Deze tijd begrijp ik niet. Probeer: gisteren 21:30</translation>
    </message>
</context>
</TS>
