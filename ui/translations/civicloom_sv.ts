<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en_GB">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Jämför</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arkiv</translation>
    </message>
    <message>
        <source>&amp;Game</source>
        <translation>&amp;Spel</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hjälp</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Visa</translation>
    </message>
    <message>
        <source>A row of buttons for what matters on the page that is shown</source>
        <translation>En rad knappar för det som är viktigt på sidan som visas</translation>
    </message>
    <message>
        <source>A tour of the window</source>
        <translation>En rundtur i fönstret</translation>
    </message>
    <message>
        <source>About Civic Loom</source>
        <translation>Om Civic Loom</translation>
    </message>
    <message>
        <source>Actions, places, runs, settings and help, by a few letters of their name</source>
        <translation>Kommandon, platser, körningar, inställningar och hjälp, med några bokstäver ur namnet</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Som systemet</translation>
    </message>
    <message>
        <source>Close this game; it is kept</source>
        <translation>Stäng spelet; det sparas</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Jämför</translation>
    </message>
    <message>
        <source>Compare this game with both styles</source>
        <translation>Jämför spelet med båda stilarna</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>Find anything …</source>
        <translation>Sök vad som helst …</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Helskärm</translation>
    </message>
    <message>
        <source>Full screen, larger text and high contrast, as a projector needs them; the same key or Escape brings everything back as it was</source>
        <translation>Helskärm, större text och hög kontrast, som en projektor behöver det; samma tangent eller Escape ställer tillbaka allt som det var</translation>
    </message>
    <message>
        <source>Go on with the last game</source>
        <translation>Fortsätt det senaste spelet</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>Hjälp för den här sidan</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hög kontrast</translation>
    </message>
    <message>
        <source>Keep everything still</source>
        <translation>Håll allt stilla</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tangenter</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Större text</translation>
    </message>
    <message>
        <source>Leave; the game is kept</source>
        <translation>Lämna; spelet sparas</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliotek</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>Se tillbaka</translation>
    </message>
    <message>
        <source>Look back on this game</source>
        <translation>Se tillbaka på spelet</translation>
    </message>
    <message>
        <source>No moving dots on the map, and turns are shown at once</source>
        <translation>Inga rörliga prickar på kartan, och omgångar visas på en gång</translation>
    </message>
    <message>
        <source>Open a scenario file …</source>
        <translation>Öppna en scenariofil …</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Spela</translation>
    </message>
    <message>
        <source>Play another place …</source>
        <translation>Spela en annan plats …</translation>
    </message>
    <message>
        <source>Recent runs</source>
        <translation>Senaste körningar</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Scenarier</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>Inställningar …</translation>
    </message>
    <message>
        <source>Show to a room</source>
        <translation>Visa för en grupp</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Mindre text</translation>
    </message>
    <message>
        <source>The debrief: what happened, how it compares, what to take along</source>
        <translation>Återblicken: vad som hände, hur det står sig och vad du kan ta med dig</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Verktygsrad</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Vanlig textstorlek</translation>
    </message>
    <message>
        <source>What the model is, and is not</source>
        <translation>Vad modellen är, och inte är</translation>
    </message>
    <message>
        <source>What the words mean</source>
        <translation>Vad orden betyder</translation>
    </message>
</context>
<context>
    <name>Briefing</name>
    <message>
        <source>A style that this scenario offers.</source>
        <translation>En stil som det här scenariot erbjuder.</translation>
    </message>
    <message>
        <source>Another luck number</source>
        <translation>Ett annat slumpnummer</translation>
    </message>
    <message>
        <source>Back to the scenarios</source>
        <translation>Tillbaka till scenarierna</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>Genomgång</translation>
    </message>
    <message>
        <source>Distributed</source>
        <translation>Distribuerat</translation>
    </message>
    <message>
        <source>Each turn is {weeks}.</source>
        <translation>Varje omgång är {weeks}.</translation>
    </message>
    <message>
        <source>Few people decide, from the centre, by what is known to work, for results.</source>
        <translation>Få bestämmer, från centralt håll, utifrån vad som är känt att fungera, för resultat.</translation>
    </message>
    <message>
        <source>Heroic</source>
        <translation>Heroiskt</translation>
    </message>
    <message>
        <source>How this place is led</source>
        <translation>Hur platsen leds</translation>
    </message>
    <message>
        <source>How this place is led, and on which luck</source>
        <translation>Hur platsen leds, och med vilken slump</translation>
    </message>
    <message>
        <source>Luck number</source>
        <translation>Slumpnummer</translation>
    </message>
    <message>
        <source>Many people decide where they are, make sense together, try new ways, and keep a pace that they can hold.</source>
        <translation>Många bestämmer där de är, förstår läget tillsammans, prövar nya sätt och håller en takt som de orkar.</translation>
    </message>
    <message>
        <source>More of this job</source>
        <translation>Mer om uppdraget</translation>
    </message>
    <message>
        <source>Other jobs</source>
        <translation>Andra uppdrag</translation>
    </message>
    <message>
        <source>Own mix</source>
        <translation>Egen blandning</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Visa allt</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Visa mindre</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Börja</translation>
    </message>
    <message>
        <source>Suggested if you are new here</source>
        <translation>Föreslås om du är ny här</translation>
    </message>
    <message>
        <source>Take another job</source>
        <translation>Ta ett annat uppdrag</translation>
    </message>
    <message>
        <source>The rest of the briefing</source>
        <translation>Resten av genomgången</translation>
    </message>
    <message>
        <source>Who you are</source>
        <translation>Vem du är</translation>
    </message>
    <message>
        <source>With the same number, two runs differ only by what people do.</source>
        <translation>Med samma nummer skiljer sig två körningar bara åt i vad människor gör.</translation>
    </message>
    <message>
        <source>You can turn these dials during the game too; it takes a while to take hold.</source>
        <translation>Du kan ändra reglagen under spelet också; det tar ett tag innan det får fäste.</translation>
    </message>
    <message>
        <source>Your own place between the two, on each dial.</source>
        <translation>Din egen plats mellan de två, på varje reglage.</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>från {0}</translation>
    </message>
    <message numerus="yes">
        <source>{0} people</source>
        <translation>
            <numerusform>{0} person</numerusform>
            <numerusform>{0} personer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} things will happen here that nobody controls; you will learn of them as they come.</source>
        <translation>
            <numerusform>Här kommer {0} sak att hända som ingen styr över; du får veta om den när den kommer.</numerusform>
            <numerusform>Här kommer {0} saker att hända som ingen styr över; du får veta om dem när de kommer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>As invitations</source>
        <translation>Som inbjudningar</translation>
    </message>
    <message>
        <source>As orders</source>
        <translation>Som order</translation>
    </message>
    <message>
        <source>Chart of {0}</source>
        <translation>Diagram över {0}</translation>
    </message>
    <message>
        <source>Drawing the chart …</source>
        <translation>Ritar diagrammet …</translation>
    </message>
    <message>
        <source>Week {0}</source>
        <translation>Vecka {0}</translation>
    </message>
    <message>
        <source>a chart is saved as {0}, not as &apos;{1}&apos;</source>
        <translation>ett diagram sparas som {0}, inte som ”{1}”</translation>
    </message>
    <message>
        <source>higher is better</source>
        <translation>högre är bättre</translation>
    </message>
    <message>
        <source>lower is better</source>
        <translation>lägre är bättre</translation>
    </message>
    <message>
        <source>week {0}</source>
        <translation>vecka {0}</translation>
    </message>
    <message>
        <source>wk {0}</source>
        <translation>v. {0}</translation>
    </message>
    <message>
        <source>{0} {1}   9 in 10: {2} to {3}</source>
        <translation>{0} {1}   9 av 10: {2} till {3}</translation>
    </message>
    <message>
        <source>{title}, {runs} lucks from luck number {seed}, engine {version}</source>
        <translation>{title}, {runs} slumpnummer från {seed}, motor {version}</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>A goal of this scenario: {0}</source>
        <translation>Ett mål i scenariot: {0}</translation>
    </message>
    <message>
        <source>A higher value favours</source>
        <translation>Ett högre värde gynnar</translation>
    </message>
    <message>
        <source>A picture is saved as PNG or SVG, not as “{0}”.</source>
        <translation>En bild sparas som PNG eller SVG, inte som ”{0}”.</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Vågrätt</translation>
    </message>
    <message>
        <source>Across: from “{0}” to “{1}”.</source>
        <translation>Vågrätt: från ”{0}” till ”{1}”.</translation>
    </message>
    <message>
        <source>All at once</source>
        <translation>Alla på en gång</translation>
    </message>
    <message>
        <source>All decisions</source>
        <translation>Alla beslut</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Alla händelser</translation>
    </message>
    <message>
        <source>All four dials</source>
        <translation>Alla fyra reglage</translation>
    </message>
    <message>
        <source>All mechanisms</source>
        <translation>Alla mekanismer</translation>
    </message>
    <message>
        <source>All outcomes</source>
        <translation>Alla utfall</translation>
    </message>
    <message>
        <source>Another luck</source>
        <translation>En annan slump</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>Frågar efter</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>Antagande</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>Antaganden</translation>
    </message>
    <message>
        <source>Best mix of dials</source>
        <translation>Bästa blandning av reglagen</translation>
    </message>
    <message>
        <source>Better by their values</source>
        <translation>Bättre enligt deras värden</translation>
    </message>
    <message>
        <source>Both live through the first luck of the comparison; the week is that of the charts.</source>
        <translation>Båda lever genom jämförelsens första slumpnummer; veckan är diagrammens.</translation>
    </message>
    <message>
        <source>Both styles live through the same luck</source>
        <translation>Båda stilarna lever genom samma slump</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Var för sig</translation>
    </message>
    <message>
        <source>By their own values, distributed did better for: {0}.</source>
        <translation>Enligt sina egna värden gick det bättre med distribuerat för: {0}.</translation>
    </message>
    <message>
        <source>By their own values, heroic did better for: {0}.</source>
        <translation>Enligt sina egna värden gick det bättre med heroiskt för: {0}.</translation>
    </message>
    <message>
        <source>Card and target</source>
        <translation>Kort och mål</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>Causes strengthen and replace each other, so single effects need not add up.</source>
        <translation>Orsaker förstärker och ersätter varandra, så enskilda effekter behöver inte gå att lägga ihop.</translation>
    </message>
    <message>
        <source>Causes, the strongest first</source>
        <translation>Orsaker, den starkaste först</translation>
    </message>
    <message>
        <source>Choose a place and compare: both styles live through the same luck, and the difference is what leadership makes.</source>
        <translation>Välj en plats och jämför: båda stilarna lever genom samma slump, och skillnaden är vad ledarskapet gör.</translation>
    </message>
    <message>
        <source>Choose two ways of leading and show both maps.</source>
        <translation>Välj två sätt att leda och visa båda kartorna.</translation>
    </message>
    <message>
        <source>Choose what to explain and up to which week. Everything is run again on the same lucks, with and without each decision, event, dial and mechanism; that takes about half a minute.</source>
        <translation>Välj vad som ska förklaras och till vilken vecka. Allt körs igen med samma slumpnummer, med och utan varje beslut, händelse, reglage och mekanism; det tar ungefär en halv minut.</translation>
    </message>
    <message>
        <source>Choose where somebody lives and what they ask for, and follow them: to which door they turn, how long they wait, who sends them on, and what is resolved.</source>
        <translation>Välj var någon bor och vad hen frågar efter, och följ med: till vilken dörr hen vänder sig, hur länge hen väntar, vem som skickar hen vidare och vad som blir löst.</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>Områden</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Område</translation>
    </message>
    <message>
        <source>Community by community</source>
        <translation>Område för område</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Jämför</translation>
    </message>
    <message>
        <source>Compare first; every community then stands here with its own figures.</source>
        <translation>Jämför först; då står varje område här med sina egna siffror.</translation>
    </message>
    <message>
        <source>Compare the two styles</source>
        <translation>Jämför de två stilarna</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Villkor</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Villkor</translation>
    </message>
    <message>
        <source>Contacts, and those that resolved nothing</source>
        <translation>Kontakter, och de som inte löste något</translation>
    </message>
    <message>
        <source>Copy or save</source>
        <translation>Kopiera eller spara</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Kopiera bilden</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Kopiera tabellen</translation>
    </message>
    <message>
        <source>Copy this table</source>
        <translation>Kopiera den här tabellen</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>Depends most on</source>
        <translation>Beror mest på</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>Reglage</translation>
    </message>
    <message>
        <source>Difference, 95 %</source>
        <translation>Skillnad, 95 %</translation>
    </message>
    <message>
        <source>Difference, low to high</source>
        <translation>Skillnad, låg till hög</translation>
    </message>
    <message>
        <source>Difference, {second} less {first} (95 %)</source>
        <translation>Skillnad, {second} minus {first} (95 %)</translation>
    </message>
    <message>
        <source>Distributed</source>
        <translation>Distribuerat</translation>
    </message>
    <message>
        <source>Distributed better</source>
        <translation>Distribuerat bättre</translation>
    </message>
    <message>
        <source>Distributed does better (95 %)</source>
        <translation>Distribuerat går bättre (95 %)</translation>
    </message>
    <message>
        <source>Distributed does better in {base} of places; no simple rule says where.</source>
        <translation>Distribuerat går bättre på {base} av platserna; ingen enkel regel säger var.</translation>
    </message>
    <message>
        <source>Distributed does better in {density} of places with {where} (in {base} of all; the rule holds {coverage} of the places in which it does better).</source>
        <translation>Distribuerat går bättre på {density} av platserna med {where} (på {base} av alla; regeln täcker {coverage} av platserna där det går bättre).</translation>
    </message>
    <message>
        <source>Distributed: {0}</source>
        <translation>Distribuerat: {0}</translation>
    </message>
    <message>
        <source>Does it flip?</source>
        <translation>Vänder det?</translation>
    </message>
    <message>
        <source>Draw the assumptions too</source>
        <translation>Dra antagandena också</translation>
    </message>
    <message>
        <source>Each dial alone</source>
        <translation>Varje reglage för sig</translation>
    </message>
    <message>
        <source>Each is taken out under both styles. A part beyond 100 % means that others pull the other way.</source>
        <translation>Varje tas bort under båda stilarna. En del över 100 % betyder att andra drar åt andra hållet.</translation>
    </message>
    <message>
        <source>Effect (95 %)</source>
        <translation>Effekt (95 %)</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Händelse</translation>
    </message>
    <message>
        <source>Every condition is varied over the model&apos;s own test range, each value as likely as any other: this says what decides, not how likely a style is to win.</source>
        <translation>Varje villkor varieras över modellens eget provintervall, varje värde lika troligt som alla andra: det här säger vad som avgör, inte hur troligt det är att en stil vinner.</translation>
    </message>
    <message>
        <source>Every outcome over these conditions</source>
        <translation>Varje utfall över dessa villkor</translation>
    </message>
    <message>
        <source>Every way was run on the same {0} lucks.</source>
        <translation>Alla sätt kördes med samma {0} slumpnummer.</translation>
    </message>
    <message>
        <source>Everything at once</source>
        <translation>Allt på en gång</translation>
    </message>
    <message>
        <source>Everything is resolved.</source>
        <translation>Allt är löst.</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Förklara</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Utforska</translation>
    </message>
    <message>
        <source>Explore, and ten conditions of this place are varied together: how tangled needs are, how much trust there is, how long it goes on. You can go on meanwhile.</source>
        <translation>Utforska, så varieras tio av platsens villkor tillsammans: hur sammanflätade behoven är, hur mycket förtroende som finns, hur länge det pågår. Du kan fortsätta under tiden.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Siffra</translation>
    </message>
    <message>
        <source>First way</source>
        <translation>Första vägen</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Följ</translation>
    </message>
    <message>
        <source>Following one citizen under every way of leading</source>
        <translation>Följer en invånare under varje sätt att leda</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>From week</source>
        <translation>Från vecka</translation>
    </message>
    <message>
        <source>Getting the engine ready. Only the first time, this takes a minute or two …</source>
        <translation>Gör motorn klar. Bara första gången tar det en minut eller två …</translation>
    </message>
    <message>
        <source>Goes away (95 %)</source>
        <translation>Försvinner (95 %)</translation>
    </message>
    <message>
        <source>Here the records leave nobody out: nobody gave up or was closed on paper.</source>
        <translation>Här utelämnar registren ingen: ingen gav upp eller avslutades på papperet.</translation>
    </message>
    <message>
        <source>Heroic</source>
        <translation>Heroiskt</translation>
    </message>
    <message>
        <source>Drawing all assumptions over their ranges: {first} and {second}</source>
        <translation>Drar alla antaganden ur deras intervall: {first} och {second}</translation>
    </message>
    <message>
        <source>Every assumed parameter of the model and every assumed figure of the scenario is drawn over its range, the same for both; then each is moved alone. This takes a minute or two; you can go on meanwhile.</source>
        <translation>Varje antagen parameter i modellen och varje antagen siffra i scenariot dras ur sitt intervall, lika för båda; sedan flyttas varje ensam. Det tar en minut eller två; du kan fortsätta under tiden.</translation>
    </message>
    <message>
        <source>Heroic does better in {base} of places; no simple rule says where.</source>
        <translation>Heroiskt går bättre på {base} av platserna; ingen enkel regel säger var.</translation>
    </message>
    <message>
        <source>Heroic does better in {density} of places with {where} (in {base} of all; the rule holds {coverage} of the places in which it does better).</source>
        <translation>Heroiskt går bättre på {density} av platserna med {where} (på {base} av alla; regeln täcker {coverage} av platserna där det går bättre).</translation>
    </message>
    <message>
        <source>Heroic does better more often on {0} of the map, distributed on {1}; {2} is undecided.</source>
        <translation>Heroiskt går oftare bättre på {0} av kartan, distribuerat på {1}; {2} är oavgjort.</translation>
    </message>
    <message>
        <source>Heroic: {0}</source>
        <translation>Heroiskt: {0}</translation>
    </message>
    <message>
        <source>How it acts, as far as these runs bear it out</source>
        <translation>Hur det verkar, så långt dessa körningar ger stöd för det</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Hur många</translation>
    </message>
    <message>
        <source>How much of the difference goes away without each cause</source>
        <translation>Hur mycket av skillnaden som försvinner utan varje orsak</translation>
    </message>
    <message>
        <source>How often better</source>
        <translation>Hur ofta bättre</translation>
    </message>
    <message>
        <source>How often distributed</source>
        <translation>Hur ofta distribuerat</translation>
    </message>
    <message>
        <source>How thoroughly</source>
        <translation>Hur grundligt</translation>
    </message>
    <message>
        <source>In figures</source>
        <translation>I siffror</translation>
    </message>
    <message>
        <source>In use (range)</source>
        <translation>Används (intervall)</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>I ord</translation>
    </message>
    <message>
        <source>Intervals hold luck alone; about one in twenty misses the true effect by chance.</source>
        <translation>Intervallen gäller bara slumpen; ungefär ett av tjugo missar den sanna effekten av en tillfällighet.</translation>
    </message>
    <message>
        <source>It could not be saved</source>
        <translation>Det gick inte att spara</translation>
    </message>
    <message>
        <source>Leave the game out</source>
        <translation>Lämna spelet utanför</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Vänster</translation>
    </message>
    <message>
        <source>Left unexplained</source>
        <translation>Förblir oförklarat</translation>
    </message>
    <message>
        <source>Line: where both do better equally often. Hatched: undecided, between dashed edges.</source>
        <translation>Linje: där båda går bättre lika ofta. Streckat: oavgjort, mellan streckade kanter.</translation>
    </message>
    <message>
        <source>Lines are means; bands hold nine lucks in ten.</source>
        <translation>Linjerna är medelvärden; banden rymmer nio slumpnummer av tio.</translation>
    </message>
    <message>
        <source>Living through the first luck week by week</source>
        <translation>Lever genom det första slumpnumret vecka för vecka</translation>
    </message>
    <message>
        <source>Living through {0} lucks</source>
        <translation>Lever genom {0} slumpnummer</translation>
    </message>
    <message>
        <source>Luck number</source>
        <translation>Slumpnummer</translation>
    </message>
    <message>
        <source>Mean over all lucks: {0}</source>
        <translation>Medel över alla slumpnummer: {0}</translation>
    </message>
    <message>
        <source>Mean weeks of people like this one</source>
        <translation>Veckor i medel för personer som den här</translation>
    </message>
    <message>
        <source>Mean {mean}, spread {sd}; 9 lucks in 10: {low} to {high} ({unit})</source>
        <translation>Medel {mean}, spridning {sd}; 9 slumpnummer av 10: {low} till {high} ({unit})</translation>
    </message>
    <message>
        <source>Means over {runs} lucks, the same for every way of leading, up to week {weeks}. Difference: distributed less heroic, with the interval that holds the true mean 95 times in 100.</source>
        <translation>Medelvärden över {runs} slumpnummer, desamma för varje sätt att leda, till vecka {weeks}. Skillnad: distribuerat minus heroiskt, med det intervall som rymmer det sanna medelvärdet 95 gånger av 100.</translation>
    </message>
    <message>
        <source>Mechanism</source>
        <translation>Mekanism</translation>
    </message>
    <message>
        <source>More lucks give narrower intervals and take longer.</source>
        <translation>Fler slumpnummer ger smalare intervall och tar längre tid.</translation>
    </message>
    <message>
        <source>More often</source>
        <translation>Oftare</translation>
    </message>
    <message>
        <source>Move over the map, or use the arrow keys, to read a place.</source>
        <translation>För pekaren över kartan, eller använd piltangenterna, för att läsa av en plats.</translation>
    </message>
    <message>
        <source>Needs met: true</source>
        <translation>Behov som möts: i verkligheten</translation>
    </message>
    <message>
        <source>Needs, and those resolved</source>
        <translation>Behov, och de som lösts</translation>
    </message>
    <message>
        <source>Next part of the comparison</source>
        <translation>Nästa del av jämförelsen</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation>Nästa person</translation>
    </message>
    <message>
        <source>No community is looked at yet</source>
        <translation>Inget område visas än</translation>
    </message>
    <message>
        <source>No conditions are explored yet</source>
        <translation>Inga villkor är utforskade än</translation>
    </message>
    <message>
        <source>No explanation without its number: each suspected cause is taken out alone.</source>
        <translation>Ingen förklaring utan sin siffra: varje misstänkt orsak tas bort ensam.</translation>
    </message>
    <message>
        <source>No single assumption flips this within its range.</source>
        <translation>Inget enskilt antagande vänder det här inom sitt intervall.</translation>
    </message>
    <message>
        <source>No single cause has a clear effect on this outcome.</source>
        <translation>Ingen enskild orsak har en tydlig effekt på det här utfallet.</translation>
    </message>
    <message>
        <source>Nobody could be followed</source>
        <translation>Ingen gick att följa</translation>
    </message>
    <message>
        <source>Not clear</source>
        <translation>Inte tydligt</translation>
    </message>
    <message>
        <source>Not clear by the values of: {0}.</source>
        <translation>Inte tydligt enligt värdena för: {0}.</translation>
    </message>
    <message>
        <source>Nothing is compared yet</source>
        <translation>Inget är jämfört än</translation>
    </message>
    <message>
        <source>On average it was {a} with {first} and {b} with {second} ({unit}): no clear difference, likely between {low} and {high}.</source>
        <translation>I medel var det {a} med {first} och {b} med {second} ({unit}): ingen tydlig skillnad, troligen mellan {low} och {high}.</translation>
    </message>
    <message>
        <source>On how many lucks “{0}” did better than “{1}”</source>
        <translation>Med hur många slumpnummer ”{0}” gick bättre än ”{1}”</translation>
    </message>
    <message>
        <source>On the same luck, many times over</source>
        <translation>Med samma slump, många gånger om</translation>
    </message>
    <message>
        <source>One citizen</source>
        <translation>En invånare</translation>
    </message>
    <message>
        <source>One citizen from {0} asks for “{1}” in week {2}</source>
        <translation>En invånare från {0} frågar efter ”{1}” i vecka {2}</translation>
    </message>
    <message>
        <source>One citizen is one luck: luck number {seed}, person {person}. People like this one are all who asked for the same, in the same place and run.</source>
        <translation>En invånare är en slump: slumpnummer {seed}, person {person}. Personer som den här är alla som frågade efter detsamma, på samma plats och i samma körning.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>Over all these conditions, distributed does better on “{outcome}” in {share} of cases ({low} to {high}).</source>
        <translation>Över alla dessa villkor går distribuerat bättre för ”{outcome}” i {share} av fallen ({low} till {high}).</translation>
    </message>
    <message>
        <source>Part of the comparison before</source>
        <translation>Föregående del av jämförelsen</translation>
    </message>
    <message>
        <source>Parts of the comparison</source>
        <translation>Jämförelsens delar</translation>
    </message>
    <message>
        <source>People waiting</source>
        <translation>Personer som väntar</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Play this place</source>
        <translation>Spela den här platsen</translation>
    </message>
    <message>
        <source>Progress of drawing the assumptions</source>
        <translation>Hur långt dragningen av antagandena kommit</translation>
    </message>
    <message>
        <source>Progress of exploring the conditions</source>
        <translation>Hur långt utforskandet av villkoren kommit</translation>
    </message>
    <message>
        <source>Progress of the comparison</source>
        <translation>Hur långt jämförelsen kommit</translation>
    </message>
    <message>
        <source>Progress of the explanation</source>
        <translation>Hur långt förklaringen kommit</translation>
    </message>
    <message>
        <source>Progress of the journey</source>
        <translation>Hur långt resan kommit</translation>
    </message>
    <message>
        <source>Progress of the two maps</source>
        <translation>Hur långt de två kartorna kommit</translation>
    </message>
    <message>
        <source>Quick (under a minute)</source>
        <translation>Snabbt (under en minut)</translation>
    </message>
    <message>
        <source>Rank them for this outcome</source>
        <translation>Rangordna dem för det här utfallet</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Höger</translation>
    </message>
    <message>
        <source>Save all figures</source>
        <translation>Spara alla siffror</translation>
    </message>
    <message>
        <source>Save all figures (CSV) …</source>
        <translation>Spara alla siffror (CSV) …</translation>
    </message>
    <message>
        <source>Save the drawing (SVG) …</source>
        <translation>Spara ritningen (SVG) …</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Spara bilden</translation>
    </message>
    <message>
        <source>Save the picture (PNG) …</source>
        <translation>Spara bilden (PNG) …</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Spara rapporten</translation>
    </message>
    <message>
        <source>Save the report (HTML) …</source>
        <translation>Spara rapporten (HTML) …</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Spara tabellen</translation>
    </message>
    <message>
        <source>Save the table (CSV) …</source>
        <translation>Spara tabellen (CSV) …</translation>
    </message>
    <message>
        <source>Save this table (CSV) …</source>
        <translation>Spara den här tabellen (CSV) …</translation>
    </message>
    <message>
        <source>Saved as {0}.</source>
        <translation>Sparat som {0}.</translation>
    </message>
    <message>
        <source>Second way</source>
        <translation>Andra vägen</translation>
    </message>
    <message>
        <source>Second way, set against the first</source>
        <translation>Andra sättet, ställt mot det första</translation>
    </message>
    <message>
        <source>Share of them with everything resolved</source>
        <translation>Andel av dem som fått allt löst</translation>
    </message>
    <message>
        <source>Show both maps</source>
        <translation>Visa båda kartorna</translation>
    </message>
    <message>
        <source>Single effects added</source>
        <translation>Enskilda effekter hopräknade</translation>
    </message>
    <message>
        <source>Somebody from {community} asks for “{need}” in week {week}.</source>
        <translation>Någon från {community} frågar efter ”{need}” i vecka {week}.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop comparing</source>
        <translation>Sluta jämföra</translation>
    </message>
    <message>
        <source>Take each suspected cause out and run again (Ctrl+E)</source>
        <translation>Ta bort varje misstänkt orsak och kör igen (Ctrl+E)</translation>
    </message>
    <message>
        <source>Take each suspected cause out and run again, up to the week under the cursor</source>
        <translation>Ta bort varje misstänkt orsak och kör igen, till veckan under markören</translation>
    </message>
    <message>
        <source>Taken out together</source>
        <translation>Borttagna tillsammans</translation>
    </message>
    <message>
        <source>Taking each suspected cause out, and running again</source>
        <translation>Tar bort varje misstänkt orsak och kör igen</translation>
    </message>
    <message>
        <source>That number was chosen beforehand so that intervals reach no further than ±{0} {1}; {2} of them do.</source>
        <translation>Det antalet valdes i förväg så att intervallen inte når längre än ±{0} {1}; det gör {2} av dem.</translation>
    </message>
    <message>
        <source>The assumptions could not be drawn</source>
        <translation>Antagandena gick inte att dra</translation>
    </message>
    <message>
        <source>The assumptions that decide</source>
        <translation>De antaganden som avgör</translation>
    </message>
    <message>
        <source>The comparison could not be made</source>
        <translation>Jämförelsen gick inte att göra</translation>
    </message>
    <message>
        <source>The conditions could not be explored</source>
        <translation>Villkoren gick inte att utforska</translation>
    </message>
    <message>
        <source>The difference between the styles</source>
        <translation>Skillnaden mellan stilarna</translation>
    </message>
    <message>
        <source>The difference in 95 of 100 draws of all assumptions over their ranges: wider than luck alone</source>
        <translation>Skillnaden i 95 av 100 dragningar av alla antaganden ur deras intervall: bredare än bara slump</translation>
    </message>
    <message>
        <source>The explanation could not be made</source>
        <translation>Förklaringen gick inte att göra</translation>
    </message>
    <message>
        <source>The journey in figures</source>
        <translation>Resan i siffror</translation>
    </message>
    <message>
        <source>The journey of one citizen from {0}</source>
        <translation>Resan för en invånare från {0}</translation>
    </message>
    <message>
        <source>The journey week by week</source>
        <translation>Resan vecka för vecka</translation>
    </message>
    <message>
        <source>The maps could not be drawn</source>
        <translation>Kartorna gick inte att rita</translation>
    </message>
    <message>
        <source>The picture is copied.</source>
        <translation>Bilden är kopierad.</translation>
    </message>
    <message numerus="yes">
        <source>The records leave out people who gave up asking and needs that were closed on paper alone; here up to {0} people on average.</source>
        <translation>
            <numerusform>Registren utelämnar människor som slutat fråga och behov som avslutats bara på papperet; här upp till {0} person i medel.</numerusform>
            <numerusform>Registren utelämnar människor som slutat fråga och behov som avslutats bara på papperet; här upp till {0} personer i medel.</numerusform>
        </translation>
    </message>
    <message>
        <source>The run as it was, less the run without the cause, on the same lucks; 95 %.</source>
        <translation>Körningen som den var, minus körningen utan orsaken, med samma slumpnummer; 95 %.</translation>
    </message>
    <message>
        <source>The same person, the same luck, led in two ways.</source>
        <translation>Samma person, samma slump, ledd på två sätt.</translation>
    </message>
    <message>
        <source>The table is copied.</source>
        <translation>Tabellen är kopierad.</translation>
    </message>
    <message>
        <source>The two maps are not drawn yet</source>
        <translation>De två kartorna är inte ritade än</translation>
    </message>
    <message>
        <source>There is no difference in “{outcome}” on any luck. Whether there is with other assumptions has not been asked yet.</source>
        <translation>Det är ingen skillnad i ”{outcome}” med något slumpnummer. Om det är det med andra antaganden har ännu inte undersökts.</translation>
    </message>
    <message>
        <source>There is no difference in “{outcome}” on any luck; with the assumptions drawn too: {wide}.</source>
        <translation>Det är ingen skillnad i ”{outcome}” med något slumpnummer; när även antagandena dras: {wide}.</translation>
    </message>
    <message>
        <source>They meet the same people, events and chances, many times over. You can play or read meanwhile.</source>
        <translation>De möter samma människor, händelser och tillfälligheter, många gånger om. Du kan spela eller läsa under tiden.</translation>
    </message>
    <message>
        <source>Thick bar and first figures: the difference with luck alone, 95 times in 100. Thin bar and second figures: 95 of 100 draws of the assumptions. Each line has its own scale; figures are {second} less {first}.</source>
        <translation>Tjock stapel och första siffrorna: skillnaden med bara slump, 95 gånger av 100. Tunn stapel och andra siffrorna: 95 av 100 dragningar av antagandena. Varje rad har sin egen skala; siffrorna är {second} minus {first}.</translation>
    </message>
    <message>
        <source>Thick bar: the difference with luck alone, 95 times in 100. Each line has its own scale; figures are {second} less {first}.</source>
        <translation>Tjock stapel: skillnaden med bara slump, 95 gånger av 100. Varje rad har sin egen skala; siffrorna är {second} minus {first}.</translation>
    </message>
    <message numerus="yes">
        <source>Those who hold the most attention leave after week {week}. 26 weeks later, {a} more people are waiting with {first} than if nobody had left, and {b} with {second}: a difference of {low} to {high}, in people.</source>
        <translation>
            <numerusform>De som har mest uppmärksamhet slutar efter vecka {week}. 26 veckor senare väntar {a} person fler med {first} än om ingen hade slutat, och {b} med {second}: en skillnad på {low} till {high}, i antal personer.</numerusform>
            <numerusform>De som har mest uppmärksamhet slutar efter vecka {week}. 26 veckor senare väntar {a} fler personer med {first} än om ingen hade slutat, och {b} med {second}: en skillnad på {low} till {high}, i antal personer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Those who hold the most attention leave after week {week}. 26 weeks later, {a} more people are waiting with {first} than if nobody had left, and {b} with {second}: {none}.</source>
        <translation>
            <numerusform>De som har mest uppmärksamhet slutar efter vecka {week}. 26 veckor senare väntar {a} person fler med {first} än om ingen hade slutat, och {b} med {second}: {none}.</numerusform>
            <numerusform>De som har mest uppmärksamhet slutar efter vecka {week}. 26 veckor senare väntar {a} fler personer med {first} än om ingen hade slutat, och {b} med {second}: {none}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Up to week {week}, the difference in “{outcome}” between distributed and heroic is {gap}.</source>
        <translation>Till vecka {week} är skillnaden i ”{outcome}” mellan distribuerat och heroiskt {gap}.</translation>
    </message>
    <message>
        <source>Up to week {week}, there is no clear difference in “{outcome}” between distributed and heroic: {gap}. No shares are given.</source>
        <translation>Till vecka {week} finns ingen tydlig skillnad i ”{outcome}” mellan distribuerat och heroiskt: {gap}. Inga andelar anges.</translation>
    </message>
    <message>
        <source>Which did better, and how surely</source>
        <translation>Vilken det gick bättre med, och hur säkert</translation>
    </message>
    <message>
        <source>With luck alone, the difference in “{outcome}” is likely {low} to {high} ({unit}); with the assumptions drawn too, {wide_low} to {wide_high}. {better} did better in {share} of draws.</source>
        <translation>Med bara slump är skillnaden i ”{outcome}” troligen {low} till {high} ({unit}); när även antagandena dras, {wide_low} till {wide_high}. {better} gick bättre i {share} av dragningarna.</translation>
    </message>
    <message>
        <source>makes distributed higher: ✓ better</source>
        <translation>gör distribuerat högre: ✓ bättre</translation>
    </message>
    <message>
        <source>makes distributed higher: ✗ worse</source>
        <translation>gör distribuerat högre: ✗ sämre</translation>
    </message>
    <message>
        <source>makes distributed lower: ✓ better</source>
        <translation>gör distribuerat lägre: ✓ bättre</translation>
    </message>
    <message>
        <source>makes distributed lower: ✗ worse</source>
        <translation>gör distribuerat lägre: ✗ sämre</translation>
    </message>
    <message>
        <source>makes it higher: ✓ better</source>
        <translation>gör det högre: ✓ bättre</translation>
    </message>
    <message>
        <source>makes it higher: ✗ worse</source>
        <translation>gör det högre: ✗ sämre</translation>
    </message>
    <message>
        <source>makes it lower: ✓ better</source>
        <translation>gör det lägre: ✓ bättre</translation>
    </message>
    <message>
        <source>makes it lower: ✗ worse</source>
        <translation>gör det lägre: ✗ sämre</translation>
    </message>
    <message>
        <source>{draws} draws of {parameters} assumed parameters and {figures} assumed figures, the same for both, {runs} lucks each. Sourced figures and the rules themselves are not drawn.</source>
        <translation>{draws} dragningar av {parameters} antagna parametrar och {figures} antagna siffror, desamma för båda, {runs} slumpnummer var. Siffror med källa och själva reglerna dras inte.</translation>
    </message>
    <message>
        <source>{mean}, between {low} and {high}</source>
        <translation>{mean}, mellan {low} och {high}</translation>
    </message>
    <message>
        <source>“Likely” is about luck alone, 95 times in 100. All figures of the scenario are held as they stand, and {assumed} of {figures} are assumptions.</source>
        <translation>”Troligen” gäller bara slumpen, 95 gånger av 100. Alla siffror i scenariot hålls som de är, och {assumed} av {figures} är antaganden.</translation>
    </message>
    <message>
        <source>“Likely” is about luck alone, 95 times in 100. {assumed} of {figures} figures of the scenario are assumptions; the tab “Assumptions” shows more of what they do.</source>
        <translation>”Troligen” gäller bara slumpen, 95 gånger av 100. {assumed} av {figures} siffror i scenariot är antaganden; fliken ”Antaganden” visar mer av vad de gör.</translation>
    </message>
    <message>
        <source>Thick line: waiting. Dashed: lost between services. Dotted: out of sight of the records. A tick ends a need; a triangle to the left comes back unsolved.</source>
        <translation>Tjock linje: väntar. Streckad: vilse mellan verksamheter. Prickad: utom synhåll för registren. Ett streck avslutar ett behov; en triangel åt vänster kommer tillbaka olöst.</translation>
    </message>
    <message>
        <source>As orders or as invitations, your cards made no difference to “{outcome}” that luck could not make; using more of your attention, another target or another moment might.</source>
        <translation>Som order eller som inbjudningar gjorde dina kort ingen skillnad för ”{outcome}” som slumpen inte kunde göra; mer av din uppmärksamhet, ett annat mål eller en annan tidpunkt kan göra det.</translation>
    </message>
    <message>
        <source>As orders or invitations, your cards made no difference that luck could not; more attention, another target or moment might.</source>
        <translation>Som order eller inbjudningar gjorde dina kort ingen skillnad som slumpen inte kunde göra; mer uppmärksamhet, ett annat mål eller en annan tidpunkt kan göra det.</translation>
    </message>
    <message>
        <source>Difference, 95 %; below, how often {0} did better</source>
        <translation>Skillnad, 95 %; under den hur ofta {0} gick bättre</translation>
    </message>
    <message>
        <source>Difference, 95 %; below, with assumptions</source>
        <translation>Skillnad, 95 %; under den med antaganden</translation>
    </message>
    <message>
        <source>Difference, 95 %; below, with assumptions, and how often {0} did better</source>
        <translation>Skillnad, 95 %; under den med antaganden och hur ofta {0} gick bättre</translation>
    </message>
    <message>
        <source>Each is moved alone through its range; two together can do what neither does. All values of all assumptions are judged together: luck alone makes one of them flip in one list of twenty at the most.</source>
        <translation>Varje flyttas ensam genom sitt intervall; två tillsammans kan göra vad ingen av dem gör ensam. Alla värden för alla antaganden bedöms tillsammans: slumpen ensam får något av dem att vända i högst en lista av tjugo.</translation>
    </message>
    <message>
        <source>Exactly the same on every luck</source>
        <translation>Exakt lika med varje slumpnummer</translation>
    </message>
    <message>
        <source>Further ways have no room here: choose two above, or copy the table.</source>
        <translation>Fler sätt får inte plats här: välj två ovanför, eller kopiera tabellen.</translation>
    </message>
    <message>
        <source>In all {runs} lucks, “{outcome}” was exactly the same with {first} and with {second}: no difference. On average it was {a} ({unit}).</source>
        <translation>Med alla {runs} slumpnummer var ”{outcome}” exakt lika med {first} och med {second}: ingen skillnad. I medel var det {a} ({unit}).</translation>
    </message>
    <message>
        <source>In {count} of {runs} lucks, “{outcome}” was higher, so better, with {second} than with {first}, and the same in {same}.</source>
        <translation>Med {count} av {runs} slumpnummer var ”{outcome}” högre, alltså bättre, med {second} än med {first}, och lika med {same}.</translation>
    </message>
    <message>
        <source>In {count} of {runs} lucks, “{outcome}” was higher, so better, with {second} than with {first}.</source>
        <translation>Med {count} av {runs} slumpnummer var ”{outcome}” högre, alltså bättre, med {second} än med {first}.</translation>
    </message>
    <message>
        <source>In {count} of {runs} lucks, “{outcome}” was lower, so better, with {second} than with {first}, and the same in {same}.</source>
        <translation>Med {count} av {runs} slumpnummer var ”{outcome}” lägre, alltså bättre, med {second} än med {first}, och lika med {same}.</translation>
    </message>
    <message>
        <source>In {count} of {runs} lucks, “{outcome}” was lower, so better, with {second} than with {first}.</source>
        <translation>Med {count} av {runs} slumpnummer var ”{outcome}” lägre, alltså bättre, med {second} än med {first}.</translation>
    </message>
    <message>
        <source>Leaders leave: people</source>
        <translation>Ledarna slutar: personer</translation>
    </message>
    <message>
        <source>Left alone here, both styles did exactly the same on “{outcome}”, in all {lucks} lucks: {a} on average.</source>
        <translation>Utan att någon spelar gick det exakt lika för båda stilarna här på ”{outcome}”, med alla {lucks} slumpnummer: {a} i medel.</translation>
    </message>
    <message>
        <source>Left alone here, distributed leadership did better on “{outcome}”: {b} against {a}, and in {count} of {lucks} lucks.</source>
        <translation>Utan att någon spelar går det bättre här med distribuerat ledarskap på ”{outcome}”: {b} mot {a}, och med {count} av {lucks} slumpnummer.</translation>
    </message>
    <message>
        <source>Left alone here, heroic leadership did better on “{outcome}”: {a} against {b}, and in {count} of {lucks} lucks.</source>
        <translation>Utan att någon spelar går det bättre här med heroiskt ledarskap på ”{outcome}”: {a} mot {b}, och med {count} av {lucks} slumpnummer.</translation>
    </message>
    <message>
        <source>Left alone here, neither style clearly did better on “{outcome}”: {a} with heroic, {b} with distributed.</source>
        <translation>Utan att någon spelar är ingen ledarstil tydligt bättre här på ”{outcome}”: {a} med heroisk, {b} med distribuerad.</translation>
    </message>
    <message>
        <source>On average it was {a} with {first} and {b} with {second} ({unit}): a difference of {mean} ({judged}), likely between {low} and {high}.</source>
        <translation>I medel var det {a} med {first} och {b} med {second} ({unit}): en skillnad på {mean} ({judged}), troligen mellan {low} och {high}.</translation>
    </message>
    <message>
        <source>Place, number of lucks and luck number</source>
        <translation>Plats, antal slumpnummer och slumpnummer</translation>
    </message>
    <message>
        <source>Successor turns every dial: people</source>
        <translation>Efterträdaren ändrar varje reglage: personer</translation>
    </message>
    <message>
        <source>The first few for “{0}”, by their two ends, all of them judged together. “Rank them for this outcome” follows the strongest through their ranges.</source>
        <translation>De första för ”{0}”, efter sina två ändar, alla bedömda tillsammans. ”Rangordna dem för det här utfallet” följer de starkaste genom deras intervall.</translation>
    </message>
    <message>
        <source>This flips if “{what}” falls below {at} (in use: {usual}).</source>
        <translation>Det här vänder om ”{what}” faller under {at} (används: {usual}).</translation>
    </message>
    <message>
        <source>This flips if “{what}” rises above {at} (in use: {usual}).</source>
        <translation>Det här vänder om ”{what}” stiger över {at} (används: {usual}).</translation>
    </message>
    <message>
        <source>This is a fault of the program; the details help to mend it.</source>
        <translation>Det här är ett fel i programmet; detaljerna hjälper till att laga det.</translation>
    </message>
    <message>
        <source>Thorough (several minutes)</source>
        <translation>Grundligt (flera minuter)</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Omgång</translation>
    </message>
    <message>
        <source>Turned back to heroic, the others distributed</source>
        <translation>Vridet tillbaka till heroiskt, de andra distribuerade</translation>
    </message>
    <message>
        <source>Turned to distributed, the others heroic</source>
        <translation>Vridet till distribuerat, de andra heroiska</translation>
    </message>
    <message>
        <source>Two maps</source>
        <translation>Två kartor</translation>
    </message>
    <message>
        <source>Under distributed</source>
        <translation>Under distribuerat</translation>
    </message>
    <message>
        <source>Under heroic</source>
        <translation>Under heroiskt</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Lodrätt</translation>
    </message>
    <message>
        <source>Up to week</source>
        <translation>Till vecka</translation>
    </message>
    <message>
        <source>Up to week {week}, “{outcome}” is exactly the same with distributed and with heroic on every luck. No shares are given.</source>
        <translation>Till vecka {week} är ”{outcome}” exakt lika med distribuerat och med heroiskt med varje slumpnummer. Inga andelar anges.</translation>
    </message>
    <message>
        <source>Up to week {week}, “{outcome}” was {own} on your luck, and {low} to {high} on average over {lucks} lucks ({unit}).</source>
        <translation>Till vecka {week} var ”{outcome}” {own} med din slump, och {low} till {high} i medel över {lucks} slumpnummer ({unit}).</translation>
    </message>
    <message>
        <source>Up: from “{0}” to “{1}”.</source>
        <translation>Lodrätt: från ”{0}” till ”{1}”.</translation>
    </message>
    <message>
        <source>Usual (a minute or two)</source>
        <translation>Vanligt (en minut eller två)</translation>
    </message>
    <message>
        <source>Varying the conditions of this place</source>
        <translation>Varierar platsens villkor</translation>
    </message>
    <message>
        <source>Waiting: true</source>
        <translation>Väntar: i verkligheten</translation>
    </message>
    <message>
        <source>Way of leading</source>
        <translation>Sätt att leda</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Vecka</translation>
    </message>
    <message>
        <source>Week by week</source>
        <translation>Vecka för vecka</translation>
    </message>
    <message>
        <source>Week {0}.</source>
        <translation>Vecka {0}.</translation>
    </message>
    <message>
        <source>Weeks waited</source>
        <translation>Veckor i väntan</translation>
    </message>
    <message>
        <source>Weeks waited in each community</source>
        <translation>Veckor i väntan i varje område</translation>
    </message>
    <message>
        <source>Weeks with a need unresolved</source>
        <translation>Veckor med ett olöst behov</translation>
    </message>
    <message>
        <source>What became of your cards</source>
        <translation>Vad det blev av dina kort</translation>
    </message>
    <message>
        <source>What counts for them</source>
        <translation>Vad som räknas för dem</translation>
    </message>
    <message>
        <source>What decides</source>
        <translation>Vad som avgör</translation>
    </message>
    <message>
        <source>What decides most</source>
        <translation>Vad som avgör mest</translation>
    </message>
    <message>
        <source>What decides next</source>
        <translation>Vad som avgör därnäst</translation>
    </message>
    <message>
        <source>What each cause did</source>
        <translation>Vad varje orsak gjorde</translation>
    </message>
    <message>
        <source>What each cause does</source>
        <translation>Vad varje orsak gör</translation>
    </message>
    <message>
        <source>What remains when the leader leaves</source>
        <translation>Vad som blir kvar när ledaren slutar</translation>
    </message>
    <message>
        <source>What single effects leave unexplained</source>
        <translation>Vad enskilda effekter lämnar oförklarat</translation>
    </message>
    <message>
        <source>What the communities themselves would say</source>
        <translation>Vad områdena själva skulle säga</translation>
    </message>
    <message>
        <source>What the records say, beside what is true</source>
        <translation>Vad registren säger, bredvid verkligheten</translation>
    </message>
    <message>
        <source>Where it says “by size only”, counting votes instead of adding up sizes gives another answer.</source>
        <translation>Där det står ”bara efter storlek” ger en räkning av röster ett annat svar än att lägga ihop storlekar.</translation>
    </message>
    <message>
        <source>Where would the other style have won? Nothing is held as it is here.</source>
        <translation>Var hade den andra stilen vunnit? Inget hålls här som det är.</translation>
    </message>
    <message>
        <source>Who judges</source>
        <translation>Vem som bedömer</translation>
    </message>
    <message>
        <source>Who waits how long</source>
        <translation>Vem som väntar hur länge</translation>
    </message>
    <message>
        <source>Whose luck is followed; each person has luck of their own.</source>
        <translation>Vems slump som följs; varje person har sin egen slump.</translation>
    </message>
    <message>
        <source>Why did it come out so?</source>
        <translation>Varför blev det så?</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Varför?</translation>
    </message>
    <message>
        <source>Why? {0}</source>
        <translation>Varför? {0}</translation>
    </message>
    <message>
        <source>With all four dials moved together from 0 (heroic) to 1 (distributed), {mix} is best at more places than any other ({share} of them). Both halves of the lucks name the same mix at {agree} of places; luck alone would at {chance}. The best of a place does better than heroic in {heroic} of lucks and than distributed in {distributed}.</source>
        <translation>När alla fyra reglage flyttas tillsammans från 0 (heroiskt) till 1 (distribuerat) är {mix} bäst på fler platser än någon annan blandning ({share} av dem). Båda halvorna av slumpnumren pekar ut samma blandning på {agree} av platserna; slumpen ensam skulle göra det på {chance}. En plats bästa blandning går bättre än heroiskt med {heroic} av slumpnumren och än distribuerat med {distributed}.</translation>
    </message>
    <message>
        <source>With assumptions</source>
        <translation>Med antaganden</translation>
    </message>
    <message>
        <source>With luck alone, the difference in “{outcome}” is likely {low} to {high} ({unit}). How much of that hangs on assumptions has not been asked yet.</source>
        <translation>Med bara slump är skillnaden i ”{outcome}” troligen {low} till {high} ({unit}). Hur mycket av det som hänger på antaganden har inte undersökts än.</translation>
    </message>
    <message>
        <source>With others</source>
        <translation>Med andra</translation>
    </message>
    <message>
        <source>With the assumptions drawn too, the difference is {low} to {high}, and {second} did better in {share} of draws.</source>
        <translation>När även antagandena dras är skillnaden {low} till {high}, och {second} gick bättre i {share} av dragningarna.</translation>
    </message>
    <message>
        <source>With the assumptions drawn too, there is no difference.</source>
        <translation>När även antagandena dras är det ingen skillnad.</translation>
    </message>
    <message>
        <source>With {0}, {1} waits {2} weeks for each need.</source>
        <translation>Med {0} väntar {1} i {2} veckor för varje behov.</translation>
    </message>
    <message>
        <source>With {style}, people everywhere wait about equally long, {a} weeks for each need.</source>
        <translation>Med {style} väntar människor överallt ungefär lika länge, {a} veckor för varje behov.</translation>
    </message>
    <message>
        <source>With {style}, people of “{most}” wait longest, {a} weeks for each need, and those of “{least}” least, {b} weeks.</source>
        <translation>Med {style} väntar människor i ”{most}” längst, {a} veckor för varje behov, och de i ”{least}” kortast, {b} veckor.</translation>
    </message>
    <message>
        <source>Without no single cause does the difference go away.</source>
        <translation>Ingen enskild orsak räcker för att skillnaden ska försvinna utan den.</translation>
    </message>
    <message>
        <source>You played no card.</source>
        <translation>Du spelade inget kort.</translation>
    </message>
    <message>
        <source>Your game beside the two styles</source>
        <translation>Ditt spel bredvid de två stilarna</translation>
    </message>
    <message>
        <source>Your run</source>
        <translation>Din körning</translation>
    </message>
    <message>
        <source>a further need</source>
        <translation>ett behov till</translation>
    </message>
    <message>
        <source>about as often ({0})</source>
        <translation>ungefär lika ofta ({0})</translation>
    </message>
    <message>
        <source>against</source>
        <translation>mot</translation>
    </message>
    <message>
        <source>always the same</source>
        <translation>alltid lika</translation>
    </message>
    <message>
        <source>asks</source>
        <translation>frågar</translation>
    </message>
    <message>
        <source>asks again</source>
        <translation>frågar igen</translation>
    </message>
    <message>
        <source>closed on paper</source>
        <translation>avslutat på papperet</translation>
    </message>
    <message>
        <source>comes back</source>
        <translation>kommer tillbaka</translation>
    </message>
    <message>
        <source>distributed</source>
        <translation>distribuerat</translation>
    </message>
    <message>
        <source>distributed does
better more often</source>
        <translation>distribuerat går
oftare bättre</translation>
    </message>
    <message>
        <source>even at {0}, but not clear on both sides</source>
        <translation>lika vid {0}, men inte tydligt på båda sidor</translation>
    </message>
    <message>
        <source>gives up</source>
        <translation>ger upp</translation>
    </message>
    <message>
        <source>hardly ever ({0})</source>
        <translation>nästan aldrig ({0})</translation>
    </message>
    <message>
        <source>harmed</source>
        <translation>skadade</translation>
    </message>
    <message>
        <source>helped</source>
        <translation>hjälpte</translation>
    </message>
    <message>
        <source>heroic</source>
        <translation>heroiskt</translation>
    </message>
    <message>
        <source>heroic does
better more often</source>
        <translation>heroiskt går
oftare bättre</translation>
    </message>
    <message>
        <source>higher is better</source>
        <translation>högre är bättre</translation>
    </message>
    <message>
        <source>in crisis</source>
        <translation>i kris</translation>
    </message>
    <message>
        <source>less often ({0})</source>
        <translation>mindre ofta ({0})</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>vilse</translation>
    </message>
    <message>
        <source>lower is better</source>
        <translation>lägre är bättre</translation>
    </message>
    <message>
        <source>more often than not ({0})</source>
        <translation>oftare än inte ({0})</translation>
    </message>
    <message>
        <source>mostly ({0})</source>
        <translation>för det mesta ({0})</translation>
    </message>
    <message>
        <source>moves on</source>
        <translation>går vidare</translation>
    </message>
    <message>
        <source>nearly always ({0})</source>
        <translation>nästan alltid ({0})</translation>
    </message>
    <message>
        <source>neither, clearly</source>
        <translation>ingendera, tydligt</translation>
    </message>
    <message>
        <source>no clear difference</source>
        <translation>ingen tydlig skillnad</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>ingen skillnad</translation>
    </message>
    <message>
        <source>no difference; {0}</source>
        <translation>ingen skillnad; {0}</translation>
    </message>
    <message>
        <source>no effect</source>
        <translation>ingen effekt</translation>
    </message>
    <message>
        <source>no step of its known ways is borne out</source>
        <translation>inget steg av dess kända vägar får stöd</translation>
    </message>
    <message>
        <source>not clear</source>
        <translation>inte tydligt</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>inte prövat</translation>
    </message>
    <message>
        <source>not within its range</source>
        <translation>inte inom sitt intervall</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>inget</translation>
    </message>
    <message>
        <source>nothing that was varied</source>
        <translation>inget av det som varierades</translation>
    </message>
    <message>
        <source>on record</source>
        <translation>i registret</translation>
    </message>
    <message>
        <source>refused: {0}</source>
        <translation>avslogs: {0}</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>löst</translation>
    </message>
    <message>
        <source>seldom ({0})</source>
        <translation>sällan ({0})</translation>
    </message>
    <message>
        <source>sent on</source>
        <translation>skickas vidare</translation>
    </message>
    <message>
        <source>still waiting</source>
        <translation>väntar ännu</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>oavgjort</translation>
    </message>
    <message>
        <source>week {0}: {1}</source>
        <translation>vecka {0}: {1}</translation>
    </message>
    <message>
        <source>weeks waited for each need, on average</source>
        <translation>veckors väntan för varje behov, i medel</translation>
    </message>
    <message>
        <source>wk {0}</source>
        <translation>v. {0}</translation>
    </message>
    <message>
        <source>wrong door</source>
        <translation>fel dörr</translation>
    </message>
    <message>
        <source>yes, at {0}</source>
        <translation>ja, vid {0}</translation>
    </message>
    <message>
        <source>{0} (9 in 10: {1} to {2})</source>
        <translation>{0} (9 av 10: {1} till {2})</translation>
    </message>
    <message>
        <source>{0} (at {1} of places)</source>
        <translation>{0} (på {1} av platserna)</translation>
    </message>
    <message>
        <source>{0} ({1} to {2})</source>
        <translation>{0} ({1} till {2})</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>{0} Its name in files: {1}</source>
        <translation>{0} Dess namn i filer: {1}</translation>
    </message>
    <message>
        <source>{0} above {1}</source>
        <translation>{0} över {1}</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} och {1}</translation>
    </message>
    <message>
        <source>{0} below {1}</source>
        <translation>{0} under {1}</translation>
    </message>
    <message>
        <source>{0} did better</source>
        <translation>{0} gick bättre</translation>
    </message>
    <message>
        <source>{0} lucks</source>
        <translation>{0} slumpnummer</translation>
    </message>
    <message>
        <source>{0} places, {1} lucks at each, luck number {2}, engine {3}</source>
        <translation>{0} platser, {1} slumpnummer på varje, slumpnummer {2}, motor {3}</translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} till {1}</translation>
    </message>
    <message>
        <source>{0} to {1}; {2} to {3}</source>
        <translation>{0} till {1}; {2} till {3}</translation>
    </message>
    <message>
        <source>{0} took hold</source>
        <translation>{0} fick fäste</translation>
    </message>
    <message>
        <source>{0} took hold; {1}</source>
        <translation>{0} fick fäste; {1}</translation>
    </message>
    <message>
        <source>{0} wk</source>
        <translation>{0} v.</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>{0} {1} to {2}</source>
        <translation>{0} {1} till {2}</translation>
    </message>
    <message>
        <source>{0} ± {1}</source>
        <translation>{0} ± {1}</translation>
    </message>
    <message>
        <source>{0}, by size only</source>
        <translation>{0}, bara efter storlek</translation>
    </message>
    <message>
        <source>{0}, over {1} and {2}</source>
        <translation>{0}, över {1} och {2}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>{0}, {1} in vain</source>
        <translation>{0}, {1} förgäves</translation>
    </message>
    <message>
        <source>{0}, {1} resolved</source>
        <translation>{0}, {1} lösta</translation>
    </message>
    <message>
        <source>{0}, {1}: {2} weeks.</source>
        <translation>{0}, {1}: {2} veckor.</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}: {1} (higher is better)</source>
        <translation>{0}: {1} (högre är bättre)</translation>
    </message>
    <message>
        <source>{0}: {1} (lower is better)</source>
        <translation>{0}: {1} (lägre är bättre)</translation>
    </message>
    <message>
        <source>{0}: {1}.</source>
        <translation>{0}: {1}.</translation>
    </message>
    <message>
        <source>{0}; higher is better. {1}</source>
        <translation>{0}; högre är bättre. {1}</translation>
    </message>
    <message>
        <source>{0}; lower is better. {1}</source>
        <translation>{0}; lägre är bättre. {1}</translation>
    </message>
    <message>
        <source>{0}; {1}</source>
        <translation>{0}; {1}</translation>
    </message>
    <message>
        <source>{0}; {1} of it</source>
        <translation>{0}; {1} av det</translation>
    </message>
    <message>
        <source>{label}: {count} of {all} took hold.</source>
        <translation>{label}: {count} av {all} fick fäste.</translation>
    </message>
    <message>
        <source>{mean} ({interval})</source>
        <translation>{mean} ({interval})</translation>
    </message>
    <message>
        <source>{measure}, in {unit}</source>
        <translation>{measure}, i {unit}</translation>
    </message>
    <message>
        <source>{second} minus {first}, on the same luck; with the interval that holds the true mean 95 times in 100</source>
        <translation>{second} minus {first}, med samma slump; med det intervall som rymmer det sanna medelvärdet 95 gånger av 100</translation>
    </message>
    <message>
        <source>{title}  ·  {weeks}  ·  {runs} lucks from luck number {seed}</source>
        <translation>{title}  ·  {weeks}  ·  {runs} slumpnummer från {seed}</translation>
    </message>
    <message>
        <source>{title}  ·  {weeks}  ·  {runs} lucks from luck number {seed}  ·  not played as far, so left out: {left_out}</source>
        <translation>{title}  ·  {weeks}  ·  {runs} slumpnummer från {seed}  ·  inte spelade lika långt och därför utelämnade: {left_out}</translation>
    </message>
    <message>
        <source>{x} {a}, {y} {b}: distributed does better in {share} of lucks ({low} to {high}).</source>
        <translation>{x} {a}, {y} {b}: distribuerat går bättre med {share} av slumpnumren ({low} till {high}).</translation>
    </message>
    <message>
        <source>{x} {a}, {y} {b}: distributed does better in {share} of lucks ({low} to {high}): undecided.</source>
        <translation>{x} {a}, {y} {b}: distribuerat går bättre med {share} av slumpnumren ({low} till {high}): oavgjort.</translation>
    </message>
    <message>
        <source>{x} {a}, {y} {b}: heroic does better; distributed in {share} of lucks ({low} to {high}).</source>
        <translation>{x} {a}, {y} {b}: heroiskt går bättre; distribuerat med {share} av slumpnumren ({low} till {high}).</translation>
    </message>
    <message>
        <source>“As orders” and “as invitations” are your cards, carried out the other way.</source>
        <translation>”Som order” och ”som inbjudningar” är dina kort, genomförda på det andra sättet.</translation>
    </message>
    <message>
        <source>“Outcomes” says which of your cards took hold the other way.</source>
        <translation>”Utfall” säger vilka av dina kort som fick fäste på det andra sättet.</translation>
    </message>
</context>
<context>
    <name>ConditionsChart</name>
    <message>
        <source>Blue: distributed does.</source>
        <translation>Blått: det gör distribuerat.</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>Dotted: edge of the undecided part
with the assumptions drawn too.</source>
        <translation>Prickat: kanten av det oavgjorda
när även antagandena dras.</translation>
    </message>
    <message>
        <source>H</source>
        <translation>H</translation>
    </message>
    <message>
        <source>Hatched: undecided (95 %),
for points and lucks alone.</source>
        <translation>Streckat: oavgjort (95 %),
bara för punkter och slump.</translation>
    </message>
    <message>
        <source>Hatched: undecided (95 %).</source>
        <translation>Streckat: oavgjort (95 %).</translation>
    </message>
    <message>
        <source>Line: both equally often.</source>
        <translation>Linje: båda lika ofta.</translation>
    </message>
    <message>
        <source>Orange: heroic does better more often.</source>
        <translation>Orange: heroiskt går oftare bättre.</translation>
    </message>
    <message>
        <source>Over all conditions, distributed does
better in {0} of cases ({1} to {2}).</source>
        <translation>Över alla villkor går det bättre med
distribuerat i {0} av fallen ({1} till {2}).</translation>
    </message>
    <message>
        <source>The paler, the closer to even.</source>
        <translation>Ju blekare, desto jämnare.</translation>
    </message>
    <message>
        <source>The same map for every other outcome (H: heroic better, D: distributed better)</source>
        <translation>Samma karta för varje annat utfall (H: heroiskt bättre, D: distribuerat bättre)</translation>
    </message>
    <message>
        <source>distributed</source>
        <translation>distribuerat</translation>
    </message>
    <message>
        <source>distributed
better</source>
        <translation>distribuerat
bättre</translation>
    </message>
    <message>
        <source>distributed better</source>
        <translation>distribuerat bättre</translation>
    </message>
    <message>
        <source>distributed better: {0}</source>
        <translation>distribuerat bättre: {0}</translation>
    </message>
    <message>
        <source>heroic</source>
        <translation>heroiskt</translation>
    </message>
    <message>
        <source>heroic
better</source>
        <translation>heroiskt
bättre</translation>
    </message>
    <message>
        <source>heroic better</source>
        <translation>heroiskt bättre</translation>
    </message>
    <message>
        <source>probability that distributed
does better</source>
        <translation>sannolikhet att det går
bättre med distribuerat</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>oavgjort</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} och {1}</translation>
    </message>
    <message>
        <source>{0} places, {1} lucks each,
seed {2}, digest {3}</source>
        <translation>{0} platser, {1} slumpnummer var,
slumpnummer {2},
kontrollsumma {3}</translation>
    </message>
    <message>
        <source>{0}: where each style does better, over {1}</source>
        <translation>{0}: var varje stil går bättre, över {1}</translation>
    </message>
    <message>
        <source>{0}: {1} (higher is better)</source>
        <translation>{0}: {1} (högre är bättre)</translation>
    </message>
    <message>
        <source>{0}: {1} (lower is better)</source>
        <translation>{0}: {1} (lägre är bättre)</translation>
    </message>
    <message>
        <source>{outcome}: distributed does better in {0} of cases, {1} to {2}, {verdict}</source>
        <translation>{outcome}: det går bättre med distribuerat i {0} av fallen, {1} till {2}, {verdict}</translation>
    </message>
</context>
<context>
    <name>Debrief</name>
    <message>
        <source>A game under stated assumptions, not a forecast. It must not be used to judge people, or to justify a cut or a closure without those whom it concerns.</source>
        <translation>Ett spel under angivna antaganden, ingen prognos. Det får inte användas för att döma människor, eller för att motivera en nedskärning eller stängning utan dem som det berör.</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>I slutet</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>I början</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Förändring</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>Reglage</translation>
    </message>
    <message>
        <source>Difference (95 % interval)</source>
        <translation>Skillnad (95 % intervall)</translation>
    </message>
    <message>
        <source>Digest of the run</source>
        <translation>Körningens kontrollsumma</translation>
    </message>
    <message>
        <source>In week {0}</source>
        <translation>I vecka {0}</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>I ord</translation>
    </message>
    <message>
        <source>It went</source>
        <translation>Det gick</translation>
    </message>
    <message>
        <source>Lines are means, and bands hold nine lucks in ten.</source>
        <translation>Linjerna är medelvärden, och banden rymmer nio slumper av tio.</translation>
    </message>
    <message>
        <source>Lines are means, and bands hold nine lucks in ten. Letters mark what happens to the place, whoever leads: {events}.</source>
        <translation>Linjerna är medelvärden, och banden rymmer nio slumper av tio. Bokstäver markerar vad som händer platsen, vem som än leder: {events}.</translation>
    </message>
    <message>
        <source>Means over many lucks, the same for all: your cards as you played them, the same cards carried out the other way, and both styles on autopilot. The difference is distributed less heroic on autopilot, with the interval that luck alone leaves.</source>
        <translation>Medelvärden över många slumpnummer, desamma för alla: dina kort som du spelade dem, samma kort genomförda på det andra sättet, och båda stilarna på autopilot. Skillnaden är distribuerat minus heroiskt på autopilot, med det intervall som bara slumpen lämnar.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mått</translation>
    </message>
    <message>
        <source>No card was played.</source>
        <translation>Inget kort spelades.</translation>
    </message>
    <message>
        <source>Nobody waited in week 0, so in this turn most figures rise by themselves.</source>
        <translation>Ingen väntade i vecka 0, så i den här omgången stiger de flesta siffror av sig själva.</translation>
    </message>
    <message>
        <source>Nothing in the model can show this; it is here to be talked about.</source>
        <translation>Inget i modellen kan visa det här; det finns med för att talas om.</translation>
    </message>
    <message>
        <source>One thing to try this week</source>
        <translation>En sak att pröva den här veckan</translation>
    </message>
    <message>
        <source>Played by</source>
        <translation>Spelat av</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Makt</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Praktik</translation>
    </message>
    <message>
        <source>Private page</source>
        <translation>Privat sida</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Syfte</translation>
    </message>
    <message>
        <source>Scenario digest</source>
        <translation>Scenariots kontrollsumma</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Slumpnummer</translation>
    </message>
    <message>
        <source>Ten characteristics, as a lens</source>
        <translation>Tio egenskaper, som en lins</translation>
    </message>
    <message>
        <source>The dials, from heroic (0 %) to distributed (100 %)</source>
        <translation>Reglagen, från heroiskt (0 %) till distribuerat (100 %)</translation>
    </message>
    <message>
        <source>The model expected {low} to {high}.</source>
        <translation>Modellen väntade sig {low} till {high}.</translation>
    </message>
    <message>
        <source>The same place under other conditions. On one side of the line heroic leadership does better more often, on the other distributed; in the band it is open.</source>
        <translation>Samma plats under andra villkor. På ena sidan av linjen går heroiskt ledarskap oftare bättre, på den andra distribuerat; i bandet är det öppet.</translation>
    </message>
    <message>
        <source>This game shows nothing either way.</source>
        <translation>Det här spelet visar inget åt någotdera hållet.</translation>
    </message>
    <message>
        <source>To repeat it</source>
        <translation>För att upprepa det</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Omgång</translation>
    </message>
    <message>
        <source>Turn by turn</source>
        <translation>Omgång för omgång</translation>
    </message>
    <message>
        <source>Turned the dials</source>
        <translation>Ändrade reglagen</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Vecka</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Veckor</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Vad det blev av det</translation>
    </message>
    <message>
        <source>What did it feel like, in the turn I would rather forget?</source>
        <translation>Hur kändes det, i den omgång jag helst vill glömma?</translation>
    </message>
    <message>
        <source>What went wrong, and what was my part in it?</source>
        <translation>Vad gick fel, och vad var min del i det?</translation>
    </message>
    <message>
        <source>What would I do again, even so?</source>
        <translation>Vad skulle jag göra igen, trots det?</translation>
    </message>
    <message>
        <source>What you expected, and what came</source>
        <translation>Vad du väntade dig, och vad som kom</translation>
    </message>
    <message>
        <source>What your game shows of ten characteristics that people who work in public services named. It is something to talk about, not a score.</source>
        <translation>Vad ditt spel visar av tio egenskaper som människor i offentlig verksamhet har lyft fram. Det är något att tala om, inga poäng.</translation>
    </message>
    <message>
        <source>Where would the other style have won?</source>
        <translation>Var hade den andra stilen vunnit?</translation>
    </message>
    <message>
        <source>You expected</source>
        <translation>Du väntade dig</translation>
    </message>
    <message>
        <source>Your run beside the others</source>
        <translation>Din körning bredvid de andra</translation>
    </message>
    <message>
        <source>about the same</source>
        <translation>ungefär lika</translation>
    </message>
    <message>
        <source>{letter}, {event} (week {week})</source>
        <translation>{letter}, {event} (vecka {week})</translation>
    </message>
    <message>
        <source>✓ better</source>
        <translation>✓ bättre</translation>
    </message>
    <message>
        <source>✗ worse</source>
        <translation>✗ sämre</translation>
    </message>
    <message>
        <source>debrief</source>
        <translation>återblick</translation>
    </message>
    <message>
        <source>Meaning making</source>
        <translation>Att skapa mening</translation>
    </message>
    <message>
        <source>Over all these conditions distributed leadership does better on {outcome} in {share} of cases ({low} to {high}).</source>
        <translation>Över alla dessa villkor går distribuerat ledarskap bättre för {outcome} i {share} av fallen ({low} till {high}).</translation>
    </message>
    <message>
        <source>did not take hold</source>
        <translation>fick inte fäste</translation>
    </message>
    <message>
        <source>distributed</source>
        <translation>distribuerat</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ner</translation>
    </message>
    <message>
        <source>heroic</source>
        <translation>heroiskt</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modell</translation>
    </message>
    <message>
        <source>refused: {0}</source>
        <translation>avslogs: {0}</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>lika</translation>
    </message>
    <message>
        <source>took hold</source>
        <translation>fick fäste</translation>
    </message>
    <message>
        <source>took hold to {0} %</source>
        <translation>fick fäste till {0} %</translation>
    </message>
    <message>
        <source>up</source>
        <translation>upp</translation>
    </message>
    <message>
        <source>your own mix</source>
        <translation>din egen blandning</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message>
        <source>{0} under distributed: {1}</source>
        <translation>{0} under distribuerat: {1}</translation>
    </message>
    <message>
        <source>{dial} {value} %</source>
        <translation>{dial} {value} %</translation>
    </message>
    <message>
        <source>{outcome}: who does better where</source>
        <translation>{outcome}: vem det går bättre för var</translation>
    </message>
    <message>
        <source>{way}: {before} to {after}</source>
        <translation>{way}: {before} till {after}</translation>
    </message>
</context>
<context>
    <name>DebriefPage</name>
    <message>
        <source>A page only for you</source>
        <translation>En sida bara för dig</translation>
    </message>
    <message>
        <source>A swan glides and does not show its feet. Here you may. This page is kept with the game on this computer, and goes into no report unless you say so.</source>
        <translation>En svan glider fram och visar inte sina fötter. Här får du. Sidan sparas med spelet på den här datorn, och hamnar inte i någon rapport om du inte säger till.</translation>
    </message>
    <message>
        <source>As a page for any browser (HTML) …</source>
        <translation>Som en sida för alla webbläsare (HTML) …</translation>
    </message>
    <message>
        <source>Beside the others</source>
        <translation>Bredvid de andra</translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation>Återblick</translation>
    </message>
    <message>
        <source>Debrief: {title}</source>
        <translation>Återblick: {title}</translation>
    </message>
    <message>
        <source>Dials, from heroic (0 %) to distributed (100 %). {dials}</source>
        <translation>Reglage, från heroiskt (0 %) till distribuerat (100 %). {dials}</translation>
    </message>
    <message>
        <source>For paper (PDF) …</source>
        <translation>För papper (PDF) …</translation>
    </message>
    <message>
        <source>From week {0}, once people had come, to week {1}.</source>
        <translation>Från vecka {0}, när människor hade kommit, till vecka {1}.</translation>
    </message>
    <message>
        <source>Means over {lucks} lucks. The last column is distributed minus heroic, on autopilot, with the interval that luck alone leaves; better and worse are meant for people.</source>
        <translation>Medelvärden över {lucks} slumpnummer. Sista kolumnen är distribuerat minus heroiskt, på autopilot, med det intervall som bara slumpen lämnar; bättre och sämre är menat för människor.</translation>
    </message>
    <message>
        <source>No card was played.</source>
        <translation>Inget kort spelades.</translation>
    </message>
    <message>
        <source>No week of this game has passed. Choose a card, or none, commit the first turn, and come back once its weeks are over.</source>
        <translation>Ingen vecka av det här spelet har gått. Välj ett kort, eller inget, genomför den första omgången och kom tillbaka när dess veckor är över.</translation>
    </message>
    <message>
        <source>Nobody waited in week 0, so in this turn most figures rise by themselves.</source>
        <translation>Ingen väntade i vecka 0, så i den här omgången stiger de flesta siffror av sig själva.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Inget</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Inget har hänt än</translation>
    </message>
    <message>
        <source>Nothing in the model can show this; it is here to be talked about.</source>
        <translation>Inget i modellen kan visa det här; det finns med för att talas om.</translation>
    </message>
    <message>
        <source>Nothing was written down on the way.</source>
        <translation>Inget skrevs ner på vägen.</translation>
    </message>
    <message>
        <source>One thing to try</source>
        <translation>En sak att pröva</translation>
    </message>
    <message>
        <source>One thing to try this week</source>
        <translation>En sak att pröva den här veckan</translation>
    </message>
    <message>
        <source>Open the game to write here.</source>
        <translation>Öppna spelet för att skriva här.</translation>
    </message>
    <message>
        <source>Parts of the debrief</source>
        <translation>Återblickens delar</translation>
    </message>
    <message>
        <source>Play a turn or two, then come back here.</source>
        <translation>Spela en omgång eller två och kom sedan tillbaka hit.</translation>
    </message>
    <message>
        <source>Progress of the comparison</source>
        <translation>Hur långt jämförelsen kommit</translation>
    </message>
    <message>
        <source>Progress of varying the conditions</source>
        <translation>Hur långt varierandet av villkoren kommit</translation>
    </message>
    <message>
        <source>Put this page into what I save this time</source>
        <translation>Ta med den här sidan i det jag sparar den här gången</translation>
    </message>
    <message>
        <source>Save the debrief</source>
        <translation>Spara återblicken</translation>
    </message>
    <message>
        <source>See it beside the others</source>
        <translation>Se det bredvid de andra</translation>
    </message>
    <message>
        <source>Small enough to begin tomorrow, with somebody&apos;s name in it.</source>
        <translation>Liten nog att börja i morgon, med någons namn i.</translation>
    </message>
    <message>
        <source>Speaks against it</source>
        <translation>Talar emot</translation>
    </message>
    <message>
        <source>Speaks for it</source>
        <translation>Talar för</translation>
    </message>
    <message>
        <source>Ten characteristics</source>
        <translation>Tio egenskaper</translation>
    </message>
    <message>
        <source>Ten characteristics that people who work in public services named, and what your game shows of each. It is something to talk about, not a score.</source>
        <translation>Tio egenskaper som människor i offentlig verksamhet har lyft fram, och vad ditt spel visar av var och en. Det är något att tala om, inga poäng.</translation>
    </message>
    <message>
        <source>The conditions could not be explored</source>
        <translation>Villkoren gick inte att utforska</translation>
    </message>
    <message>
        <source>The debrief is ready.</source>
        <translation>Återblicken är klar.</translation>
    </message>
    <message>
        <source>The debrief is saved: {file}</source>
        <translation>Återblicken är sparad: {file}</translation>
    </message>
    <message>
        <source>The game is looked at once more</source>
        <translation>Spelet gås igenom en gång till</translation>
    </message>
    <message>
        <source>The other measures</source>
        <translation>De andra måtten</translation>
    </message>
    <message>
        <source>The same place and lucks: your cards as played, carried out the other way, and both styles on autopilot.</source>
        <translation>Samma plats och slumpnummer: dina kort som de spelades, genomförda på det andra sättet, och båda stilarna på autopilot.</translation>
    </message>
    <message>
        <source>The same place with more or less trust, turbulence, cuts, load and so on, run under both styles. It takes a minute or two, and goes into what you save.</source>
        <translation>Samma plats med mer eller mindre förtroende, oro, nedskärningar, belastning och så vidare, körd under båda stilarna. Det tar en minut eller två, och tas med i det du sparar.</translation>
    </message>
    <message>
        <source>There is no game to look back on</source>
        <translation>Det finns inget spel att se tillbaka på</translation>
    </message>
    <message>
        <source>This game cannot be told again</source>
        <translation>Det här spelet går inte att berätta igen</translation>
    </message>
    <message>
        <source>This game shows nothing either way.</source>
        <translation>Det här spelet visar inget åt någotdera hållet.</translation>
    </message>
    <message>
        <source>Trying the same weeks without it …</source>
        <translation>Prövar samma veckor utan det …</translation>
    </message>
    <message>
        <source>Turn by turn</source>
        <translation>Omgång för omgång</translation>
    </message>
    <message>
        <source>Turn {0}</source>
        <translation>Omgång {0}</translation>
    </message>
    <message>
        <source>Turn {turn}, {measure}: expected {expected}, went {came}.</source>
        <translation>Omgång {turn}, {measure}: väntade {expected}, gick {came}.</translation>
    </message>
    <message>
        <source>Turn {turn}. {ask}</source>
        <translation>Omgång {turn}. {ask}</translation>
    </message>
    <message>
        <source>Varying the conditions of this place</source>
        <translation>Varierar platsens villkor</translation>
    </message>
    <message>
        <source>Week {week}: {event}</source>
        <translation>Vecka {week}: {event}</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Vad det blev av det</translation>
    </message>
    <message>
        <source>What did you not see, where it went otherwise?</source>
        <translation>Vad såg du inte, där det gick annorlunda?</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Vad som hände</translation>
    </message>
    <message>
        <source>What you expected, and what came</source>
        <translation>Vad du väntade dig, och vad som kom</translation>
    </message>
    <message>
        <source>Where would the other style have won?</source>
        <translation>Var hade den andra stilen vunnit?</translation>
    </message>
    <message>
        <source>Whole comparison</source>
        <translation>Hela jämförelsen</translation>
    </message>
    <message>
        <source>Work it out</source>
        <translation>Räkna ut det</translation>
    </message>
    <message>
        <source>Your journal</source>
        <translation>Din dagbok</translation>
    </message>
    <message>
        <source>Your notes</source>
        <translation>Dina anteckningar</translation>
    </message>
    <message>
        <source>Your run beside the others</source>
        <translation>Din körning bredvid de andra</translation>
    </message>
    <message>
        <source>better</source>
        <translation>bättre</translation>
    </message>
    <message>
        <source>distributed less heroic</source>
        <translation>distribuerat minus heroiskt</translation>
    </message>
    <message>
        <source>luck {0}</source>
        <translation>slump {0}</translation>
    </message>
    <message>
        <source>week {0} of {1}</source>
        <translation>vecka {0} av {1}</translation>
    </message>
    <message>
        <source>weeks {first} to {last}</source>
        <translation>vecka {first} till {last}</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>sämre</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>{card}: {fared}</source>
        <translation>{card}: {fared}</translation>
    </message>
    <message>
        <source>{dial}: {first} throughout</source>
        <translation>{dial}: {first} hela tiden</translation>
    </message>
    <message>
        <source>{dial}: {first} to {last}</source>
        <translation>{dial}: {first} till {last}</translation>
    </message>
    <message>
        <source>{difference}, {words}</source>
        <translation>{difference}, {words}</translation>
    </message>
    <message>
        <source>{measure} {before} → {after}</source>
        <translation>{measure} {before} → {after}</translation>
    </message>
    <message>
        <source>{measure}, {unit}</source>
        <translation>{measure}, {unit}</translation>
    </message>
    <message numerus="yes">
        <source>{right} of {0} predictions went the way you expected.</source>
        <translation>
            <numerusform>{right} av {0} förutsägelse gick som du väntade dig.</numerusform>
            <numerusform>{right} av {0} förutsägelser gick som du väntade dig.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dials</name>
    <message>
        <source>Decisions a week: {0} at the centre, {1} at all services together. Working time: {2} for reporting, {3} for deciding.</source>
        <translation>Beslut i veckan: {0} centralt, {1} hos alla verksamheter tillsammans. Arbetstid: {2} till rapporter, {3} till att besluta.</translation>
    </message>
    <message>
        <source>Of all changes, {0} bring in the standard way and {1} copy a trusted neighbour.</source>
        <translation>Av alla förändringar inför {0} standardsättet och {1} tar efter en granne de litar på.</translation>
    </message>
    <message>
        <source>Pace under full pressure: {0} above normal. Working time with people: {1}. Morale settles at {2} of 100.</source>
        <translation>Takt under fullt tryck: {0} över det normala. Arbetstid med människor: {1}. Arbetsglädjen landar på {2} av 100.</translation>
    </message>
    <message>
        <source>Working time in meetings: {0}. Attention for decisions that two services take together: {1}.</source>
        <translation>Arbetstid i möten: {0}. Uppmärksamhet för beslut som två verksamheter fattar tillsammans: {1}.</translation>
    </message>
    <message>
        <source>all the way {0}</source>
        <translation>helt {0}</translation>
    </message>
    <message>
        <source>half way</source>
        <translation>halvvägs</translation>
    </message>
    <message>
        <source>nearer to {0}</source>
        <translation>närmare {0}</translation>
    </message>
    <message>
        <source>{0} now, {1} in week {2}</source>
        <translation>{0} nu, {1} i vecka {2}</translation>
    </message>
    <message>
        <source>{0} → {1}</source>
        <translation>{0} → {1}</translation>
    </message>
    <message>
        <source>{0}, from {1} to {2}: {3}, {4}</source>
        <translation>{0}, från {1} till {2}: {3}, {4}</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
    <message>
        <source>Fold the details</source>
        <translation>Fäll ihop detaljerna</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Save a report</source>
        <translation>Spara en rapport</translation>
    </message>
    <message>
        <source>Show the details</source>
        <translation>Visa detaljerna</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Något gick fel</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>Något gick fel i programmet</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>The details are copied.</source>
        <translation>Detaljerna är kopierade.</translation>
    </message>
    <message>
        <source>The report could not be written: {0}.</source>
        <translation>Rapporten gick inte att skriva: {0}.</translation>
    </message>
    <message>
        <source>The report is in {0}. It holds the versions and where the fault was, and nothing of your game.</source>
        <translation>Rapporten ligger i {0}. Den innehåller versionerna och var felet fanns, och inget av ditt spel.</translation>
    </message>
    <message>
        <source>This is a fault of the program, not yours. Your game is saved already, up to the last turn, and you can go on. If it happens again, a report helps to mend it.</source>
        <translation>Det här är ett fel i programmet, inte ditt. Ditt spel är redan sparat, till den senaste omgången, och du kan fortsätta. Om det händer igen hjälper en rapport till att laga det.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>always the same</source>
        <translation>alltid lika</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>högre</translation>
    </message>
    <message>
        <source>higher: ✓ better</source>
        <translation>högre: ✓ bättre</translation>
    </message>
    <message>
        <source>higher: ✗ worse</source>
        <translation>högre: ✗ sämre</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>lägre</translation>
    </message>
    <message>
        <source>lower: ✓ better</source>
        <translation>lägre: ✓ bättre</translation>
    </message>
    <message>
        <source>lower: ✗ worse</source>
        <translation>lägre: ✗ sämre</translation>
    </message>
    <message>
        <source>mostly the same</source>
        <translation>för det mesta lika</translation>
    </message>
    <message>
        <source>no clear difference</source>
        <translation>ingen tydlig skillnad</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>ingen skillnad</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inte känt</translation>
    </message>
    <message numerus="yes">
        <source>{0} %-points</source>
        <translation>
            <numerusform>{0} %-enhet</numerusform>
            <numerusform>{0} %-enheter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} closures</source>
        <translation>
            <numerusform>{0} avslut</numerusform>
            <numerusform>{0} avslut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} needs</source>
        <translation>
            <numerusform>{0} behov</numerusform>
            <numerusform>{0} behov</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of 100</source>
        <translation>{0} av 100</translation>
    </message>
    <message numerus="yes">
        <source>{0} people</source>
        <translation>
            <numerusform>{0} person</numerusform>
            <numerusform>{0} personer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} points</source>
        <translation>
            <numerusform>{0} poäng</numerusform>
            <numerusform>{0} poäng</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} till {1}</translation>
    </message>
    <message numerus="yes">
        <source>{0} weekly costs</source>
        <translation>
            <numerusform>{0} veckolön</numerusform>
            <numerusform>{0} veckolöner</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} wk</source>
        <translation>{0} v.</translation>
    </message>
    <message>
        <source>{0}, same {1}</source>
        <translation>{0}, lika {1}</translation>
    </message>
    <message>
        <source>✓ better</source>
        <translation>✓ bättre</translation>
    </message>
    <message>
        <source>✗ worse</source>
        <translation>✗ sämre</translation>
    </message>
</context>
<context>
    <name>Forecasts</name>
    <message>
        <source>No forecast can be made here: {0}.</source>
        <translation>Ingen prognos går att göra här: {0}.</translation>
    </message>
    <message>
        <source>The engine is still getting ready; the forecast follows by itself.</source>
        <translation>Motorn görs ännu klar; prognosen kommer av sig själv.</translation>
    </message>
    <message>
        <source>Trying it on 100 other lucks.</source>
        <translation>Prövar det på 100 andra slumpnummer.</translation>
    </message>
</context>
<context>
    <name>Game</name>
    <message>
        <source>A decision of this game cannot be taken again: {0}</source>
        <translation>Ett beslut i spelet går inte att fatta igen: {0}</translation>
    </message>
    <message>
        <source>Choose {0}, {1}</source>
        <translation>Välj {0}, {1}</translation>
    </message>
    <message>
        <source>Delete a branch</source>
        <translation>Ta bort en gren</translation>
    </message>
    <message>
        <source>Delete a branch with all below it</source>
        <translation>Ta bort en gren med alla under den</translation>
    </message>
    <message>
        <source>First way</source>
        <translation>Första vägen</translation>
    </message>
    <message>
        <source>From turn {0}</source>
        <translation>Från omgång {0}</translation>
    </message>
    <message>
        <source>Leave the dials as they are</source>
        <translation>Låt reglagen vara som de är</translation>
    </message>
    <message>
        <source>Opening the game was stopped.</source>
        <translation>Öppnandet av spelet stoppades.</translation>
    </message>
    <message>
        <source>Put on the hat of the {0}</source>
        <translation>Ta på hatten som {0}</translation>
    </message>
    <message>
        <source>Rename a branch</source>
        <translation>Byt namn på en gren</translation>
    </message>
    <message>
        <source>Something went wrong in the program ({0}: {1}); what was saved is intact.</source>
        <translation>Något gick fel i programmet ({0}: {1}); det som är sparat är helt.</translation>
    </message>
    <message>
        <source>Take back {0}, {1}</source>
        <translation>Ta tillbaka {0}, {1}</translation>
    </message>
    <message>
        <source>Take off the second hat</source>
        <translation>Ta av den extra hatten</translation>
    </message>
    <message>
        <source>The first branch holds the game, so it stays.</source>
        <translation>Den första grenen bär spelet, så den stannar.</translation>
    </message>
    <message>
        <source>The open branch is among them; go to another one to delete them.</source>
        <translation>Den öppna grenen är en av dem; gå till en annan för att ta bort dem.</translation>
    </message>
    <message>
        <source>This branch is open; go to another one to delete it.</source>
        <translation>Den här grenen är öppen; gå till en annan för att ta bort den.</translation>
    </message>
    <message>
        <source>This game would not go the same way again, so it cannot be gone on with.</source>
        <translation>Spelet skulle inte gå likadant igen, så det går inte att fortsätta.</translation>
    </message>
    <message>
        <source>Turn the dials</source>
        <translation>Ändra reglagen</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Skriv en anteckning</translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>Alignment</source>
        <translation>Samstämmighet</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Uppmärksamhet</translation>
    </message>
    <message>
        <source>Autopilot</source>
        <translation>Autopilot</translation>
    </message>
    <message>
        <source>Comes back unsolved</source>
        <translation>Kommer tillbaka olöst</translation>
    </message>
    <message>
        <source>Community asset</source>
        <translation>Lokal resurs</translation>
    </message>
    <message>
        <source>Dials</source>
        <translation>Reglage</translation>
    </message>
    <message>
        <source>Distributed leadership</source>
        <translation>Distribuerat ledarskap</translation>
    </message>
    <message>
        <source>Fit of practice</source>
        <translation>Hur arbetssättet passar</translation>
    </message>
    <message>
        <source>Front door</source>
        <translation>Ingång</translation>
    </message>
    <message>
        <source>Heroic leadership</source>
        <translation>Heroiskt ledarskap</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Inbjudan</translation>
    </message>
    <message>
        <source>Legitimacy</source>
        <translation>Legitimitet</translation>
    </message>
    <message>
        <source>Luck number</source>
        <translation>Slumpnummer</translation>
    </message>
    <message>
        <source>Morale</source>
        <translation>Arbetsglädje</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Reserv</translation>
    </message>
    <message>
        <source>Same luck</source>
        <translation>Samma slump</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Förtroende</translation>
    </message>
    <message>
        <source>Woven in</source>
        <translation>Invävd</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>F1 opens the topic of the page you are on</source>
        <translation>F1 öppnar ämnet för sidan du är på</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
    <message>
        <source>Help text</source>
        <translation>Hjälptext</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tangent</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tangenter</translation>
    </message>
    <message>
        <source>Nothing fits; try another word</source>
        <translation>Inget passar; pröva ett annat ord</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Sök i hjälpen</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Ämnen</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Vad den gör</translation>
    </message>
    <message numerus="yes">
        <source>{0} places fit</source>
        <translation>
            <numerusform>{0} ställe passar</numerusform>
            <numerusform>{0} ställen passar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Back by a week while weeks run; Right goes on by one</source>
        <translation>En vecka bakåt medan veckorna går; högerpil går en framåt</translation>
    </message>
    <message>
        <source>Come nearer, when the map has the keyboard; - goes away</source>
        <translation>Närmare, när kartan har tangentbordet; - går längre bort</translation>
    </message>
    <message>
        <source>Do again what was undone</source>
        <translation>Gör om det som ångrades</translation>
    </message>
    <message>
        <source>Let weeks run at the usual pace; 2, 3 and 4 make it faster</source>
        <translation>Låt veckorna gå i vanlig takt; 2, 3 och 4 gör det snabbare</translation>
    </message>
    <message>
        <source>Next thing on the map; PgUp goes back, arrows go where they point</source>
        <translation>Nästa sak på kartan; PgUp går tillbaka, pilarna går dit de pekar</translation>
    </message>
    <message>
        <source>Pause the weeks, or let them run on</source>
        <translation>Pausa veckorna, eller låt dem gå vidare</translation>
    </message>
    <message>
        <source>Show or fold the panel beside the map</source>
        <translation>Visa eller fäll ihop panelen bredvid kartan</translation>
    </message>
    <message>
        <source>Show the branches of the game; Enter opens one, F2 renames it</source>
        <translation>Visa spelets grenar; Retur öppnar en, F2 byter namn på den</translation>
    </message>
    <message>
        <source>Show the whole map, when the map has the keyboard</source>
        <translation>Visa hela kartan, när kartan har tangentbordet</translation>
    </message>
    <message>
        <source>Skip to the end of the turn while its weeks run</source>
        <translation>Hoppa till slutet av omgången medan dess veckor går</translation>
    </message>
    <message>
        <source>The next thing to do in a game, or compare</source>
        <translation>Nästa sak att göra i ett spel, eller jämför</translation>
    </message>
    <message>
        <source>Undo the latest change of this turn</source>
        <translation>Ångra den senaste ändringen i omgången</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Community asset that hardly anybody knows</source>
        <translation>Lokal resurs som knappt någon känner till</translation>
    </message>
    <message>
        <source>Community asset, woven in</source>
        <translation>Lokal resurs, invävd</translation>
    </message>
    <message>
        <source>Link: the fainter, the less trust</source>
        <translation>Väg: ju blekare, desto mindre förtroende</translation>
    </message>
    <message>
        <source>Link: the wider, the more people travel</source>
        <translation>Väg: ju bredare, desto fler är på väg</translation>
    </message>
    <message>
        <source>People under way</source>
        <translation>Människor på väg</translation>
    </message>
    <message>
        <source>People who come back unsolved (failure demand)</source>
        <translation>Människor som kommer tillbaka olösta (onödig efterfrågan)</translation>
    </message>
    <message>
        <source>What the signs on the map mean</source>
        <translation>Vad tecknen på kartan betyder</translation>
    </message>
    <message numerus="yes">
        <source>{word}: up to {high} weeks of work in hand</source>
        <translation>
            <numerusform>{word}: högst {high} veckas arbete väntar</numerusform>
            <numerusform>{word}: högst {high} veckors arbete väntar</numerusform>
        </translation>
    </message>
    <message>
        <source>{word}: {low} weeks of work in hand or more</source>
        <translation>{word}: {low} veckors arbete väntar eller mer</translation>
    </message>
</context>
<context>
    <name>Lens</name>
    <message>
        <source>A career that is fluid across sectors</source>
        <translation>En karriär som rör sig fritt mellan sektorer</translation>
    </message>
    <message>
        <source>All your cards change ways of working; none connects or listens.</source>
        <translation>Alla dina kort ändrar arbetssätt; inget knyter band eller lyssnar.</translation>
    </message>
    <message>
        <source>All your cards connect or listen; none changes a way of working.</source>
        <translation>Alla dina kort knyter band eller lyssnar; inget ändrar ett arbetssätt.</translation>
    </message>
    <message>
        <source>Communities trust their services less than at the start: {first} to {last} of 100.</source>
        <translation>Områdena litar mindre på sina verksamheter än i början: {first} till {last} av 100.</translation>
    </message>
    <message>
        <source>Communities trust their services more than at the start: {first} to {last} of 100.</source>
        <translation>Områdena litar mer på sina verksamheter än i början: {first} till {last} av 100.</translation>
    </message>
    <message>
        <source>Earns and saves money, and keeps in mind whom it is for.</source>
        <translation>Tjänar in och sparar pengar, och minns vem de är till för.</translation>
    </message>
    <message>
        <source>Fluid and supportive organisations</source>
        <translation>Rörliga och stödjande organisationer</translation>
    </message>
    <message>
        <source>Generic as well as technical skills</source>
        <translation>Både allmänna och tekniska färdigheter</translation>
    </message>
    <message>
        <source>In turn {turn} you gave power away.</source>
        <translation>I omgång {turn} gav du bort makt.</translation>
    </message>
    <message>
        <source>In turn {turn} you took power back.</source>
        <translation>I omgång {turn} tog du tillbaka makt.</translation>
    </message>
    <message>
        <source>Knows the place, builds on what it has, and is loyal to it.</source>
        <translation>Känner platsen, bygger på det den har och är trogen den.</translation>
    </message>
    <message>
        <source>Listens, connects and tells stories, besides knowing the trade.</source>
        <translation>Lyssnar, knyter band och berättar, utöver att kunna sitt yrke.</translation>
    </message>
    <message>
        <source>Meets citizens as people, and adds what they know to what staff know.</source>
        <translation>Möter invånare som människor, och lägger deras kunskap till personalens.</translation>
    </message>
    <message>
        <source>Moves between organisations and takes what was learnt along.</source>
        <translation>Rör sig mellan organisationer och tar med sig lärdomarna.</translation>
    </message>
    <message>
        <source>Municipal entrepreneur, with many roles</source>
        <translation>Kommunal entreprenör med många roller</translation>
    </message>
    <message>
        <source>No card was played with the people of a community.</source>
        <translation>Inget kort spelades tillsammans med människorna i ett område.</translation>
    </message>
    <message>
        <source>Nothing was predicted or written down on the way.</source>
        <translation>Inget förutsades eller skrevs ner på vägen.</translation>
    </message>
    <message>
        <source>On average, sense was made together to {share} %.</source>
        <translation>I medel förstods läget tillsammans till {share} %.</translation>
    </message>
    <message>
        <source>On average, {share} % of power was shared.</source>
        <translation>I medel var {share} % av makten delad.</translation>
    </message>
    <message>
        <source>Publicness with commerciality</source>
        <translation>Det allmännas bästa med affärssinne</translation>
    </message>
    <message>
        <source>Reflecting, and learning from others</source>
        <translation>Att reflektera och lära av andra</translation>
    </message>
    <message>
        <source>Rejecting heroic leadership</source>
        <translation>Att säga nej till heroiskt ledarskap</translation>
    </message>
    <message>
        <source>Rethinks what services do while there is less of everything.</source>
        <translation>Tänker om kring vad verksamheter gör när det finns mindre av allt.</translation>
    </message>
    <message>
        <source>Rooted in a place</source>
        <translation>Rotad på en plats</translation>
    </message>
    <message>
        <source>Shared humanity and pooled expertise</source>
        <translation>Gemensam mänsklighet och samlad kunskap</translation>
    </message>
    <message>
        <source>Shares power and meaning, and asks what remains when the leader leaves.</source>
        <translation>Delar makt och mening, och frågar vad som blir kvar när ledaren slutar.</translation>
    </message>
    <message>
        <source>Staff morale fell from {first} to {last} of 100.</source>
        <translation>Personalens arbetsglädje föll från {first} till {last} av 100.</translation>
    </message>
    <message>
        <source>Staff morale rose from {first} to {last} of 100.</source>
        <translation>Personalens arbetsglädje steg från {first} till {last} av 100.</translation>
    </message>
    <message>
        <source>Stops to think, is wrong in the open, and learns from neighbours.</source>
        <translation>Stannar upp och tänker, har fel öppet och lär av grannar.</translation>
    </message>
    <message>
        <source>Surviving perma-austerity</source>
        <translation>Att klara ständiga besparingar</translation>
    </message>
    <message>
        <source>Takes on whatever role the place needs, and finds means for it.</source>
        <translation>Tar den roll som platsen behöver, och hittar medel till den.</translation>
    </message>
    <message>
        <source>The gap between communities narrowed from {first} to {last} weeks of waiting.</source>
        <translation>Klyftan mellan områdena krympte från {first} till {last} veckors väntan.</translation>
    </message>
    <message>
        <source>The gap between communities widened from {first} to {last} weeks of waiting.</source>
        <translation>Klyftan mellan områdena växte från {first} till {last} veckors väntan.</translation>
    </message>
    <message>
        <source>The place ended in debt, by {money}.</source>
        <translation>Platsen slutade i skuld, med {money}.</translation>
    </message>
    <message>
        <source>The reserve fell from {first} to {last}.</source>
        <translation>Reserven föll från {first} till {last}.</translation>
    </message>
    <message>
        <source>The reserve grew from {first} to {last}.</source>
        <translation>Reserven växte från {first} till {last}.</translation>
    </message>
    <message numerus="yes">
        <source>The place has {0} community assets, and no card went to them.</source>
        <translation>
            <numerusform>Platsen har {0} lokal resurs, och inget kort gick till den.</numerusform>
            <numerusform>Platsen har {0} lokala resurser, och inget kort gick till dem.</numerusform>
        </translation>
    </message>
    <message>
        <source>Trust between services fell from {first} to {last} of 100.</source>
        <translation>Förtroendet mellan verksamheterna föll från {first} till {last} av 100.</translation>
    </message>
    <message>
        <source>Trust between services rose from {first} to {last} of 100.</source>
        <translation>Förtroendet mellan verksamheterna steg från {first} till {last} av 100.</translation>
    </message>
    <message>
        <source>What did you believe at the start that you no longer believe?</source>
        <translation>Vad trodde du i början som du inte längre tror?</translation>
    </message>
    <message>
        <source>What does this place have that no other has, and did you use it?</source>
        <translation>Vad har den här platsen som ingen annan har, och använde du det?</translation>
    </message>
    <message>
        <source>What would you have done otherwise after a year in another service here?</source>
        <translation>Vad hade du gjort annorlunda efter ett år i en annan verksamhet här?</translation>
    </message>
    <message>
        <source>What would you stop doing tomorrow, if nobody complained?</source>
        <translation>Vad skulle du sluta göra i morgon om ingen klagade?</translation>
    </message>
    <message>
        <source>When was it right to decide alone, and when was it only quicker?</source>
        <translation>När var det rätt att bestämma ensam, och när gick det bara fortare?</translation>
    </message>
    <message>
        <source>Where did a boundary between organisations cost people time?</source>
        <translation>Var kostade en gräns mellan organisationer människor tid?</translation>
    </message>
    <message>
        <source>Where did somebody who uses services know more than you did?</source>
        <translation>Var visste någon som använder verksamheterna mer än du?</translation>
    </message>
    <message>
        <source>Which role did you miss most, and who in your place could have taken it?</source>
        <translation>Vilken roll saknade du mest, och vem på din plats kunde ha tagit den?</translation>
    </message>
    <message>
        <source>Which skill that is in nobody&apos;s job description would have helped most?</source>
        <translation>Vilken färdighet som inte står i någons arbetsbeskrivning hade hjälpt mest?</translation>
    </message>
    <message>
        <source>Who gained and who lost by how the money went?</source>
        <translation>Vem vann och vem förlorade på hur pengarna gick?</translation>
    </message>
    <message>
        <source>Works across boundaries, in organisations that look after their people.</source>
        <translation>Arbetar över gränser, i organisationer som tar hand om sina människor.</translation>
    </message>
    <message numerus="yes">
        <source>You brought in ways from elsewhere {0} times: {cards}.</source>
        <translation>
            <numerusform>Du hämtade in arbetssätt utifrån {0} gång: {cards}.</numerusform>
            <numerusform>Du hämtade in arbetssätt utifrån {0} gånger: {cards}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You brought money in or put it to work {0} times: {cards}.</source>
        <translation>
            <numerusform>Du skaffade pengar eller satte dem i arbete {0} gång: {cards}.</numerusform>
            <numerusform>Du skaffade pengar eller satte dem i arbete {0} gånger: {cards}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You built {0} times on what communities have: {cards}.</source>
        <translation>
            <numerusform>Du byggde {0} gång på det områdena har: {cards}.</numerusform>
            <numerusform>Du byggde {0} gånger på det områdena har: {cards}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You had local ways tried {0} times: {cards}.</source>
        <translation>
            <numerusform>Du lät lokala sätt prövas {0} gång: {cards}.</numerusform>
            <numerusform>Du lät lokala sätt prövas {0} gånger: {cards}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You had people learn from others {0} times: {cards}.</source>
        <translation>
            <numerusform>Du lät människor lära av andra {0} gång: {cards}.</numerusform>
            <numerusform>Du lät människor lära av andra {0} gånger: {cards}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You held posts open {0} times, which saves money and tires those who stay.</source>
        <translation>
            <numerusform>Du höll tjänster vakanta {0} gång, vilket sparar pengar och tröttar ut dem som är kvar.</numerusform>
            <numerusform>Du höll tjänster vakanta {0} gånger, vilket sparar pengar och tröttar ut dem som är kvar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You looked for money or means {0} times: {cards}.</source>
        <translation>
            <numerusform>Du sökte pengar eller medel {0} gång: {cards}.</numerusform>
            <numerusform>Du sökte pengar eller medel {0} gånger: {cards}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You made {0} predictions, and could be wrong.</source>
        <translation>
            <numerusform>Du gjorde {0} förutsägelse och kunde ha fel.</numerusform>
            <numerusform>Du gjorde {0} förutsägelser och kunde ha fel.</numerusform>
        </translation>
    </message>
    <message>
        <source>You played cards of {count} roles: {roles}.</source>
        <translation>Du spelade kort för {count} roller: {roles}.</translation>
    </message>
    <message>
        <source>You played one card only, “{card}”.</source>
        <translation>Du spelade bara ett kort, ”{card}”.</translation>
    </message>
    <message>
        <source>You stayed in one role for all {turns} turns.</source>
        <translation>Du stannade i en roll i alla {turns} omgångar.</translation>
    </message>
    <message numerus="yes">
        <source>You stopped or shortened something {0} times: {cards}.</source>
        <translation>
            <numerusform>Du stoppade eller kortade något {0} gång: {cards}.</numerusform>
            <numerusform>Du stoppade eller kortade något {0} gånger: {cards}.</numerusform>
        </translation>
    </message>
    <message>
        <source>You used both: {soft}, and {hard}.</source>
        <translation>Du använde båda: {soft}, och {hard}.</translation>
    </message>
    <message numerus="yes">
        <source>You worked across boundaries between services {0} times: {cards}.</source>
        <translation>
            <numerusform>Du arbetade över gränserna mellan verksamheter {0} gång: {cards}.</numerusform>
            <numerusform>Du arbetade över gränserna mellan verksamheter {0} gånger: {cards}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You wrote {0} thoughts down.</source>
        <translation>
            <numerusform>Du skrev ner {0} tanke.</numerusform>
            <numerusform>Du skrev ner {0} tankar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} cards that connect or listen</source>
        <translation>
            <numerusform>{0} kort som knyter band eller lyssnar</numerusform>
            <numerusform>{0} kort som knyter band eller lyssnar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} cards went to people themselves: {cards}.</source>
        <translation>
            <numerusform>{0} kort gick till människorna själva: {cards}.</numerusform>
            <numerusform>{0} kort gick till människorna själva: {cards}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} that change how things are done</source>
        <translation>
            <numerusform>{0} som ändrar hur saker görs</numerusform>
            <numerusform>{0} som ändrar hur saker görs</numerusform>
        </translation>
    </message>
    <message>
        <source>{cards} and others</source>
        <translation>{cards} och andra</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>”{0}”</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>A game you play is kept here by itself, turn by turn.</source>
        <translation>Ett spel du spelar sparas här av sig självt, omgång för omgång.</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>Välj en plats</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Jämför</translation>
    </message>
    <message>
        <source>Compare this run</source>
        <translation>Jämför den här körningen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Delete this run</source>
        <translation>Ta bort den här körningen</translation>
    </message>
    <message>
        <source>Distributed</source>
        <translation>Distribuerat</translation>
    </message>
    <message>
        <source>Every run that is kept</source>
        <translation>Varje körning som sparats</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Avslutad</translation>
    </message>
    <message>
        <source>Heroic</source>
        <translation>Heroiskt</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Hur långt</translation>
    </message>
    <message>
        <source>Leadership at the start</source>
        <translation>Ledarskap i början</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliotek</translation>
    </message>
    <message>
        <source>Made by another version</source>
        <translation>Gjord av en annan version</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>No run fits</source>
        <translation>Ingen körning passar</translation>
    </message>
    <message>
        <source>No run is kept yet</source>
        <translation>Ingen körning är sparad än</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Open this run</source>
        <translation>Öppna den här körningen</translation>
    </message>
    <message>
        <source>Own mix, half way</source>
        <translation>Egen blandning, halvvägs</translation>
    </message>
    <message>
        <source>Own mix, nearer to distributed</source>
        <translation>Egen blandning, närmare distribuerat</translation>
    </message>
    <message>
        <source>Own mix, nearer to heroic</source>
        <translation>Egen blandning, närmare heroiskt</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gör om</translation>
    </message>
    <message>
        <source>Redo in the library</source>
        <translation>Gör om i biblioteket</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Byt namn</translation>
    </message>
    <message>
        <source>Rename this run</source>
        <translation>Byt namn på den här körningen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Körningar</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Sparad</translation>
    </message>
    <message>
        <source>Search by name, place or role</source>
        <translation>Sök på namn, plats eller roll</translation>
    </message>
    <message>
        <source>Search runs</source>
        <translation>Sök körningar</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>Sök i biblioteket</translation>
    </message>
    <message>
        <source>Show all runs</source>
        <translation>Visa alla körningar</translation>
    </message>
    <message>
        <source>Try fewer letters, or another word of the name, place or role.</source>
        <translation>Pröva färre bokstäver, eller ett annat ord ur namnet, platsen eller rollen.</translation>
    </message>
    <message>
        <source>Turn {0} of {1}</source>
        <translation>Omgång {0} av {1}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Undo in the library</source>
        <translation>Ångra i biblioteket</translation>
    </message>
    <message numerus="yes">
        <source>{0} runs</source>
        <translation>
            <numerusform>{0} körning</numerusform>
            <numerusform>{0} körningar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} runs are deleted.</source>
        <translation>
            <numerusform>{0} körning är borttagen.</numerusform>
            <numerusform>{0} körningar är borttagna.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LuckField</name>
    <message>
        <source>Everything that is left to chance follows from this number. The same number brings the same luck again, whoever leads.</source>
        <translation>Allt som lämnas åt slumpen följer av det här numret. Samma nummer ger samma slump igen, vem som än leder.</translation>
    </message>
    <message>
        <source>Luck number</source>
        <translation>Slumpnummer</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>Closed</source>
        <translation>Stängd</translation>
    </message>
    <message>
        <source>Closed or merged: its people go to {service}</source>
        <translation>Stängd eller sammanslagen: dess besökare går till {service}</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>Områden</translation>
    </message>
    <message>
        <source>Community assets</source>
        <translation>Lokala resurser</translation>
    </message>
    <message>
        <source>Enter or a click opens the group</source>
        <translation>Retur eller ett klick öppnar gruppen</translation>
    </message>
    <message>
        <source>Find their own way {percent}</source>
        <translation>Hittar vägen själva {percent}</translation>
    </message>
    <message>
        <source>Front doors</source>
        <translation>Ingångar</translation>
    </message>
    <message>
        <source>Guidance {percent}</source>
        <translation>Vägledning {percent}</translation>
    </message>
    <message>
        <source>Helps {people} people a week before they have to ask</source>
        <translation>Hjälper {people} personer i veckan innan de behöver fråga</translation>
    </message>
    <message>
        <source>Known to {percent} ({word})</source>
        <translation>Känd av {percent} ({word})</translation>
    </message>
    <message>
        <source>Morale {morale}, practice fits {fit}</source>
        <translation>Arbetsglädje {morale}, arbetssättet passar {fit}</translation>
    </message>
    <message>
        <source>Pairs of assets</source>
        <translation>Par av resurser</translation>
    </message>
    <message>
        <source>Right door first for {percent}</source>
        <translation>Rätt dörr direkt för {percent}</translation>
    </message>
    <message>
        <source>Run by {who}</source>
        <translation>Drivs av {who}</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Verksamheter</translation>
    </message>
    <message>
        <source>Specialists</source>
        <translation>Specialister</translation>
    </message>
    <message>
        <source>Strength {percent}</source>
        <translation>Styrka {percent}</translation>
    </message>
    <message>
        <source>This week: {sent}, {arrived}</source>
        <translation>Den här veckan: {sent}, {arrived}</translation>
    </message>
    <message>
        <source>Trust in services {percent}</source>
        <translation>Förtroende för verksamheterna {percent}</translation>
    </message>
    <message>
        <source>Trust {percent}</source>
        <translation>Förtroende {percent}</translation>
    </message>
    <message>
        <source>Ways between services</source>
        <translation>Vägar mellan verksamheter</translation>
    </message>
    <message>
        <source>Ways to a service</source>
        <translation>Vägar till en verksamhet</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>fullt upp</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>lugnt</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>stängd</translation>
    </message>
    <message>
        <source>community</source>
        <translation>område</translation>
    </message>
    <message>
        <source>community asset</source>
        <translation>lokal resurs</translation>
    </message>
    <message>
        <source>front door</source>
        <translation>ingång</translation>
    </message>
    <message>
        <source>hardly known</source>
        <translation>knappt känd</translation>
    </message>
    <message>
        <source>helps {people} a week, strength {percent}</source>
        <translation>hjälper {people} i veckan, styrka {percent}</translation>
    </message>
    <message>
        <source>known to some</source>
        <translation>känd av en del</translation>
    </message>
    <message>
        <source>morale {morale}, fit {fit}</source>
        <translation>arbetsglädje {morale}, passar {fit}</translation>
    </message>
    <message>
        <source>now at {service}</source>
        <translation>nu hos {service}</translation>
    </message>
    <message>
        <source>overloaded</source>
        <translation>överbelastat</translation>
    </message>
    <message>
        <source>pair of assets</source>
        <translation>par av resurser</translation>
    </message>
    <message>
        <source>service</source>
        <translation>verksamhet</translation>
    </message>
    <message>
        <source>specialist</source>
        <translation>specialist</translation>
    </message>
    <message>
        <source>strained</source>
        <translation>ansträngt</translation>
    </message>
    <message>
        <source>the same in both</source>
        <translation>lika i båda</translation>
    </message>
    <message>
        <source>trust {percent}</source>
        <translation>förtroende {percent}</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>väntar</translation>
    </message>
    <message>
        <source>way between services</source>
        <translation>väg mellan verksamheter</translation>
    </message>
    <message>
        <source>way to a service</source>
        <translation>väg till en verksamhet</translation>
    </message>
    <message>
        <source>woven in</source>
        <translation>invävd</translation>
    </message>
    <message numerus="yes">
        <source>{0} people</source>
        <translation>
            <numerusform>{0} person</numerusform>
            <numerusform>{0} personer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} people arrived</source>
        <translation>
            <numerusform>{0} person har kommit fram</numerusform>
            <numerusform>{0} personer har kommit fram</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} people sent</source>
        <translation>
            <numerusform>{0} person skickad</numerusform>
            <numerusform>{0} personer skickade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} ways</source>
        <translation>
            <numerusform>{0} väg</numerusform>
            <numerusform>{0} vägar</numerusform>
        </translation>
    </message>
    <message>
        <source>{asked} asked and {resolved} resolved this week</source>
        <translation>{asked} frågade och {resolved} fick sitt löst den här veckan</translation>
    </message>
    <message>
        <source>{asked} asked, {resolved} resolved</source>
        <translation>{asked} frågade, {resolved} lösta</translation>
    </message>
    <message>
        <source>{first} with {second}</source>
        <translation>{first} med {second}</translation>
    </message>
    <message>
        <source>{kind} in {where}</source>
        <translation>{kind} i {where}</translation>
    </message>
    <message>
        <source>{name} ({count})</source>
        <translation>{name} ({count})</translation>
    </message>
    <message>
        <source>{origin} to {to}</source>
        <translation>{origin} till {to}</translation>
    </message>
    <message>
        <source>{people} came this week</source>
        <translation>{people} kom den här veckan</translation>
    </message>
    <message>
        <source>{people} more</source>
        <translation>{people} fler</translation>
    </message>
    <message>
        <source>{people} more in {run}</source>
        <translation>{people} fler i {run}</translation>
    </message>
    <message numerus="yes">
        <source>{people} people live here</source>
        <translation>
            <numerusform>{people} person bor här</numerusform>
            <numerusform>{people} personer bor här</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{people} people waiting</source>
        <translation>
            <numerusform>{people} person väntar</numerusform>
            <numerusform>{people} personer väntar</numerusform>
        </translation>
    </message>
    <message>
        <source>{people} sent this week</source>
        <translation>{people} skickades den här veckan</translation>
    </message>
    <message>
        <source>{people} this week on {ways}</source>
        <translation>{people} den här veckan på {ways}</translation>
    </message>
    <message>
        <source>{people} · trust {percent}</source>
        <translation>{people} · förtroende {percent}</translation>
    </message>
    <message>
        <source>{queue} in the queue, {lost} at the wrong door, {between} on the way on</source>
        <translation>{queue} i kön, {lost} vid fel dörr, {between} på väg vidare</translation>
    </message>
    <message>
        <source>{resolved} resolved, {unsolved} come back</source>
        <translation>{resolved} lösta, {unsolved} kommer tillbaka</translation>
    </message>
    <message>
        <source>{resolved} resolved, {unsolved} come back unsolved this week</source>
        <translation>{resolved} lösta, {unsolved} kommer tillbaka olösta den här veckan</translation>
    </message>
    <message>
        <source>{run}: {facts}</source>
        <translation>{run}: {facts}</translation>
    </message>
    <message>
        <source>{staff} full-time staff at work, {absence} away</source>
        <translation>{staff} heltidsanställda i arbete, {absence} borta</translation>
    </message>
    <message>
        <source>{staff} staff, {absence} away</source>
        <translation>{staff} anställda, {absence} borta</translation>
    </message>
    <message>
        <source>{value} %</source>
        <translation>{value} %</translation>
    </message>
    <message>
        <source>{weeks} weeks of its own work in hand ({word})</source>
        <translation>{weeks} veckors eget arbete väntar ({word})</translation>
    </message>
    <message>
        <source>{weeks} weeks of work in hand on average ({word})</source>
        <translation>{weeks} veckors arbete väntar i snitt ({word})</translation>
    </message>
    <message>
        <source>{weeks} weeks waited for each need so far</source>
        <translation>{weeks} veckors väntan för varje behov hittills</translation>
    </message>
    <message>
        <source>{weeks} weeks waited, trust {percent}</source>
        <translation>{weeks} veckors väntan, förtroende {percent}</translation>
    </message>
</context>
<context>
    <name>MapTools</name>
    <message>
        <source>All communities</source>
        <translation>Alla områden</translation>
    </message>
    <message>
        <source>All needs</source>
        <translation>Alla behov</translation>
    </message>
    <message>
        <source>By kind of service</source>
        <translation>Efter slag av verksamhet</translation>
    </message>
    <message>
        <source>By who runs them</source>
        <translation>Efter vem som driver dem</translation>
    </message>
    <message>
        <source>Choose what the map shows</source>
        <translation>Välj vad kartan visar</translation>
    </message>
    <message>
        <source>Close the groups that were opened</source>
        <translation>Stäng grupperna som öppnats</translation>
    </message>
    <message>
        <source>Copy the map as a picture</source>
        <translation>Kopiera kartan som bild</translation>
    </message>
    <message>
        <source>Draw services together, by who runs them or by kind</source>
        <translation>Rita verksamheter tillsammans, efter vem som driver dem eller efter slag</translation>
    </message>
    <message>
        <source>Every service by itself</source>
        <translation>Varje verksamhet för sig</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppera</translation>
    </message>
    <message>
        <source>Look only at what is linked to the selected thing (N)</source>
        <translation>Titta bara på det som är kopplat till det valda (N)</translation>
    </message>
    <message>
        <source>Mark what my role looks for</source>
        <translation>Markera det som min roll letar efter</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>Nära</translation>
    </message>
    <message>
        <source>One need</source>
        <translation>Ett behov</translation>
    </message>
    <message>
        <source>Only strained and overloaded services</source>
        <translation>Bara ansträngda och överbelastade verksamheter</translation>
    </message>
    <message>
        <source>Save the map as a drawing (SVG)…</source>
        <translation>Spara kartan som en ritning (SVG)…</translation>
    </message>
    <message>
        <source>Save the map as a picture (PNG)…</source>
        <translation>Spara kartan som en bild (PNG)…</translation>
    </message>
    <message>
        <source>Select something on the map first.</source>
        <translation>Välj först något på kartan.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Visa allt</translation>
    </message>
    <message>
        <source>Small map while zoomed in</source>
        <translation>Liten karta när du zoomat in</translation>
    </message>
    <message>
        <source>The picture of the map is copied.</source>
        <translation>Bilden av kartan är kopierad.</translation>
    </message>
    <message>
        <source>Where one community&apos;s people go</source>
        <translation>Vart ett områdes människor går</translation>
    </message>
    <message numerus="yes">
        <source>{0} things are shown</source>
        <translation>
            <numerusform>{0} sak visas</numerusform>
            <numerusform>{0} saker visas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>The whole map in small</source>
        <translation>Hela kartan i smått</translation>
    </message>
    <message>
        <source>The whole map; click or drag to look at another part</source>
        <translation>Hela kartan; klicka eller dra för att se en annan del</translation>
    </message>
</context>
<context>
    <name>Model</name>
    <message>
        <source>  # default</source>
        <translation>  # standard</translation>
    </message>
    <message>
        <source> and {0}</source>
        <translation> och {0}</translation>
    </message>
    <message>
        <source> from &apos;{0}&apos;</source>
        <translation> från ”{0}”</translation>
    </message>
    <message>
        <source>% of contacts</source>
        <translation>% av kontakterna</translation>
    </message>
    <message>
        <source>% of needs</source>
        <translation>% av behoven</translation>
    </message>
    <message>
        <source>% of staff time</source>
        <translation>% av personalens tid</translation>
    </message>
    <message>
        <source>&apos;&amp;{0}&apos; gives a part a name for repeating it, which scenario files may not do; take it out</source>
        <translation>”&amp;{0}” ger en del ett namn för att upprepa den, vilket scenariofiler inte får göra; ta bort det</translation>
    </message>
    <message>
        <source>&apos;*{0}&apos; repeats another part, which scenario files may not do; write that part out in full</source>
        <translation>”*{0}” upprepar en annan del, vilket scenariofiler inte får göra; skriv ut den delen i sin helhet</translation>
    </message>
    <message>
        <source>&apos;,&apos; or &apos;]&apos;</source>
        <translation>”,” eller ”]”</translation>
    </message>
    <message>
        <source>&apos;,&apos; or &apos;}&apos;</source>
        <translation>”,” eller ”}”</translation>
    </message>
    <message>
        <source>&apos;-&apos; indicator</source>
        <translation>strecket ”-”</translation>
    </message>
    <message>
        <source>&apos;\&apos; has a special meaning in double quotes; use single quotes</source>
        <translation>”\” har en särskild betydelse inom dubbla citattecken; använd enkla citattecken</translation>
    </message>
    <message>
        <source>&apos;format&apos; is {0}, but this version reads format {1}; write &apos;format: {2}&apos;</source>
        <translation>”format” är {0}, men den här versionen läser format {1}; skriv ”format: {2}”</translation>
    </message>
    <message>
        <source>&apos;kind&apos; of {0} is {1}; the kinds are {2}</source>
        <translation>”kind” för {0} är {1}; slagen är {2}</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; asks for {1} decisions&apos; worth of attention and {2} are left for it in this turn</source>
        <translation>”{0}” kräver uppmärksamhet värd {1} beslut, och {2} är kvar för det i den här omgången</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; cannot be read: {1}</source>
        <translation>”{0}” går inte att läsa: {1}</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; costs {1} weekly staff costs and {2} are left in reserve</source>
        <translation>”{0}” kostar {1} veckolöner, och {2} är kvar i reserven</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is a folder, not a file</source>
        <translation>”{0}” är en mapp, inte en fil</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is chosen for {1} already</source>
        <translation>”{0}” är redan valt för {1}</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is given twice, first on line {1}; keep one</source>
        <translation>”{0}” anges två gånger, först på rad {1}; behåll en</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is missing from it</source>
        <translation>”{0}” saknas i den</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no parameter of the model{1}</source>
        <translation>”{0}” är ingen parameter i modellen{1}</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no role{1}</source>
        <translation>”{0}” är ingen roll{1}</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; lacks {1}</source>
        <translation>”{0}” saknar {1}</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; may not be read by you</source>
        <translation>”{0}” får du inte läsa</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; of {1}</source>
        <translation>”{0}” för {1}</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; of {1} needs a space after &apos;:&apos;</source>
        <translation>”{0}” för {1} behöver ett mellanslag efter ”:”</translation>
    </message>
    <message>
        <source>0 tame to 1 wicked, every service</source>
        <translation>0 tamt till 1 vilt, varje verksamhet</translation>
    </message>
    <message>
        <source>0 to 1, every link between services</source>
        <translation>0 till 1, varje väg mellan verksamheter</translation>
    </message>
    <message>
        <source>0 to 100</source>
        <translation>0 till 100</translation>
    </message>
    <message>
        <source>0: so many contacts a week as capacity says; 1: each of the staff is at one contact at a time, and ends it within the week with the chance capacity / staff.</source>
        <translation>0: så många kontakter i veckan som kapaciteten säger; 1: var och en i personalen är i en kontakt åt gången, och avslutar den inom veckan med sannolikheten kapacitet / personal.</translation>
    </message>
    <message>
        <source>1 turn</source>
        <translation>1 omgång</translation>
    </message>
    <message>
        <source>; did you mean &apos;{0}&apos;?</source>
        <translation>; menade du ”{0}”?</translation>
    </message>
    <message>
        <source>; list it under &apos;sources&apos; or write &apos;assumed&apos;</source>
        <translation>; skriv in den under ”sources” eller skriv ”assumed”</translation>
    </message>
    <message>
        <source>; open it with Civic Loom {0}, which made it</source>
        <translation>; öppna den med Civic Loom {0}, som gjorde den</translation>
    </message>
    <message>
        <source>; take it out, or look in &apos;civicloom schema&apos; for the one that is meant</source>
        <translation>; ta bort den, eller se efter i ”civicloom schema” vilken som menas</translation>
    </message>
    <message>
        <source>; write &apos;{0}&apos;</source>
        <translation>; skriv ”{0}”</translation>
    </message>
    <message>
        <source>; {0} in 100 is {1}</source>
        <translation>; {0} av 100 är {1}</translation>
    </message>
    <message>
        <source>A calmer service lends some of its team to this one for some weeks.</source>
        <translation>En lugnare verksamhet lånar ut en del av sitt lag till den här i några veckor.</translation>
    </message>
    <message>
        <source>A change that makes a neighbour&apos;s work harder costs trust between the two.</source>
        <translation>En förändring som gör en grannes arbete svårare kostar förtroende mellan de två.</translation>
    </message>
    <message>
        <source>A change that touches partners waits some weeks for them, and some say no.</source>
        <translation>En förändring som berör samarbetspartner väntar några veckor på dem, och en del säger nej.</translation>
    </message>
    <message>
        <source>A common emergency lends trust to working links while it lasts.</source>
        <translation>En gemensam nödsituation lånar förtroende till fungerande vägar så länge den varar.</translation>
    </message>
    <message>
        <source>A community that is heard trusts more, and those at its doors judge better.</source>
        <translation>Ett område som blir hört litar mer, och de vid dess ingångar bedömer bättre.</translation>
    </message>
    <message>
        <source>A community that is trusted with money trusts more.</source>
        <translation>Ett område som anförtros pengar litar mer.</translation>
    </message>
    <message>
        <source>A community that was shown how learns to find the right door without being led.</source>
        <translation>Ett område som fått se hur man gör lär sig hitta rätt dörr utan att ledas dit.</translation>
    </message>
    <message>
        <source>A cut distracts</source>
        <translation>En nedskärning stör</translation>
    </message>
    <message>
        <source>A cut opens minds</source>
        <translation>En nedskärning öppnar sinnen</translation>
    </message>
    <message>
        <source>A cut takes attention away for about a year.</source>
        <translation>En nedskärning tar uppmärksamhet i ungefär ett år.</translation>
    </message>
    <message>
        <source>A cut that names no service spares services with legal protection, at the cost of others.</source>
        <translation>En nedskärning som inte pekar ut någon verksamhet skonar dem som lagen skyddar, på de andras bekostnad.</translation>
    </message>
    <message>
        <source>A fast pace wears people down</source>
        <translation>En hög takt sliter på människor</translation>
    </message>
    <message>
        <source>A grant strengthens a group that helps people.</source>
        <translation>Ett bidrag stärker en grupp som hjälper människor.</translation>
    </message>
    <message>
        <source>A merged team gets less done for a year.</source>
        <translation>Ett sammanslaget lag får mindre gjort under ett år.</translation>
    </message>
    <message>
        <source>A need that is met may bring up a further one, met by another service.</source>
        <translation>Ett behov som möts kan väcka ett till, som möts av en annan verksamhet.</translation>
    </message>
    <message>
        <source>A pace above the usual lowers morale.</source>
        <translation>En takt över den vanliga sänker arbetsglädjen.</translation>
    </message>
    <message>
        <source>A push for throughput now, with its cost in morale, or a steady pace and autonomy.</source>
        <translation>Ett tryck på genomflöde nu, som kostar arbetsglädje, eller en jämn takt och självbestämmande.</translation>
    </message>
    <message>
        <source>A quick, large gain where needs are alike everywhere. Sure there, and only there.</source>
        <translation>En snabb, stor vinst där behoven är lika överallt. Säkert där, och bara där.</translation>
    </message>
    <message>
        <source>A redesign takes working time and money now, and frees work later.</source>
        <translation>En omorganisation tar arbetstid och pengar nu, och frigör arbete senare.</translation>
    </message>
    <message>
        <source>A say in one&apos;s work</source>
        <translation>Att få vara med och bestämma</translation>
    </message>
    <message>
        <source>A shared front door</source>
        <translation>En gemensam ingång</translation>
    </message>
    <message>
        <source>A shared narrative</source>
        <translation>En gemensam berättelse</translation>
    </message>
    <message>
        <source>A shared story moves trust, legitimacy and understanding, as far as performance bears it out.</source>
        <translation>En delad berättelse påverkar förtroende, legitimitet och förståelse, så långt resultaten bär den.</translation>
    </message>
    <message>
        <source>A small grant that strengthens a group which helps people.</source>
        <translation>Ett litet bidrag som stärker en grupp som hjälper människor.</translation>
    </message>
    <message>
        <source>A story that performance bears out moves trust and understanding between services.</source>
        <translation>En berättelse som resultaten bär ökar förtroende och förståelse mellan verksamheter.</translation>
    </message>
    <message>
        <source>A strong group that nobody knows about still helps nobody.</source>
        <translation>En stark grupp som ingen känner till hjälper ändå ingen.</translation>
    </message>
    <message>
        <source>About half of those who would have started wrong no longer do. Quite sure.</source>
        <translation>Ungefär hälften av dem som skulle ha börjat fel gör inte det längre. Ganska säkert.</translation>
    </message>
    <message>
        <source>After a cut, smaller gains are enough for a change.</source>
        <translation>Efter en nedskärning räcker mindre vinster för en förändring.</translation>
    </message>
    <message>
        <source>Age of what the centre sees.</source>
        <translation>Hur gammalt det är som centralt håll ser.</translation>
    </message>
    <message>
        <source>An order is carried out only as far as legitimacy carries it.</source>
        <translation>En order genomförs bara så långt legitimiteten bär den.</translation>
    </message>
    <message>
        <source>An overdrawn reserve freezes posts</source>
        <translation>En övertrasserad reserv fryser tjänster</translation>
    </message>
    <message>
        <source>Any coordination takes some working time.</source>
        <translation>All samordning tar lite arbetstid.</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Som det var</translation>
    </message>
    <message>
        <source>Ask a community for its own time, rooms and skills, and make room for them.</source>
        <translation>Be ett område om dess egen tid, lokaler och färdigheter, och ge plats för dem.</translation>
    </message>
    <message>
        <source>Ask a community what matters to its people, before anything is told or changed.</source>
        <translation>Fråga ett område vad som är viktigt för människorna, innan något berättas eller ändras.</translation>
    </message>
    <message>
        <source>Ask what people can bring</source>
        <translation>Fråga vad människor kan bidra med</translation>
    </message>
    <message>
        <source>Assess people once</source>
        <translation>Bedöm människor en gång</translation>
    </message>
    <message>
        <source>Assessed twice</source>
        <translation>Bedömd två gånger</translation>
    </message>
    <message>
        <source>At a busy service the queue costs more than is earned, and each sale brings in less.</source>
        <translation>Hos en verksamhet med mycket att göra kostar kön mer än det som tjänas in, och varje försäljning ger mindre.</translation>
    </message>
    <message>
        <source>At a busy service the queue that grows costs more than the money is worth.</source>
        <translation>Hos en verksamhet med mycket att göra kostar kön som växer mer än pengarna är värda.</translation>
    </message>
    <message>
        <source>Attention for practice that linked services spend on decisions taken together, at collective meaning making.</source>
        <translation>Uppmärksamhet på arbetssätt som kopplade verksamheter lägger på beslut de fattar tillsammans, när läget förstås gemensamt.</translation>
    </message>
    <message>
        <source>Attention for practice that services spend on decisions taken with the communities at their doors, at collective meaning making.</source>
        <translation>Uppmärksamhet på arbetssätt som verksamheter lägger på beslut de fattar tillsammans med områdena vid sina dörrar, när läget förstås gemensamt.</translation>
    </message>
    <message>
        <source>Attention ratio</source>
        <translation>Uppmärksamhetens fördelning</translation>
    </message>
    <message>
        <source>Attention spent on a shared story.</source>
        <translation>Uppmärksamhet på en gemensam berättelse.</translation>
    </message>
    <message>
        <source>Attention spent on communities&apos; own resources.</source>
        <translation>Uppmärksamhet på områdenas egna resurser.</translation>
    </message>
    <message>
        <source>Attention spent on money.</source>
        <translation>Uppmärksamhet på pengar.</translation>
    </message>
    <message>
        <source>Attention spent on people finding their way.</source>
        <translation>Uppmärksamhet på att människor hittar rätt.</translation>
    </message>
    <message>
        <source>Attention spent on practice and processes.</source>
        <translation>Uppmärksamhet på arbetssätt och processer.</translation>
    </message>
    <message>
        <source>Attention that leaves, in every style alike.</source>
        <translation>Uppmärksamhet som försvinner, lika i varje stil.</translation>
    </message>
    <message>
        <source>Authoritative</source>
        <translation>Styrande</translation>
    </message>
    <message>
        <source>Autonomy and a steady purpose raise the morale that people return to.</source>
        <translation>Självbestämmande och ett stadigt syfte höjer den arbetsglädje som människor återvänder till.</translation>
    </message>
    <message>
        <source>Bid for money from above</source>
        <translation>Ansök om pengar uppifrån</translation>
    </message>
    <message>
        <source>Both come of their own; it holds as far as they trust each other.</source>
        <translation>Båda kommer av sig själva; det håller så långt de litar på varandra.</translation>
    </message>
    <message>
        <source>Both look at it together, if they trust each other.</source>
        <translation>Båda ser på det tillsammans, om de litar på varandra.</translation>
    </message>
    <message>
        <source>Both make the time; it holds as far as they trust each other.</source>
        <translation>Båda tar sig tiden; det håller så långt de litar på varandra.</translation>
    </message>
    <message>
        <source>Both must agree, which needs high trust.</source>
        <translation>Båda måste vara överens, vilket kräver högt förtroende.</translation>
    </message>
    <message>
        <source>Both must agree; it holds as far as they trust each other.</source>
        <translation>Båda måste vara överens; det håller så långt de litar på varandra.</translation>
    </message>
    <message>
        <source>Both services give their own time; it holds as far as they trust each other.</source>
        <translation>Båda verksamheterna ger av sin egen tid; det håller så långt de litar på varandra.</translation>
    </message>
    <message>
        <source>Both services go along and tell; it holds as far as they trust each other.</source>
        <translation>Båda verksamheterna följer med och berättar; det håller så långt de litar på varandra.</translation>
    </message>
    <message>
        <source>Both sign; it holds as far as they trust each other.</source>
        <translation>Båda skriver under; det håller så långt de litar på varandra.</translation>
    </message>
    <message>
        <source>Both teams are away from their queues meanwhile; bad in a busy month.</source>
        <translation>Båda lagen är borta från sina köer under tiden; illa i en månad med mycket att göra.</translation>
    </message>
    <message>
        <source>Bring back a form, a check or a visit that was taken out and is missed.</source>
        <translation>Ta tillbaka en blankett, en kontroll eller ett besök som togs bort och saknas.</translation>
    </message>
    <message>
        <source>Bring in the standard way</source>
        <translation>Inför standardsättet</translation>
    </message>
    <message>
        <source>Bring two groups together</source>
        <translation>För ihop två grupper</translation>
    </message>
    <message>
        <source>Bring two services to one table</source>
        <translation>För två verksamheter till ett bord</translation>
    </message>
    <message>
        <source>Brought back by those who miss it.</source>
        <translation>Tas tillbaka av dem som saknar det.</translation>
    </message>
    <message>
        <source>Call people back</source>
        <translation>Ring upp människor igen</translation>
    </message>
    <message>
        <source>Calling people back</source>
        <translation>Att ringa upp människor igen</translation>
    </message>
    <message>
        <source>Calmer teams lend staff to overloaded ones, by order or by trust.</source>
        <translation>Lugnare lag lånar ut personal till överbelastade, på order eller av förtroende.</translation>
    </message>
    <message>
        <source>Capacity lost at once by merging.</source>
        <translation>Kapacitet som genast går förlorad vid en sammanslagning.</translation>
    </message>
    <message>
        <source>Capacity that services without legal protection lose while the reserve is overdrawn.</source>
        <translation>Kapacitet som verksamheter utan lagens skydd förlorar medan reserven är övertrasserad.</translation>
    </message>
    <message>
        <source>Chance of starting at the right door where the link says nothing.</source>
        <translation>Sannolikhet att börja vid rätt dörr där vägen inte säger något.</translation>
    </message>
    <message>
        <source>Chance that a crisis has brought up a further need.</source>
        <translation>Sannolikhet att en kris har väckt ett behov till.</translation>
    </message>
    <message>
        <source>Chance that a hand-off works with no trust and no navigation.</source>
        <translation>Sannolikhet att en överlämning fungerar utan förtroende och vägledning.</translation>
    </message>
    <message>
        <source>Chance that a partner consents with no trust.</source>
        <translation>Sannolikhet att en partner går med på det utan förtroende.</translation>
    </message>
    <message>
        <source>Chance that an order is carried out with no legitimacy.</source>
        <translation>Sannolikhet att en order genomförs utan legitimitet.</translation>
    </message>
    <message>
        <source>Chance that somebody who gave up is back, in crisis.</source>
        <translation>Sannolikhet att någon som gett upp är tillbaka, i kris.</translation>
    </message>
    <message>
        <source>Chance that somebody who has waited long stops asking.</source>
        <translation>Sannolikhet att någon som väntat länge slutar fråga.</translation>
    </message>
    <message>
        <source>Chance that somebody who was closed on paper asks again.</source>
        <translation>Sannolikhet att någon vars behov avslutats på papperet frågar igen.</translation>
    </message>
    <message>
        <source>Chance that the second assessment on a link is needed after all.</source>
        <translation>Sannolikhet att den andra bedömningen på en väg ändå behövs.</translation>
    </message>
    <message>
        <source>Chance that what works everywhere changes, for each choice.</source>
        <translation>Sannolikhet att det som fungerar överallt ändras, för varje val.</translation>
    </message>
    <message>
        <source>Chance that what works in a service changes, for each choice.</source>
        <translation>Sannolikhet att det som fungerar i en verksamhet ändras, för varje val.</translation>
    </message>
    <message>
        <source>Changes decided elsewhere</source>
        <translation>Förändringar som beslutats någon annanstans</translation>
    </message>
    <message>
        <source>Changes that hurt neighbours</source>
        <translation>Förändringar som skadar grannar</translation>
    </message>
    <message>
        <source>Changes that others decided cost morale, three times as much where they hurt.</source>
        <translation>Förändringar som andra beslutat kostar arbetsglädje, tre gånger så mycket där de skadar.</translation>
    </message>
    <message>
        <source>Changing the way of leading takes working time while it goes on.</source>
        <translation>Att ändra sättet att leda tar arbetstid medan det pågår.</translation>
    </message>
    <message>
        <source>Choices of neighbours that each one depends on.</source>
        <translation>Grannars val som vart och ett beror på.</translation>
    </message>
    <message>
        <source>Choices that make up a service&apos;s practice.</source>
        <translation>Val som utgör en verksamhets arbetssätt.</translation>
    </message>
    <message>
        <source>Citizens&apos; own effort</source>
        <translation>Invånarnas egen insats</translation>
    </message>
    <message>
        <source>Citizens&apos; own means</source>
        <translation>Invånarnas egna medel</translation>
    </message>
    <message>
        <source>Close it, send its people to the nearest service that can help, free its staff.</source>
        <translation>Stäng den, skicka dess besökare till den närmaste verksamhet som kan hjälpa, frigör personalen.</translation>
    </message>
    <message>
        <source>Closed by order.</source>
        <translation>Stängs på order.</translation>
    </message>
    <message>
        <source>Closed on paper</source>
        <translation>Avslutat på papperet</translation>
    </message>
    <message>
        <source>Closed only if its partners agree.</source>
        <translation>Stängs bara om dess samarbetspartner är överens.</translation>
    </message>
    <message>
        <source>Collective</source>
        <translation>Gemensam</translation>
    </message>
    <message>
        <source>Collective meaning making takes working time, and builds trust and shared understanding.</source>
        <translation>Att förstå läget tillsammans tar arbetstid, och bygger förtroende och gemensam förståelse.</translation>
    </message>
    <message>
        <source>Comes back unsolved</source>
        <translation>Kommer tillbaka olöst</translation>
    </message>
    <message>
        <source>Communities help first</source>
        <translation>Områden hjälper först</translation>
    </message>
    <message>
        <source>Communities trust services more as waits shorten, and less as they grow.</source>
        <translation>Områden litar mer på verksamheter när väntan blir kortare, och mindre när den växer.</translation>
    </message>
    <message>
        <source>Connect communities with a choir, garden or group that few know about.</source>
        <translation>Knyt områden till en kör, odling eller grupp som få känner till.</translation>
    </message>
    <message>
        <source>Contacts held at a faster pace solve less.</source>
        <translation>Kontakter i högre takt löser mindre.</translation>
    </message>
    <message>
        <source>Contacts solve more where a community trusts its services, and less where it does not.</source>
        <translation>Kontakter löser mer där ett område litar på sina verksamheter, och mindre där det inte gör det.</translation>
    </message>
    <message>
        <source>Cut by those who do the work.</source>
        <translation>Tas bort av dem som gör arbetet.</translation>
    </message>
    <message>
        <source>Cut from a report; the wrong step may go.</source>
        <translation>Tas bort utifrån en rapport; fel steg kan försvinna.</translation>
    </message>
    <message>
        <source>Decisions each service can take about itself, at distributed power.</source>
        <translation>Beslut som varje verksamhet kan fatta om sig själv, vid distribuerad makt.</translation>
    </message>
    <message>
        <source>Decisions owned by two</source>
        <translation>Beslut som ägs av två</translation>
    </message>
    <message>
        <source>Decisions owned with citizens</source>
        <translation>Beslut som ägs tillsammans med invånare</translation>
    </message>
    <message>
        <source>Decisions that each service asks the centre for, at unilateral power; they wait their turn.</source>
        <translation>Beslut som varje verksamhet ber centralt håll om, vid ensidig makt; de väntar på sin tur.</translation>
    </message>
    <message>
        <source>Decisions that services take themselves take their working time.</source>
        <translation>Beslut som verksamheterna fattar själva tar av deras arbetstid.</translation>
    </message>
    <message>
        <source>Decisions the centre can take for the whole network, at unilateral power.</source>
        <translation>Beslut som centralt håll kan fatta för hela nätverket, vid ensidig makt.</translation>
    </message>
    <message>
        <source>Demand from which an emergency is plain to see, if two services feel it.</source>
        <translation>Efterfrågan från vilken en nödsituation är tydlig för alla, om två verksamheter känner av den.</translation>
    </message>
    <message>
        <source>Designs processes around people, and dismantles what adds no value.</source>
        <translation>Utformar processer kring människor, och plockar bort det som inte tillför något.</translation>
    </message>
    <message>
        <source>Difference in load from which they do.</source>
        <translation>Skillnad i belastning från vilken de gör det.</translation>
    </message>
    <message>
        <source>Distributed</source>
        <translation>Distribuerat</translation>
    </message>
    <message>
        <source>Driving results</source>
        <translation>Att driva resultat</translation>
    </message>
    <message>
        <source>Driving results makes teams work faster still when much is waiting.</source>
        <translation>Att driva resultat får lagen att arbeta ännu snabbare när mycket väntar.</translation>
    </message>
    <message>
        <source>Each step of a process takes working time, so that taking one out frees some.</source>
        <translation>Varje steg i en process tar arbetstid, så att ta bort ett frigör lite.</translation>
    </message>
    <message>
        <source>Each wasted step that goes frees 4 in 100 hours of work. Fairly sure.</source>
        <translation>Varje onödigt steg som försvinner frigör 4 av 100 timmars arbete. Ganska säkert.</translation>
    </message>
    <message>
        <source>Effect of autonomy on the level that morale returns to, at thriving together.</source>
        <translation>Självbestämmandets effekt på den nivå som arbetsglädjen återvänder till, när målet är att må bra tillsammans.</translation>
    </message>
    <message>
        <source>Entrepreneurs find money that pays for more staff time.</source>
        <translation>Entreprenörer hittar pengar som betalar mer personaltid.</translation>
    </message>
    <message>
        <source>Error of judging a change from close by.</source>
        <translation>Fel när en förändring bedöms på nära håll.</translation>
    </message>
    <message>
        <source>Error of judging a whole imported practice, against one change.</source>
        <translation>Fel när en hel införd praxis bedöms, jämfört med en förändring.</translation>
    </message>
    <message>
        <source>Expected gain from which a change is made.</source>
        <translation>Väntad vinst från vilken en förändring görs.</translation>
    </message>
    <message>
        <source>Experience at the start.</source>
        <translation>Erfarenhet i början.</translation>
    </message>
    <message>
        <source>Extra pace under pressure at full drive.</source>
        <translation>Extra takt under tryck vid full drivkraft.</translation>
    </message>
    <message>
        <source>Extra pace under pressure, whoever leads.</source>
        <translation>Extra takt under tryck, vem som än leder.</translation>
    </message>
    <message>
        <source>Extra people waiting 26 weeks after a successor turned every dial to its other end, against the same weeks with no change.</source>
        <translation>Fler personer som väntar 26 veckor efter att en efterträdare vridit varje reglage till dess andra ände, jämfört med samma veckor utan förändring.</translation>
    </message>
    <message>
        <source>Extra people waiting 26 weeks after those who hold the most attention have left, against the same weeks with nobody leaving. The same share of all decisions is taken from every style.</source>
        <translation>Fler personer som väntar 26 veckor efter att de med mest uppmärksamhet slutat, jämfört med samma veckor utan att någon slutar. Samma andel av alla beslut tas från varje stil.</translation>
    </message>
    <message>
        <source>Few central decisions seen from afar, or many local ones seen closely.</source>
        <translation>Få centrala beslut sedda på avstånd, eller många lokala sedda på nära håll.</translation>
    </message>
    <message>
        <source>Fewer lost people on all links out of this service, each by a little. Fairly sure.</source>
        <translation>Färre vilsna på alla vägar ut från den här verksamheten, lite på var och en. Ganska säkert.</translation>
    </message>
    <message>
        <source>Fewer people come back unsolved, if the step was useful. Fairly sure.</source>
        <translation>Färre kommer tillbaka olösta, om steget var till nytta. Ganska säkert.</translation>
    </message>
    <message>
        <source>Fewer people come back unsolved, if the tests find something. Unsure.</source>
        <translation>Färre kommer tillbaka olösta, om försöken hittar något. Osäkert.</translation>
    </message>
    <message>
        <source>Find a form, a check or a repeat visit that adds nothing, and stop it.</source>
        <translation>Hitta en blankett, en kontroll eller ett återbesök som inte tillför något, och sluta med det.</translation>
    </message>
    <message>
        <source>Finds and combines resources across the place, those of communities included.</source>
        <translation>Hittar och förenar resurser på platsen, även områdenas egna.</translation>
    </message>
    <message>
        <source>Fit of practice</source>
        <translation>Hur arbetssättet passar</translation>
    </message>
    <message>
        <source>Fits badly where people&apos;s needs are tangled and local.</source>
        <translation>Passar dåligt där människors behov är sammanflätade och lokala.</translation>
    </message>
    <message>
        <source>Follow one person&apos;s journey</source>
        <translation>Följ en persons resa</translation>
    </message>
    <message>
        <source>Following people&apos;s journeys</source>
        <translation>Att följa människors resor</translation>
    </message>
    <message>
        <source>Frees a little work at both services for good. Fairly sure.</source>
        <translation>Frigör lite arbete hos båda verksamheterna för gott. Ganska säkert.</translation>
    </message>
    <message>
        <source>Frees money at once; people must find a new door. Sure of the first, not the second.</source>
        <translation>Frigör pengar genast; människor måste hitta en ny dörr. Säkert för det första, inte för det andra.</translation>
    </message>
    <message>
        <source>Further need</source>
        <translation>Behov till</translation>
    </message>
    <message>
        <source>Gap between communities</source>
        <translation>Klyftan mellan områden</translation>
    </message>
    <message>
        <source>Give a community money to spend</source>
        <translation>Ge ett område pengar att använda</translation>
    </message>
    <message>
        <source>Give a small grant</source>
        <translation>Ge ett litet bidrag</translation>
    </message>
    <message>
        <source>Go to those of a community who have stopped asking, before a crisis brings them back.</source>
        <translation>Gå till dem i ett område som har slutat fråga, innan en kris för dem tillbaka.</translation>
    </message>
    <message>
        <source>Grants</source>
        <translation>Bidrag</translation>
    </message>
    <message>
        <source>Greatest chance that a hand-off works.</source>
        <translation>Största sannolikhet att en överlämning fungerar.</translation>
    </message>
    <message>
        <source>Greatest share that comes back.</source>
        <translation>Största andel som kommer tillbaka.</translation>
    </message>
    <message>
        <source>Groups in a community meet part of a need before it becomes a request.</source>
        <translation>Grupper i ett område möter en del av ett behov innan det blir en förfrågan.</translation>
    </message>
    <message>
        <source>Groups that work together</source>
        <translation>Grupper som arbetar tillsammans</translation>
    </message>
    <message>
        <source>Hand-offs arrive more often where two services trust each other.</source>
        <translation>Överlämningar når oftare fram där två verksamheter litar på varandra.</translation>
    </message>
    <message>
        <source>Hand-offs that work build trust between services, those that fail break it.</source>
        <translation>Överlämningar som fungerar bygger förtroende mellan verksamheter, de som misslyckas bryter ner det.</translation>
    </message>
    <message>
        <source>Happens if the two trust each other, and what seems not to fit is left.</source>
        <translation>Blir av om de två litar på varandra, och det som inte verkar passa lämnas.</translation>
    </message>
    <message>
        <source>Harm from which it is noticed.</source>
        <translation>Skada från vilken den märks.</translation>
    </message>
    <message>
        <source>Haste makes waste</source>
        <translation>Brådska ger slarv</translation>
    </message>
    <message>
        <source>Help people find their own way</source>
        <translation>Hjälp människor att hitta själva</translation>
    </message>
    <message>
        <source>Helps people reach the right help, or hands them the map.</source>
        <translation>Hjälper människor fram till rätt hjälp, eller ger dem kartan.</translation>
    </message>
    <message>
        <source>Helps people see the same picture, so that they can act together.</source>
        <translation>Hjälper människor att se samma bild, så att de kan handla tillsammans.</translation>
    </message>
    <message>
        <source>Heroic</source>
        <translation>Heroiskt</translation>
    </message>
    <message>
        <source>Heterogeneity of needs</source>
        <translation>Hur olika behoven är</translation>
    </message>
    <message>
        <source>Hold posts open</source>
        <translation>Håll tjänster vakanta</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Tidsrymd</translation>
    </message>
    <message>
        <source>How far a cut lowers the gain from which a change is made.</source>
        <translation>Hur mycket en nedskärning sänker den vinst från vilken en förändring görs.</translation>
    </message>
    <message>
        <source>How far apart changes are expected to be.</source>
        <translation>Hur långt isär förändringar väntas vara.</translation>
    </message>
    <message>
        <source>How far demand that is voiced rises with trust.</source>
        <translation>Hur mycket efterfrågan som uttalas stiger med förtroendet.</translation>
    </message>
    <message>
        <source>How far people at work accept decisions that come from the centre.</source>
        <translation>Hur långt människor i arbetet godtar beslut som kommer centralt ifrån.</translation>
    </message>
    <message>
        <source>How far services with legal protection are spared by a cut that names no service.</source>
        <translation>Hur mycket verksamheter med lagens skydd skonas av en nedskärning som inte pekar ut någon verksamhet.</translation>
    </message>
    <message>
        <source>How far those who decide meet, share what they see and weigh effects on others. Meetings cost working time.</source>
        <translation>Hur mycket de som bestämmer träffas, delar vad de ser och väger in följder för andra. Möten kostar arbetstid.</translation>
    </message>
    <message>
        <source>How fast a clear head is lost again.</source>
        <translation>Hur snabbt ett klart huvud går förlorat igen.</translation>
    </message>
    <message>
        <source>How fast a community learns to find its own way.</source>
        <translation>Hur snabbt ett område lär sig hitta rätt självt.</translation>
    </message>
    <message>
        <source>How fast a shared story moves trust between services, as far as performance bears it out.</source>
        <translation>Hur snabbt en gemensam berättelse ändrar förtroendet mellan verksamheter, så långt resultaten bär den.</translation>
    </message>
    <message>
        <source>How fast a story builds it.</source>
        <translation>Hur snabbt en berättelse bygger det.</translation>
    </message>
    <message>
        <source>How fast a story moves communities&apos; trust.</source>
        <translation>Hur snabbt en berättelse ändrar områdenas förtroende.</translation>
    </message>
    <message>
        <source>How fast an asset weakens by itself.</source>
        <translation>Hur snabbt en resurs försvagas av sig själv.</translation>
    </message>
    <message>
        <source>How fast communities&apos; trust follows performance.</source>
        <translation>Hur snabbt områdenas förtroende följer resultaten.</translation>
    </message>
    <message>
        <source>How fast dials drift back to the established way under full overload.</source>
        <translation>Hur snabbt reglagen glider tillbaka till det invanda sättet vid full överbelastning.</translation>
    </message>
    <message>
        <source>How fast experience grows.</source>
        <translation>Hur snabbt erfarenheten växer.</translation>
    </message>
    <message>
        <source>How fast following people&apos;s journeys becomes known to those who decide.</source>
        <translation>Hur snabbt kunskapen om människors resor når dem som bestämmer.</translation>
    </message>
    <message>
        <source>How fast income falls away by itself.</source>
        <translation>Hur snabbt inkomster faller bort av sig själva.</translation>
    </message>
    <message>
        <source>How fast it adds to the experience of both teams.</source>
        <translation>Hur snabbt det lägger till båda lagens erfarenhet.</translation>
    </message>
    <message>
        <source>How fast it fades.</source>
        <translation>Hur snabbt det avtar.</translation>
    </message>
    <message>
        <source>How fast it moves legitimacy.</source>
        <translation>Hur snabbt den ändrar legitimiteten.</translation>
    </message>
    <message>
        <source>How fast it moves shared understanding.</source>
        <translation>Hur snabbt den ändrar den gemensamma förståelsen.</translation>
    </message>
    <message>
        <source>How fast learning together moves trust between two services.</source>
        <translation>Hur snabbt lärande tillsammans ändrar förtroendet mellan två verksamheter.</translation>
    </message>
    <message>
        <source>How fast listening moves a community&apos;s trust, however it is served.</source>
        <translation>Hur snabbt lyssnande ändrar ett områdes förtroende, hur det än bemöts.</translation>
    </message>
    <message>
        <source>How fast meeting people who were helped moves morale.</source>
        <translation>Hur snabbt möten med dem som fått hjälp ändrar arbetsglädjen.</translation>
    </message>
    <message>
        <source>How fast meetings build it.</source>
        <translation>Hur snabbt möten bygger den.</translation>
    </message>
    <message>
        <source>How fast money that a community spends itself moves its trust.</source>
        <translation>Hur snabbt pengar som ett område självt använder ändrar dess förtroende.</translation>
    </message>
    <message>
        <source>How fast morale returns.</source>
        <translation>Hur snabbt arbetsglädjen återvänder.</translation>
    </message>
    <message>
        <source>How fast navigation on a link is built.</source>
        <translation>Hur snabbt vägledning på en väg byggs upp.</translation>
    </message>
    <message>
        <source>How fast new income is found.</source>
        <translation>Hur snabbt nya inkomster hittas.</translation>
    </message>
    <message>
        <source>How fast pauses clear the head.</source>
        <translation>Hur snabbt pauser klarnar huvudet.</translation>
    </message>
    <message>
        <source>How fast pauses restore morale.</source>
        <translation>Hur snabbt pauser återger arbetsglädje.</translation>
    </message>
    <message>
        <source>How fast people are introduced to an asset.</source>
        <translation>Hur snabbt människor visas till en resurs.</translation>
    </message>
    <message>
        <source>How fast people who are asked bring in their own time and means, at full trust.</source>
        <translation>Hur snabbt människor som får frågan bidrar med egen tid och egna medel, vid fullt förtroende.</translation>
    </message>
    <message>
        <source>How fast that fades.</source>
        <translation>Hur snabbt det avtar.</translation>
    </message>
    <message>
        <source>How fast that is forgotten.</source>
        <translation>Hur snabbt det glöms.</translation>
    </message>
    <message>
        <source>How fast that trust fades when the emergency is over.</source>
        <translation>Hur snabbt det förtroendet avtar när nödsituationen är över.</translation>
    </message>
    <message>
        <source>How fast two assets are joined.</source>
        <translation>Hur snabbt två resurser förs samman.</translation>
    </message>
    <message>
        <source>How fast volunteers strengthen an asset, at full trust.</source>
        <translation>Hur snabbt frivilliga stärker en resurs, vid fullt förtroende.</translation>
    </message>
    <message>
        <source>How fast what is heard becomes known at the community&apos;s front doors.</source>
        <translation>Hur snabbt det som hörts blir känt vid områdets ingångar.</translation>
    </message>
    <message>
        <source>How local and tangled needs are: 0 tame, 1 wicked.</source>
        <translation>Hur lokala och sammanflätade behoven är: 0 tamt, 1 vilt.</translation>
    </message>
    <message>
        <source>How many of them add nothing.</source>
        <translation>Hur många av dem som inte tillför något.</translation>
    </message>
    <message>
        <source>How much a better fit lowers what comes back.</source>
        <translation>Hur mycket ett bättre passande arbetssätt sänker det som kommer tillbaka.</translation>
    </message>
    <message>
        <source>How much a grant strengthens an asset.</source>
        <translation>Hur mycket ett bidrag stärker en resurs.</translation>
    </message>
    <message>
        <source>How much a pace 15 % above normal raises what comes back.</source>
        <translation>Hur mycket en takt 15 % över det normala höjer det som kommer tillbaka.</translation>
    </message>
    <message>
        <source>How much citizens&apos; own full effort lowers what comes back, where there is time to work with them.</source>
        <translation>Hur mycket invånarnas fulla egna insats sänker det som kommer tillbaka, där det finns tid att arbeta tillsammans med dem.</translation>
    </message>
    <message>
        <source>How much communities&apos; trust lowers what comes back.</source>
        <translation>Hur mycket områdenas förtroende sänker det som kommer tillbaka.</translation>
    </message>
    <message>
        <source>How much less somebody errs with a clear head.</source>
        <translation>Hur mycket mindre någon tar fel med ett klart huvud.</translation>
    </message>
    <message>
        <source>How much lost morale raises that.</source>
        <translation>Hur mycket förlorad arbetsglädje höjer det.</translation>
    </message>
    <message>
        <source>How much of a service&apos;s error of judging people take away who live with what is decided, at full trust.</source>
        <translation>Hur stor del av en verksamhets bedömningsfel som försvinner med dem som lever med det som beslutas, vid fullt förtroende.</translation>
    </message>
    <message>
        <source>How much of everybody&apos;s attention a cut takes.</source>
        <translation>Hur mycket av allas uppmärksamhet en nedskärning tar.</translation>
    </message>
    <message>
        <source>How much of what comes back is closed on paper, at full drive and far off the target.</source>
        <translation>Hur mycket av det som kommer tillbaka som avslutas på papperet, vid full drivkraft och långt från målet.</translation>
    </message>
    <message>
        <source>How services search for practice: 0 as attention and judgement go; 1 each copies its best trusted neighbour if that does better, else tries one change.</source>
        <translation>Hur verksamheter söker arbetssätt: 0 efter uppmärksamhet och omdöme; 1 var och en tar efter sin bästa betrodda granne om det går bättre, och prövar annars en förändring.</translation>
    </message>
    <message>
        <source>How strongly the targets and inspections of a scenario act.</source>
        <translation>Hur starkt ett scenarios mål och inspektioner verkar.</translation>
    </message>
    <message>
        <source>How well staff on loan work.</source>
        <translation>Hur väl inlånad personal arbetar.</translation>
    </message>
    <message>
        <source>How well the way services work fits the place and people they serve.</source>
        <translation>Hur väl verksamheternas sätt att arbeta passar platsen och människorna de är till för.</translation>
    </message>
    <message>
        <source>Installed by order, judged on paper.</source>
        <translation>Införs på order, bedöms på papperet.</translation>
    </message>
    <message>
        <source>Interdependence</source>
        <translation>Ömsesidigt beroende</translation>
    </message>
    <message>
        <source>Introduce people to what is here</source>
        <translation>Visa människor till det som finns här</translation>
    </message>
    <message>
        <source>Introducing people to groups</source>
        <translation>Att visa människor till grupper</translation>
    </message>
    <message>
        <source>Invest to save</source>
        <translation>Investera för att spara</translation>
    </message>
    <message>
        <source>It changes how people judge, not what they do, and is forgotten within a year.</source>
        <translation>Det ändrar hur människor bedömer, inte vad de gör, och är glömt inom ett år.</translation>
    </message>
    <message>
        <source>It pays back after a year and a half at the soonest, and less at a service done before.</source>
        <translation>Det lönar sig tidigast efter ett och ett halvt år, och mindre hos en verksamhet där det redan gjorts.</translation>
    </message>
    <message>
        <source>It takes 4 in 100 hours of work, whether or not it helps.</source>
        <translation>Det tar 4 av 100 timmars arbete, vare sig det hjälper eller inte.</translation>
    </message>
    <message>
        <source>Its groups grow stronger over months. As sure as its trust in you is high.</source>
        <translation>Dess grupper blir starkare under månader. Lika säkert som dess förtroende för dig är högt.</translation>
    </message>
    <message>
        <source>Its groups grow stronger, each by a little, and people trust more. Fairly sure.</source>
        <translation>Dess grupper blir starkare, lite var, och människor litar mer. Ganska säkert.</translation>
    </message>
    <message>
        <source>Joint programmes</source>
        <translation>Gemensamma program</translation>
    </message>
    <message>
        <source>Joint work and care drain</source>
        <translation>Gemensamt arbete och omsorg tär</translation>
    </message>
    <message>
        <source>Joint work and care for others cost the morale of those who do it.</source>
        <translation>Gemensamt arbete och omsorg om andra kostar arbetsglädje för dem som gör det.</translation>
    </message>
    <message>
        <source>Judging allows for its own error</source>
        <translation>Bedömningen räknar med sitt eget fel</translation>
    </message>
    <message>
        <source>Judging from afar</source>
        <translation>Att bedöma på avstånd</translation>
    </message>
    <message>
        <source>Judging is never exact</source>
        <translation>Bedömningar är aldrig exakta</translation>
    </message>
    <message>
        <source>Keep a guide to who does what</source>
        <translation>Håll en guide över vem som gör vad</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Beprövat</translation>
    </message>
    <message>
        <source>Law protects some services</source>
        <translation>Lagen skyddar en del verksamheter</translation>
    </message>
    <message>
        <source>Learn from the next service</source>
        <translation>Lär av verksamheten intill</translation>
    </message>
    <message>
        <source>Learn together</source>
        <translation>Lär tillsammans</translation>
    </message>
    <message>
        <source>Learning from neighbours</source>
        <translation>Att lära av grannar</translation>
    </message>
    <message>
        <source>Learning together</source>
        <translation>Att lära tillsammans</translation>
    </message>
    <message>
        <source>Least share that comes back.</source>
        <translation>Minsta andel som kommer tillbaka.</translation>
    </message>
    <message>
        <source>Leave one post in ten empty here for a turn, and put the money by.</source>
        <translation>Lämna en tjänst av tio tom här i en omgång, och lägg undan pengarna.</translation>
    </message>
    <message>
        <source>Legitimacy at the start.</source>
        <translation>Legitimitet i början.</translation>
    </message>
    <message>
        <source>Legitimacy is won and lost</source>
        <translation>Legitimitet vinns och förloras</translation>
    </message>
    <message>
        <source>Legitimacy of leaders</source>
        <translation>Ledarnas legitimitet</translation>
    </message>
    <message>
        <source>Lend staff where it is worst</source>
        <translation>Låna ut personal dit det är värst</translation>
    </message>
    <message>
        <source>Less gets done here this turn; the income then stays for years. Fairly sure.</source>
        <translation>Mindre blir gjort här den här omgången; inkomsten stannar sedan i åratal. Ganska säkert.</translation>
    </message>
    <message>
        <source>Less gets done while it is made; after about half a year some work is freed for good. Fairly sure.</source>
        <translation>Mindre blir gjort medan det görs; efter ungefär ett halvår frigörs en del arbete för gott. Ganska säkert.</translation>
    </message>
    <message>
        <source>Level that morale returns to.</source>
        <translation>Nivå som arbetsglädjen återvänder till.</translation>
    </message>
    <message>
        <source>Linked services lend as far as they trust this one.</source>
        <translation>Kopplade verksamheter lånar ut så långt de litar på den här.</translation>
    </message>
    <message>
        <source>Linked services take some decisions together and see the effects on both.</source>
        <translation>Kopplade verksamheter fattar en del beslut tillsammans och ser följderna för båda.</translation>
    </message>
    <message>
        <source>Listen first</source>
        <translation>Lyssna först</translation>
    </message>
    <message>
        <source>Listening first</source>
        <translation>Att lyssna först</translation>
    </message>
    <message>
        <source>Little comes of it where the next service is full, or where few are lost.</source>
        <translation>Det ger lite där nästa verksamhet är full, eller där få går vilse.</translation>
    </message>
    <message>
        <source>Little comes where trust is low, and strong groups that nobody knows help nobody.</source>
        <translation>Det ger lite där förtroendet är lågt, och starka grupper som ingen känner till hjälper ingen.</translation>
    </message>
    <message>
        <source>Load from which others help out.</source>
        <translation>Belastning från vilken andra hjälper till.</translation>
    </message>
    <message>
        <source>Load of every service</source>
        <translation>Belastning på varje verksamhet</translation>
    </message>
    <message>
        <source>Look for people who gave up</source>
        <translation>Sök upp dem som gett upp</translation>
    </message>
    <message>
        <source>Looks after scarce money and brings new money in.</source>
        <translation>Vårdar knappa pengar och hämtar in nya.</translation>
    </message>
    <message>
        <source>Lost when leaders leave</source>
        <translation>Förlorat när ledare slutar</translation>
    </message>
    <message>
        <source>Lost when style is reversed</source>
        <translation>Förlorat när stilen vänds</translation>
    </message>
    <message>
        <source>Low morale makes people ill</source>
        <translation>Låg arbetsglädje gör människor sjuka</translation>
    </message>
    <message>
        <source>Low morale makes people leave</source>
        <translation>Låg arbetsglädje får människor att sluta</translation>
    </message>
    <message>
        <source>Mean morale, weighted by staff.</source>
        <translation>Genomsnittlig arbetsglädje, vägd efter personal.</translation>
    </message>
    <message>
        <source>Mean time for which a cut is felt so.</source>
        <translation>Genomsnittlig tid som en nedskärning känns så.</translation>
    </message>
    <message>
        <source>Mean trust on the links between services.</source>
        <translation>Genomsnittligt förtroende på vägarna mellan verksamheter.</translation>
    </message>
    <message>
        <source>Mean weeks over which its money is spent.</source>
        <translation>Genomsnittligt antal veckor som dess pengar används under.</translation>
    </message>
    <message>
        <source>Mean weeks until a redesign takes hold.</source>
        <translation>Genomsnittligt antal veckor tills en omorganisation får fäste.</translation>
    </message>
    <message>
        <source>Mean weeks until partners have answered.</source>
        <translation>Genomsnittligt antal veckor tills partner har svarat.</translation>
    </message>
    <message>
        <source>Meaning making</source>
        <translation>Att skapa mening</translation>
    </message>
    <message>
        <source>Meet people at the door</source>
        <translation>Möt människor vid dörren</translation>
    </message>
    <message>
        <source>Meet the people who were helped</source>
        <translation>Möt människorna som fick hjälp</translation>
    </message>
    <message>
        <source>Meeting those who were helped</source>
        <translation>Att möta dem som fick hjälp</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Möten</translation>
    </message>
    <message>
        <source>Merge two services</source>
        <translation>Slå ihop två verksamheter</translation>
    </message>
    <message>
        <source>Merging disrupts</source>
        <translation>Sammanslagning stör</translation>
    </message>
    <message>
        <source>Money in reserve</source>
        <translation>Pengar i reserv</translation>
    </message>
    <message>
        <source>Money in reserve at once, and a longer queue here. Sure of both.</source>
        <translation>Pengar i reserv genast, och en längre kö här. Säkert för båda.</translation>
    </message>
    <message>
        <source>Money in reserve at the end of the turn, or nothing. Less likely than not.</source>
        <translation>Pengar i reserv i slutet av omgången, eller inget. Mer osannolikt än troligt.</translation>
    </message>
    <message>
        <source>Morale at the start.</source>
        <translation>Arbetsglädje i början.</translation>
    </message>
    <message>
        <source>Morale cost of changes decided elsewhere, at driving results.</source>
        <translation>Arbetsglädje som förändringar beslutade på annat håll kostar, vid resultatdrift.</translation>
    </message>
    <message>
        <source>More people arrive where they were sent within weeks. Quite sure, while it lasts.</source>
        <translation>Fler kommer fram dit de skickades inom några veckor. Ganska säkert, så länge det varar.</translation>
    </message>
    <message>
        <source>More people of this community start in the right place, soon. Quite sure.</source>
        <translation>Fler från det här området börjar på rätt ställe, snart. Ganska säkert.</translation>
    </message>
    <message>
        <source>More staff at both for about half a year. Sure; how much more is a matter of trust.</source>
        <translation>Mer personal hos båda i ungefär ett halvår. Säkert; hur mycket mer är en fråga om förtroende.</translation>
    </message>
    <message>
        <source>Most bids lose, and the attention has gone either way.</source>
        <translation>De flesta ansökningar förlorar, och uppmärksamheten är borta i vilket fall.</translation>
    </message>
    <message>
        <source>Most moves that the centre makes in a week.</source>
        <translation>Flest flyttar som centralt håll gör på en vecka.</translation>
    </message>
    <message>
        <source>Most new income.</source>
        <translation>Mest nya inkomster.</translation>
    </message>
    <message>
        <source>Most of a need that a community&apos;s own assets can meet first.</source>
        <translation>Mest av ett behov som ett områdes egna resurser kan möta först.</translation>
    </message>
    <message>
        <source>Most trials in a service that already works well find nothing.</source>
        <translation>De flesta försök i en verksamhet som redan fungerar bra hittar inget.</translation>
    </message>
    <message>
        <source>Most work that redesign can free at one service.</source>
        <translation>Mest arbete som en omorganisation kan frigöra hos en verksamhet.</translation>
    </message>
    <message>
        <source>Municipal entrepreneur</source>
        <translation>Kommunal entreprenör</translation>
    </message>
    <message>
        <source>Navigator</source>
        <translation>Lots</translation>
    </message>
    <message>
        <source>Navigators help people through doors and from one service to the next.</source>
        <translation>Lotsar hjälper människor genom dörrar och från en verksamhet till nästa.</translation>
    </message>
    <message>
        <source>Needs met</source>
        <translation>Behov som möts</translation>
    </message>
    <message>
        <source>Needs met on record</source>
        <translation>Behov som möts enligt registren</translation>
    </message>
    <message>
        <source>Needs that stayed unresolved for over 26 weeks, and people who gave up and came back in crisis before that, added up since the start.</source>
        <translation>Behov som förblev olösta i över 26 veckor, och människor som gav upp och kom tillbaka i kris före det, sammanlagt sedan början.</translation>
    </message>
    <message>
        <source>Needs that the records count as met, added up since the start: those truly resolved, and each time that one was closed on paper alone. Compare with needs met.</source>
        <translation>Behov som registren räknar som mötta, sammanlagt sedan början: de som verkligen lösts, och varje gång ett avslutats bara på papperet. Jämför med behov som möts.</translation>
    </message>
    <message>
        <source>Needs truly resolved, added up since the start.</source>
        <translation>Behov som verkligen lösts, sammanlagt sedan början.</translation>
    </message>
    <message>
        <source>New income</source>
        <translation>Nya inkomster</translation>
    </message>
    <message>
        <source>New income from what one team sells, by its share of all staff.</source>
        <translation>Nya inkomster av det ett lag säljer, efter dess andel av all personal.</translation>
    </message>
    <message>
        <source>Nobody waits any less for having been heard, and people who trust ask for more.</source>
        <translation>Ingen väntar mindre av att ha blivit hörd, och människor som litar frågar efter mer.</translation>
    </message>
    <message>
        <source>Novel</source>
        <translation>Nytt</translation>
    </message>
    <message>
        <source>One need brings up another</source>
        <translation>Ett behov väcker ett annat</translation>
    </message>
    <message>
        <source>One team, one queue, one way of working for both.</source>
        <translation>Ett lag, en kö, ett arbetssätt för båda.</translation>
    </message>
    <message>
        <source>Ordered by the centre.</source>
        <translation>Beordras centralt.</translation>
    </message>
    <message>
        <source>Ordered changes that help raise the legitimacy of leaders, those that do not lower it.</source>
        <translation>Beordrade förändringar som hjälper höjer ledarnas legitimitet, de som inte gör det sänker den.</translation>
    </message>
    <message>
        <source>Ordered from a report; the wrong step may come back.</source>
        <translation>Beordras utifrån en rapport; fel steg kan komma tillbaka.</translation>
    </message>
    <message>
        <source>Ordered from afar; the second look may have been needed.</source>
        <translation>Beordras på avstånd; den andra bedömningen kan ha behövts.</translation>
    </message>
    <message>
        <source>Orders that are not carried out</source>
        <translation>Order som inte genomförs</translation>
    </message>
    <message>
        <source>Other choices of the same service that each one depends on.</source>
        <translation>Andra val i samma verksamhet som vart och ett beror på.</translation>
    </message>
    <message>
        <source>Overload wears people down</source>
        <translation>Överbelastning sliter på människor</translation>
    </message>
    <message>
        <source>Pace under pressure</source>
        <translation>Takt under tryck</translation>
    </message>
    <message>
        <source>Part of the time for making meaning together that is kept free to pause.</source>
        <translation>Del av tiden för att skapa mening tillsammans som hålls fri för paus.</translation>
    </message>
    <message>
        <source>Partners who trust each other add money to a joint programme.</source>
        <translation>Partner som litar på varandra lägger till pengar till ett gemensamt program.</translation>
    </message>
    <message>
        <source>Pauses</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>People find their own way</source>
        <translation>Människor hittar rätt själva</translation>
    </message>
    <message>
        <source>People give up, and come back in crisis</source>
        <translation>Människor ger upp, och kommer tillbaka i kris</translation>
    </message>
    <message>
        <source>People leave</source>
        <translation>Människor slutar</translation>
    </message>
    <message>
        <source>People leave, posts stand empty, and trust and experience go with them.</source>
        <translation>Människor slutar, tjänster står tomma, och förtroende och erfarenhet går med dem.</translation>
    </message>
    <message>
        <source>People lost between services</source>
        <translation>Människor vilse mellan verksamheter</translation>
    </message>
    <message>
        <source>People trust more, however they are served; those at the doors judge better. Fairly sure.</source>
        <translation>Människor litar mer, hur de än bemöts; de vid ingångarna bedömer bättre. Ganska säkert.</translation>
    </message>
    <message>
        <source>People waiting</source>
        <translation>Personer som väntar</translation>
    </message>
    <message>
        <source>People waiting on record</source>
        <translation>Personer som väntar enligt registren</translation>
    </message>
    <message>
        <source>People who are asked bring in their own time and means.</source>
        <translation>Människor som får frågan bidrar med sin egen tid och egna medel.</translation>
    </message>
    <message>
        <source>People who are sent on are assessed again, unless the pathway was shortened.</source>
        <translation>Människor som skickas vidare bedöms igen, om inte vägen har kortats.</translation>
    </message>
    <message>
        <source>People who can be called, or looked for, with one decision&apos;s worth of attention.</source>
        <translation>Personer som kan ringas upp, eller sökas upp, med uppmärksamhet värd ett beslut.</translation>
    </message>
    <message>
        <source>People who know the group bring others along.</source>
        <translation>Människor som känner till gruppen tar med sig andra.</translation>
    </message>
    <message>
        <source>People who trust their services ask for more of what they need.</source>
        <translation>Människor som litar på sina verksamheter frågar efter mer av det de behöver.</translation>
    </message>
    <message>
        <source>People who were lost between services, or gave up, are called and sent on or back.</source>
        <translation>Människor som gått vilse mellan verksamheter, eller gett upp, rings upp och skickas vidare eller tillbaka.</translation>
    </message>
    <message>
        <source>People whom the records count as waiting: without those who gave up, and without those whose need was closed on paper. Compare with people waiting. The run&apos;s figure is the mean over its weeks.</source>
        <translation>Personer som registren räknar som väntande: utan dem som gav upp, och utan dem vars behov avslutades på papperet. Jämför med personer som väntar. Körningens siffra är medelvärdet över dess veckor.</translation>
    </message>
    <message>
        <source>People with a need that is not resolved at the end of the week: waiting, sent to the wrong door, between two services, or given up. The run&apos;s figure is the mean over its weeks.</source>
        <translation>Personer med ett behov som inte är löst i slutet av veckan: väntar, skickade till fel dörr, mellan två verksamheter, eller uppgivna. Körningens siffra är medelvärdet över dess veckor.</translation>
    </message>
    <message>
        <source>Performance below which a story backfires.</source>
        <translation>Resultat under vilket en berättelse slår tillbaka.</translation>
    </message>
    <message>
        <source>Performance below which citizens withhold their effort.</source>
        <translation>Resultat under vilket invånarna håller inne med sin insats.</translation>
    </message>
    <message>
        <source>Pool staff along a link</source>
        <translation>Dela personal längs en väg</translation>
    </message>
    <message>
        <source>Posts are held empty for a turn to save money.</source>
        <translation>Tjänster hålls tomma i en omgång för att spara pengar.</translation>
    </message>
    <message>
        <source>Posts held empty</source>
        <translation>Tjänster som hålls tomma</translation>
    </message>
    <message>
        <source>Posts that are held empty for a turn to save money.</source>
        <translation>Tjänster som hålls tomma i en omgång för att spara pengar.</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Makt</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Praktik</translation>
    </message>
    <message>
        <source>Pressure for throughput, at driving results.</source>
        <translation>Tryck på genomflöde, vid resultatdrift.</translation>
    </message>
    <message>
        <source>Price of meetings</source>
        <translation>Priset för möten</translation>
    </message>
    <message>
        <source>Price of turning dials</source>
        <translation>Priset för att ändra reglagen</translation>
    </message>
    <message>
        <source>Pull of the old</source>
        <translation>Det gamlas dragningskraft</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Syfte</translation>
    </message>
    <message>
        <source>Push for results</source>
        <translation>Tryck på för resultat</translation>
    </message>
    <message>
        <source>Put a step back</source>
        <translation>Lägg tillbaka ett steg</translation>
    </message>
    <message>
        <source>Quick when the two serve alike needs. Unsure.</source>
        <translation>Snabbt när de två möter liknande behov. Osäkert.</translation>
    </message>
    <message>
        <source>Reached crisis</source>
        <translation>Hamnade i kris</translation>
    </message>
    <message>
        <source>Replace this service&apos;s ways by the best known practice of its sector.</source>
        <translation>Ersätt verksamhetens arbetssätt med sektorns bästa kända praxis.</translation>
    </message>
    <message>
        <source>Reporting to a centre takes working time.</source>
        <translation>Att rapportera till centralt håll tar arbetstid.</translation>
    </message>
    <message>
        <source>Resource weaver</source>
        <translation>Resursvävare</translation>
    </message>
    <message>
        <source>Ring those who were sent on from here and never arrived, and send them on once more.</source>
        <translation>Ring dem som skickades vidare härifrån och aldrig kom fram, och skicka dem vidare en gång till.</translation>
    </message>
    <message>
        <source>Sell what this service knows</source>
        <translation>Sälj det verksamheten kan</translation>
    </message>
    <message>
        <source>Selling know-how</source>
        <translation>Att sälja kunnande</translation>
    </message>
    <message>
        <source>Services and neighbours teach each other.</source>
        <translation>Verksamheter och grannar lär varandra.</translation>
    </message>
    <message>
        <source>Services decide for themselves</source>
        <translation>Verksamheterna bestämmer själva</translation>
    </message>
    <message>
        <source>Services spend attention of their own on practice, hand-offs, assets, story and money.</source>
        <translation>Verksamheterna lägger egen uppmärksamhet på arbetssätt, överlämningar, resurser, berättelse och pengar.</translation>
    </message>
    <message>
        <source>Services take some decisions with a community, whose people know what they meet.</source>
        <translation>Verksamheter fattar en del beslut tillsammans med ett område, vars människor vet vad de möter.</translation>
    </message>
    <message>
        <source>Services that meet come to trust each other.</source>
        <translation>Verksamheter som träffas börjar lita på varandra.</translation>
    </message>
    <message>
        <source>Set up a joint programme</source>
        <translation>Starta ett gemensamt program</translation>
    </message>
    <message>
        <source>Share a front door</source>
        <translation>Dela en ingång</translation>
    </message>
    <message>
        <source>Share of a closed service&apos;s staff who move to where its people go.</source>
        <translation>Andel av en stängd verksamhets personal som flyttar dit dess besökare går.</translation>
    </message>
    <message>
        <source>Share of a team that is moved or lent at once.</source>
        <translation>Andel av ett lag som flyttas eller lånas ut på en gång.</translation>
    </message>
    <message>
        <source>Share of changes that bring in the standard way, at known practice.</source>
        <translation>Andel av förändringarna som inför standardsättet, vid beprövad praktik.</translation>
    </message>
    <message>
        <source>Share of changes that copy a trusted neighbour, at novel practice.</source>
        <translation>Andel av förändringarna som tar efter en betrodd granne, vid ny praktik.</translation>
    </message>
    <message>
        <source>Share of contacts that come back unsolved at a practice fit of 50.</source>
        <translation>Andel av kontakterna som kommer tillbaka olösta när arbetssättet passar till 50.</translation>
    </message>
    <message>
        <source>Share of contacts used on people who had to ask again or were sent to the wrong place (failure demand).</source>
        <translation>Andel av kontakterna som går till människor som fått fråga igen eller skickats fel (onödig efterfrågan).</translation>
    </message>
    <message>
        <source>Share of cuts that the reserve takes over while it lasts.</source>
        <translation>Andel av nedskärningarna som reserven tar över så länge den varar.</translation>
    </message>
    <message>
        <source>Share of loans that goes home each week.</source>
        <translation>Andel av lånen som går hem varje vecka.</translation>
    </message>
    <message>
        <source>Share of needs not resolved within 13 weeks of first asking.</source>
        <translation>Andel av behoven som inte lösts inom 13 veckor från att de först frågades om.</translation>
    </message>
    <message>
        <source>Share of resolved needs that bring up a further need.</source>
        <translation>Andel av lösta behov som väcker ett behov till.</translation>
    </message>
    <message>
        <source>Share of staff time lost to sickness, which rises as morale falls.</source>
        <translation>Andel av personalens tid som går förlorad till sjukdom, som ökar när arbetsglädjen sjunker.</translation>
    </message>
    <message>
        <source>Share of the architect&apos;s own changes that are about steps.</source>
        <translation>Andel av arkitektens egna förändringar som gäller steg.</translation>
    </message>
    <message>
        <source>Share of the attention of both roles that switching takes, in a turn in which one person plays the cards of two.</source>
        <translation>Andel av båda rollernas uppmärksamhet som bytet tar, i en omgång där en person spelar bådas kort.</translation>
    </message>
    <message>
        <source>Shared understanding</source>
        <translation>Gemensam förståelse</translation>
    </message>
    <message>
        <source>Shared understanding at the start.</source>
        <translation>Gemensam förståelse i början.</translation>
    </message>
    <message>
        <source>Shorter queue here at once, longer there. Sure, and short-lived.</source>
        <translation>Kortare kö här genast, längre där. Säkert, och kortvarigt.</translation>
    </message>
    <message>
        <source>Show a community, plainly, what its services do and what came of it.</source>
        <translation>Visa ett område, rakt på sak, vad dess verksamheter gör och vad det blev av det.</translation>
    </message>
    <message>
        <source>Show what is done</source>
        <translation>Visa vad som görs</translation>
    </message>
    <message>
        <source>Shows little before two or three turns have passed.</source>
        <translation>Visar lite innan två eller tre omgångar har gått.</translation>
    </message>
    <message>
        <source>Sickness at full morale.</source>
        <translation>Sjukfrånvaro vid full arbetsglädje.</translation>
    </message>
    <message>
        <source>Slow for the first months, then lasting. Fairly sure, if you have the time.</source>
        <translation>Långsamt de första månaderna, sedan varaktigt. Ganska säkert, om du har tiden.</translation>
    </message>
    <message>
        <source>Some ask again before it gets worse. As sure as their trust in you is high.</source>
        <translation>Några frågar igen innan det blir värre. Lika säkert som deras förtroende för dig är högt.</translation>
    </message>
    <message>
        <source>Some changes bring in the best known practice of the sector, whole.</source>
        <translation>Vissa förändringar inför sektorns bästa kända praxis, hel.</translation>
    </message>
    <message>
        <source>Some changes copy what a trusted neighbour does.</source>
        <translation>Vissa förändringar tar efter vad en betrodd granne gör.</translation>
    </message>
    <message>
        <source>Some of those lost on the way arrive without queueing here again. Quite sure.</source>
        <translation>Några av dem som gått vilse på vägen kommer fram utan att köa här igen. Ganska säkert.</translation>
    </message>
    <message>
        <source>Some people turn to a service that cannot help them, and must be sent on.</source>
        <translation>Vissa vänder sig till en verksamhet som inte kan hjälpa dem, och måste skickas vidare.</translation>
    </message>
    <message>
        <source>Some people who are sent on never arrive, and must be sent again.</source>
        <translation>Vissa som skickas vidare kommer aldrig fram, och måste skickas igen.</translation>
    </message>
    <message>
        <source>Some who wait long stop asking, and some of them come back in crisis with more work.</source>
        <translation>Vissa som väntar länge slutar fråga, och en del av dem kommer tillbaka i kris med mer arbete.</translation>
    </message>
    <message>
        <source>Somebody lent to a team they do not know gets less done.</source>
        <translation>Någon som lånas ut till ett lag hen inte känner får mindre gjort.</translation>
    </message>
    <message>
        <source>Somebody walks along</source>
        <translation>Någon följer med</translation>
    </message>
    <message>
        <source>Somebody who knows the place listens first and points people to the right door.</source>
        <translation>Någon som känner platsen lyssnar först och visar människor till rätt dörr.</translation>
    </message>
    <message>
        <source>Spend reserve on a redesign that frees work later.</source>
        <translation>Använd reserven till en omorganisation som frigör arbete senare.</translation>
    </message>
    <message>
        <source>Spread over many groups it is thin, and strong groups that nobody knows help nobody.</source>
        <translation>Utspritt på många grupper blir det tunt, och starka grupper som ingen känner till hjälper ingen.</translation>
    </message>
    <message>
        <source>Spread over many links it is thin, and guides age.</source>
        <translation>Utspritt på många vägar blir det tunt, och guider åldras.</translation>
    </message>
    <message>
        <source>Staff are lent</source>
        <translation>Personal lånas ut</translation>
    </message>
    <message>
        <source>Staff are needed to keep it, and where few people start wrong little is gained.</source>
        <translation>Personal behövs för att hålla det i gång, och där få börjar fel finns lite att vinna.</translation>
    </message>
    <message>
        <source>Staff go along, or ring ahead, when someone is passed on here.</source>
        <translation>Personalen följer med, eller ringer före, när någon skickas vidare härifrån.</translation>
    </message>
    <message>
        <source>Staff meet people who came here and hear what became of them.</source>
        <translation>Personalen träffar människor som kom hit och hör hur det gick för dem.</translation>
    </message>
    <message>
        <source>Staff morale</source>
        <translation>Personalens arbetsglädje</translation>
    </message>
    <message>
        <source>Staff off sick</source>
        <translation>Sjukfrånvaro</translation>
    </message>
    <message>
        <source>Staff on loan work less well</source>
        <translation>Inlånad personal arbetar sämre</translation>
    </message>
    <message>
        <source>Staff on loan work less well, and the lender pays for it.</source>
        <translation>Inlånad personal arbetar sämre, och den som lånar ut betalar för det.</translation>
    </message>
    <message>
        <source>Staff pooled along a link</source>
        <translation>Personal delad längs en väg</translation>
    </message>
    <message>
        <source>Staff take heart, and fewer fall ill or leave. Fairly sure, where most needs are met.</source>
        <translation>Personalen får nytt mod, och färre blir sjuka eller slutar. Ganska säkert, där de flesta behov möts.</translation>
    </message>
    <message>
        <source>Staff who leave at a morale of 65.</source>
        <translation>Personal som slutar vid en arbetsglädje på 65.</translation>
    </message>
    <message>
        <source>Staff who meet the people they served take heart or lose it, by what came of it.</source>
        <translation>Personal som träffar dem de hjälpt får nytt mod eller tappar det, av hur det gick.</translation>
    </message>
    <message>
        <source>Staff whom the calmer of two services that pool staff lends a week, at a gap of one week of work.</source>
        <translation>Personal som den lugnare av två verksamheter som delar personal lånar ut per vecka, vid en skillnad på en veckas arbete.</translation>
    </message>
    <message>
        <source>Steps in each service&apos;s process.</source>
        <translation>Steg i varje verksamhets process.</translation>
    </message>
    <message>
        <source>Steps take work</source>
        <translation>Steg tar arbete</translation>
    </message>
    <message>
        <source>Stop running this service</source>
        <translation>Lägg ner den här verksamheten</translation>
    </message>
    <message>
        <source>Stops working soon after it stops.</source>
        <translation>Slutar verka snart efter att det upphör.</translation>
    </message>
    <message>
        <source>Storyteller</source>
        <translation>Berättare</translation>
    </message>
    <message>
        <source>System architect</source>
        <translation>Systemarkitekt</translation>
    </message>
    <message>
        <source>Take out a step</source>
        <translation>Ta bort ett steg</translation>
    </message>
    <message>
        <source>Teach and equip a community so that people know where to turn without being led.</source>
        <translation>Lär och rusta ett område så att människor vet vart de ska vända sig utan att ledas.</translation>
    </message>
    <message>
        <source>Teams work faster when much is waiting, whoever leads.</source>
        <translation>Lagen arbetar snabbare när mycket väntar, vem som än leder.</translation>
    </message>
    <message>
        <source>Tell a shared story</source>
        <translation>Berätta en gemensam berättelse</translation>
    </message>
    <message>
        <source>Tell those who decide how people live through this pathway, from their side.</source>
        <translation>Berätta för dem som bestämmer hur människor lever genom vägen, från deras håll.</translation>
    </message>
    <message>
        <source>Telling the story</source>
        <translation>Att föra berättelsen</translation>
    </message>
    <message>
        <source>Test small changes in how this service works, keep what looks better.</source>
        <translation>Pröva små förändringar i hur verksamheten arbetar, behåll det som ser bättre ut.</translation>
    </message>
    <message>
        <source>The better practice fits the place, the fewer contacts solve nothing; the worse, the more.</source>
        <translation>Ju bättre arbetssättet passar platsen, desto färre kontakter löser inget; ju sämre, desto fler.</translation>
    </message>
    <message>
        <source>The centre arranges the partnership.</source>
        <translation>Centralt håll ordnar samarbetet.</translation>
    </message>
    <message>
        <source>The centre buys and orders it; it holds as far as staff accept it.</source>
        <translation>Centralt håll köper in och beordrar det; det håller så långt personalen godtar det.</translation>
    </message>
    <message>
        <source>The centre calls the meeting.</source>
        <translation>Centralt håll kallar till mötet.</translation>
    </message>
    <message>
        <source>The centre can send staff from the calmest service anywhere.</source>
        <translation>Centralt håll kan skicka personal från den lugnaste verksamheten var som helst.</translation>
    </message>
    <message>
        <source>The centre chooses the changes, judging from afar.</source>
        <translation>Centralt håll väljer förändringarna, bedömda på avstånd.</translation>
    </message>
    <message>
        <source>The centre decides</source>
        <translation>Centralt håll bestämmer</translation>
    </message>
    <message>
        <source>The centre decides by how things stood some weeks ago.</source>
        <translation>Centralt håll bestämmer efter hur läget var för några veckor sedan.</translation>
    </message>
    <message>
        <source>The centre draws up a list and sends people out.</source>
        <translation>Centralt håll gör en lista och skickar ut folk.</translation>
    </message>
    <message>
        <source>The centre has people surveyed; it is read as far as staff accept it.</source>
        <translation>Centralt håll låter fråga människor; svaren läses så långt personalen godtar det.</translation>
    </message>
    <message>
        <source>The centre has the journey written up; it is read as far as staff accept it.</source>
        <translation>Centralt håll låter skriva ner resan; den läses så långt personalen godtar det.</translation>
    </message>
    <message>
        <source>The centre holds the posts; it works as far as staff accept it.</source>
        <translation>Centralt håll håller tjänsterna tomma; det fungerar så långt personalen godtar det.</translation>
    </message>
    <message>
        <source>The centre judges worse where places differ, less so where understanding is shared.</source>
        <translation>Centralt håll bedömer sämre där platser skiljer sig åt, mindre så där förståelsen är gemensam.</translation>
    </message>
    <message>
        <source>The centre launches a call.</source>
        <translation>Centralt håll går ut med ett upprop.</translation>
    </message>
    <message>
        <source>The centre moves people between the two as it sees their queues.</source>
        <translation>Centralt håll flyttar människor mellan de två som det ser deras köer.</translation>
    </message>
    <message>
        <source>The centre pays it out by rule.</source>
        <translation>Centralt håll betalar ut det efter regler.</translation>
    </message>
    <message>
        <source>The centre picks the group and pays.</source>
        <translation>Centralt håll väljer grupp och betalar.</translation>
    </message>
    <message>
        <source>The centre places a person at each door.</source>
        <translation>Centralt håll placerar en person vid varje dörr.</translation>
    </message>
    <message>
        <source>The centre publishes it.</source>
        <translation>Centralt håll ger ut den.</translation>
    </message>
    <message>
        <source>The centre puts it on; it holds as far as staff accept it.</source>
        <translation>Centralt håll anordnar det; det håller så långt personalen godtar det.</translation>
    </message>
    <message>
        <source>The centre runs it as a campaign.</source>
        <translation>Centralt håll driver det som en kampanj.</translation>
    </message>
    <message>
        <source>The centre sees late</source>
        <translation>Centralt håll ser sent</translation>
    </message>
    <message>
        <source>The centre sends both on a course; it holds as far as staff accept it.</source>
        <translation>Centralt håll skickar båda på kurs; det håller så långt personalen godtar det.</translation>
    </message>
    <message>
        <source>The centre signs for both; it holds as far as staff accept it.</source>
        <translation>Centralt håll skriver under för båda; det håller så långt personalen godtar det.</translation>
    </message>
    <message>
        <source>The centre signs the contract; it holds as far as staff accept it.</source>
        <translation>Centralt håll skriver på avtalet; det håller så långt personalen godtar det.</translation>
    </message>
    <message>
        <source>The centre spends its attention on practice, relief, hand-offs, assets, story and money.</source>
        <translation>Centralt håll lägger sin uppmärksamhet på arbetssätt, avlastning, överlämningar, resurser, berättelse och pengar.</translation>
    </message>
    <message>
        <source>The centre tells both services to do it; it holds as far as staff accept the order.</source>
        <translation>Centralt håll säger åt båda verksamheterna att göra det; det håller så långt personalen godtar ordern.</translation>
    </message>
    <message>
        <source>The centre tells one service to copy the other.</source>
        <translation>Centralt håll säger åt en verksamhet att ta efter den andra.</translation>
    </message>
    <message>
        <source>The centre tells services to refer people there.</source>
        <translation>Centralt håll säger åt verksamheter att hänvisa människor dit.</translation>
    </message>
    <message>
        <source>The centre tells the story; it carries as far as staff accept it.</source>
        <translation>Centralt håll berättar; det bär så långt personalen godtar det.</translation>
    </message>
    <message>
        <source>The centre tells the team to make the calls; it holds as far as staff accept it.</source>
        <translation>Centralt håll säger åt laget att ringa; det håller så långt personalen godtar det.</translation>
    </message>
    <message>
        <source>The centre writes it for them; it is used as far as staff accept it.</source>
        <translation>Centralt håll skriver den åt dem; den används så långt personalen godtar det.</translation>
    </message>
    <message>
        <source>The centre writes it; it holds as far as staff accept it.</source>
        <translation>Centralt håll skriver den; det håller så långt personalen godtar det.</translation>
    </message>
    <message>
        <source>The community trusts more, and asks for more. Fairly sure, where waits are short.</source>
        <translation>Området litar mer, och frågar efter mer. Ganska säkert, där väntan är kort.</translation>
    </message>
    <message>
        <source>The front doors bring people together to decide.</source>
        <translation>Ingångarna samlar människor för att bestämma.</translation>
    </message>
    <message>
        <source>The front doors sit down with people and listen.</source>
        <translation>Ingångarna sätter sig ner med människor och lyssnar.</translation>
    </message>
    <message>
        <source>The front doors take turns, in their own time.</source>
        <translation>Ingångarna turas om, på sin egen tid.</translation>
    </message>
    <message>
        <source>The front doors tell it themselves, to those who come.</source>
        <translation>Ingångarna berättar själva, för dem som kommer.</translation>
    </message>
    <message>
        <source>The groups are asked, and make it their own.</source>
        <translation>Grupperna får frågan, och gör det till sitt eget.</translation>
    </message>
    <message>
        <source>The help fades when the attention goes, and does nothing for a service that is full.</source>
        <translation>Hjälpen avtar när uppmärksamheten försvinner, och gör inget för en verksamhet som är full.</translation>
    </message>
    <message>
        <source>The least share of attention that a played role has.</source>
        <translation>Minsta andel av uppmärksamheten som en spelad roll har.</translation>
    </message>
    <message>
        <source>The longer queue of the two gets shorter. Sure, as long as their queues differ.</source>
        <translation>Den längre kön av de två blir kortare. Säkert, så länge köerna skiljer sig åt.</translation>
    </message>
    <message>
        <source>The lower morale, the more staff are off sick.</source>
        <translation>Ju lägre arbetsglädje, desto fler är sjuka.</translation>
    </message>
    <message>
        <source>The lower morale, the more staff leave.</source>
        <translation>Ju lägre arbetsglädje, desto fler slutar.</translation>
    </message>
    <message>
        <source>The people it helped do not disappear.</source>
        <translation>Människorna den hjälpte försvinner inte.</translation>
    </message>
    <message>
        <source>The people of a community decide for themselves what its groups need.</source>
        <translation>Människorna i ett område bestämmer själva vad dess grupper behöver.</translation>
    </message>
    <message>
        <source>The reserve softens cuts</source>
        <translation>Reserven mildrar nedskärningar</translation>
    </message>
    <message>
        <source>The same share at novel practice.</source>
        <translation>Samma andel vid ny praktik.</translation>
    </message>
    <message>
        <source>The service keeps it up to date itself.</source>
        <translation>Verksamheten håller den aktuell själv.</translation>
    </message>
    <message>
        <source>The service writes it in its own time.</source>
        <translation>Verksamheten skriver den på sin egen tid.</translation>
    </message>
    <message>
        <source>The services find it together, in their own time.</source>
        <translation>Verksamheterna hittar det tillsammans, på sin egen tid.</translation>
    </message>
    <message>
        <source>The services of a community agree on what they are there for, and say so.</source>
        <translation>Verksamheterna i ett område enas om vad de är till för, och säger det.</translation>
    </message>
    <message>
        <source>The standard way</source>
        <translation>Standardsättet</translation>
    </message>
    <message>
        <source>The team agrees to do with fewer.</source>
        <translation>Laget går med på att klara sig med färre.</translation>
    </message>
    <message>
        <source>The team chooses, sees the effect closely, and asks partners whom it touches.</source>
        <translation>Laget väljer, ser effekten på nära håll och frågar de partner som berörs.</translation>
    </message>
    <message>
        <source>The team invites people itself.</source>
        <translation>Laget bjuder själv in människor.</translation>
    </message>
    <message>
        <source>The team looks at it and takes it if it seems to fit.</source>
        <translation>Laget tittar på det och tar det om det verkar passa.</translation>
    </message>
    <message>
        <source>The team makes it itself.</source>
        <translation>Laget gör den själv.</translation>
    </message>
    <message>
        <source>The team offers what it is good at.</source>
        <translation>Laget erbjuder det som det är bra på.</translation>
    </message>
    <message>
        <source>The team rings people whom it knows.</source>
        <translation>Laget ringer människor det känner.</translation>
    </message>
    <message>
        <source>The team trains or advises others for pay, and the income helps everybody.</source>
        <translation>Laget utbildar eller ger råd till andra mot betalning, och inkomsten hjälper alla.</translation>
    </message>
    <message>
        <source>The two settle it between them, as far as they trust each other.</source>
        <translation>De två gör upp det mellan sig, så långt de litar på varandra.</translation>
    </message>
    <message>
        <source>They come back to the queue that they left; while it is long, nothing is won.</source>
        <translation>De kommer tillbaka till kön som de lämnade; medan den är lång är inget vunnet.</translation>
    </message>
    <message>
        <source>They see more alike and trust each other more, if people are well served. Unsure.</source>
        <translation>De ser mer lika och litar mer på varandra, om människor får bra hjälp. Osäkert.</translation>
    </message>
    <message>
        <source>They trust each other more and judge better, for some months. Quite sure, if both come.</source>
        <translation>De litar mer på varandra och bedömer bättre, i några månader. Ganska säkert, om båda kommer.</translation>
    </message>
    <message>
        <source>They trust each other more, if most who are sent on arrive. Fairly sure.</source>
        <translation>De litar mer på varandra, om de flesta som skickas vidare kommer fram. Ganska säkert.</translation>
    </message>
    <message>
        <source>This service learns who does what, for every service it sends people to.</source>
        <translation>Verksamheten lär sig vem som gör vad, för varje verksamhet den skickar människor till.</translation>
    </message>
    <message>
        <source>This service visits the next one on the link and copies what works there.</source>
        <translation>Verksamheten besöker nästa på vägen och tar efter det som fungerar där.</translation>
    </message>
    <message>
        <source>Those around the group decide together what it needs.</source>
        <translation>De som finns runt gruppen bestämmer tillsammans vad den behöver.</translation>
    </message>
    <message>
        <source>Those at the front doors ask people they know.</source>
        <translation>De vid ingångarna frågar människor de känner.</translation>
    </message>
    <message>
        <source>Those at the front doors go to people they know.</source>
        <translation>De vid ingångarna går till människor de känner.</translation>
    </message>
    <message>
        <source>Those who share an understanding weigh what their changes do to others.</source>
        <translation>De som delar en förståelse väger in vad deras förändringar gör för andra.</translation>
    </message>
    <message>
        <source>Thriving together</source>
        <translation>Att må bra tillsammans</translation>
    </message>
    <message>
        <source>Time for any coordination</source>
        <translation>Tid för all samordning</translation>
    </message>
    <message>
        <source>Time for local decisions</source>
        <translation>Tid för lokala beslut</translation>
    </message>
    <message>
        <source>Time for reports</source>
        <translation>Tid för rapporter</translation>
    </message>
    <message>
        <source>Time kept free for reflection restores morale and clears judgement.</source>
        <translation>Tid som hålls fri för eftertanke återger arbetsglädje och klarnar omdömet.</translation>
    </message>
    <message>
        <source>Too much work lowers morale.</source>
        <translation>För mycket arbete sänker arbetsglädjen.</translation>
    </message>
    <message>
        <source>Trust at the start</source>
        <translation>Förtroende i början</translation>
    </message>
    <message>
        <source>Trust between services</source>
        <translation>Förtroende mellan verksamheter</translation>
    </message>
    <message>
        <source>Trust carries hand-offs</source>
        <translation>Förtroende bär överlämningar</translation>
    </message>
    <message>
        <source>Trust follows hand-offs</source>
        <translation>Förtroende följer överlämningar</translation>
    </message>
    <message>
        <source>Trust follows what people see</source>
        <translation>Förtroende följer det människor ser</translation>
    </message>
    <message>
        <source>Trust from meeting</source>
        <translation>Förtroende av att träffas</translation>
    </message>
    <message>
        <source>Trust from which two services agree to merge or close by themselves.</source>
        <translation>Förtroende från vilket två verksamheter själva går med på att slås ihop eller stänga.</translation>
    </message>
    <message>
        <source>Trust helps contacts succeed</source>
        <translation>Förtroende hjälper kontakter att lyckas</translation>
    </message>
    <message>
        <source>Trust in an emergency</source>
        <translation>Förtroende i en nödsituation</translation>
    </message>
    <message>
        <source>Trust lost when a neighbour&apos;s change did harm.</source>
        <translation>Förtroende som går förlorat när en grannes förändring gjorde skada.</translation>
    </message>
    <message>
        <source>Trust makes needs heard</source>
        <translation>Förtroende gör att behov hörs</translation>
    </message>
    <message>
        <source>Trust of communities</source>
        <translation>Områdenas förtroende</translation>
    </message>
    <message>
        <source>Trust on links between services at the start.</source>
        <translation>Förtroende på vägarna mellan verksamheter i början.</translation>
    </message>
    <message>
        <source>Trust that a new person starts from.</source>
        <translation>Förtroende som en ny person börjar med.</translation>
    </message>
    <message>
        <source>Trusted with money</source>
        <translation>Anförtrodda pengar</translation>
    </message>
    <message>
        <source>Try a better way of working</source>
        <translation>Pröva ett bättre arbetssätt</translation>
    </message>
    <message>
        <source>Turbulence</source>
        <translation>Oro</translation>
    </message>
    <message>
        <source>Turn {0}, {1}: turn the dials to {2}</source>
        <translation>Omgång {0}, {1}: ändra reglagen till {2}</translation>
    </message>
    <message>
        <source>Turn {0}, {1}: {2} ({3})</source>
        <translation>Omgång {0}, {1}: {2} ({3})</translation>
    </message>
    <message>
        <source>Two groups that are joined help more people than each alone.</source>
        <translation>Två grupper som förs samman hjälper fler än var och en för sig.</translation>
    </message>
    <message>
        <source>Two groups that suit each other share members, rooms and news.</source>
        <translation>Två grupper som passar ihop delar medlemmar, lokaler och nyheter.</translation>
    </message>
    <message>
        <source>Two professions learn together, which takes time and builds trust and experience.</source>
        <translation>Två yrken lär tillsammans, vilket tar tid och bygger förtroende och erfarenhet.</translation>
    </message>
    <message>
        <source>Two professions train and go through cases side by side for a turn.</source>
        <translation>Två yrken övar och går igenom fall sida vid sida i en omgång.</translation>
    </message>
    <message>
        <source>Two services lend each other staff as their loads go.</source>
        <translation>Två verksamheter lånar ut personal till varandra efter hur belastningen växlar.</translation>
    </message>
    <message>
        <source>Two services lend each other staff from week to week, whichever is calmer.</source>
        <translation>Två verksamheter lånar ut personal till varandra från vecka till vecka, den som har det lugnast.</translation>
    </message>
    <message>
        <source>Two services open one door; whoever comes is heard by both.</source>
        <translation>Två verksamheter öppnar en dörr; den som kommer blir hörd av båda.</translation>
    </message>
    <message>
        <source>Two services pool money for staff; partners add to it as far as they trust them.</source>
        <translation>Två verksamheter lägger ihop pengar till personal; partner bidrar så långt de litar på dem.</translation>
    </message>
    <message>
        <source>Two services tell each other what happened to the people they sent on.</source>
        <translation>Två verksamheter berättar för varandra hur det gick för dem de skickat vidare.</translation>
    </message>
    <message>
        <source>Two services with one front door set wrong starts right.</source>
        <translation>Två verksamheter med en gemensam ingång rättar till felaktiga starter.</translation>
    </message>
    <message>
        <source>Under overload the dials drift back to the established way.</source>
        <translation>Under överbelastning glider reglagen tillbaka till det invanda sättet.</translation>
    </message>
    <message>
        <source>Under targets some needs are recorded as met that are not, and come back.</source>
        <translation>Under målstyrning registreras en del behov som mötta fast de inte är det, och kommer tillbaka.</translation>
    </message>
    <message>
        <source>Unilateral</source>
        <translation>Ensidig</translation>
    </message>
    <message>
        <source>Unmet need</source>
        <translation>Omött behov</translation>
    </message>
    <message>
        <source>Useful steps that are cut</source>
        <translation>Nyttiga steg som tas bort</translation>
    </message>
    <message>
        <source>Volunteers</source>
        <translation>Frivilliga</translation>
    </message>
    <message>
        <source>Volunteers strengthen groups, the more the community trusts.</source>
        <translation>Frivilliga stärker grupper, mer ju mer området litar.</translation>
    </message>
    <message>
        <source>Wait at which performance reads as half.</source>
        <translation>Väntan vid vilken resultatet läses som hälften.</translation>
    </message>
    <message>
        <source>Waiting for partners</source>
        <translation>Att vänta på partner</translation>
    </message>
    <message>
        <source>Walk with people to the next service</source>
        <translation>Följ människor till nästa verksamhet</translation>
    </message>
    <message>
        <source>Weavers bring people together with groups that few knew about.</source>
        <translation>Vävare för samman människor med grupper som få kände till.</translation>
    </message>
    <message>
        <source>Week {0}: {1}</source>
        <translation>Vecka {0}: {1}</translation>
    </message>
    <message>
        <source>Weeks after which people may stop asking.</source>
        <translation>Veckor efter vilka människor kan sluta fråga.</translation>
    </message>
    <message>
        <source>Weeks after which the standard way is brought up to date.</source>
        <translation>Veckor efter vilka standardsättet uppdateras.</translation>
    </message>
    <message>
        <source>Weeks before the standard way is tried again in a service.</source>
        <translation>Veckor innan standardsättet prövas igen i en verksamhet.</translation>
    </message>
    <message>
        <source>Weeks in which a closing asset&apos;s effect fades.</source>
        <translation>Veckor under vilka en stängande resurs effekt avtar.</translation>
    </message>
    <message>
        <source>Weeks in which what a redesign frees is worth its money, from the day it has taken hold.</source>
        <translation>Veckor som det en omorganisation frigör är värt sina pengar, från den dag den fått fäste.</translation>
    </message>
    <message>
        <source>Weeks that needs spent unresolved up to now, for each need that people had (Little&apos;s law, counted exactly).</source>
        <translation>Veckor som behov varit olösta hittills, för varje behov som människor haft (Littles lag, räknat exakt).</translation>
    </message>
    <message>
        <source>Weeks that run on afterwards.</source>
        <translation>Veckor som går vidare efteråt.</translation>
    </message>
    <message>
        <source>Weeks until a post is filled.</source>
        <translation>Veckor tills en tjänst är tillsatt.</translation>
    </message>
    <message>
        <source>Weeks until a turned dial has taken hold.</source>
        <translation>Veckor tills ett ändrat reglage har fått fäste.</translation>
    </message>
    <message>
        <source>Weeks until an unsolved case is back.</source>
        <translation>Veckor tills ett olöst ärende är tillbaka.</translation>
    </message>
    <message>
        <source>Weeks until that has passed.</source>
        <translation>Veckor tills det har gått över.</translation>
    </message>
    <message>
        <source>Weeks waited</source>
        <translation>Veckor i väntan</translation>
    </message>
    <message>
        <source>Weeks waited in the community that waits longest, less those in the one that waits least (equity).</source>
        <translation>Veckors väntan i det område som väntar längst, minus dem i det som väntar kortast (jämlikhet).</translation>
    </message>
    <message>
        <source>What a common emergency adds to trust on working links while it lasts.</source>
        <translation>Vad en gemensam nödsituation lägger till förtroendet på fungerande vägar så länge den varar.</translation>
    </message>
    <message>
        <source>What a pace above 5 % takes.</source>
        <translation>Vad en takt över 5 % tar.</translation>
    </message>
    <message>
        <source>What a team sells brings in money that pays for more staff time, and takes time first.</source>
        <translation>Det ett lag säljer ger pengar som betalar mer personaltid, och tar tid först.</translation>
    </message>
    <message>
        <source>What an imposed change takes; three times that if it hurt.</source>
        <translation>Vad en påtvingad förändring tar; tre gånger så mycket om den skadade.</translation>
    </message>
    <message>
        <source>What an ordered change that helped adds; half as much again for a standard way.</source>
        <translation>Vad en beordrad förändring som hjälpte lägger till; hälften till för ett standardsätt.</translation>
    </message>
    <message>
        <source>What distance adds to it where places differ.</source>
        <translation>Vad avstånd lägger till det där platser skiljer sig åt.</translation>
    </message>
    <message>
        <source>What each useful step that was removed adds to what comes back.</source>
        <translation>Vad varje nyttigt steg som tagits bort lägger till det som kommer tillbaka.</translation>
    </message>
    <message>
        <source>What failed hand-offs take from trust: three times the gain.</source>
        <translation>Vad misslyckade överlämningar tar från förtroendet: tre gånger vinsten.</translation>
    </message>
    <message>
        <source>What full autonomy adds to that level.</source>
        <translation>Vad fullt självbestämmande lägger till den nivån.</translation>
    </message>
    <message>
        <source>What full legitimacy adds.</source>
        <translation>Vad full legitimitet lägger till.</translation>
    </message>
    <message>
        <source>What full navigation on the link adds.</source>
        <translation>Vad full vägledning på vägen lägger till.</translation>
    </message>
    <message>
        <source>What full trust adds.</source>
        <translation>Vad fullt förtroende lägger till.</translation>
    </message>
    <message>
        <source>What full trust on the link adds.</source>
        <translation>Vad fullt förtroende på vägen lägger till.</translation>
    </message>
    <message>
        <source>What is left in the reserve, counted in the cost of one full-time member of staff for one week.</source>
        <translation>Vad som är kvar i reserven, räknat i kostnaden för en heltidsanställd under en vecka.</translation>
    </message>
    <message>
        <source>What it takes off the error of judging, at most.</source>
        <translation>Vad det som mest tar bort av felet i bedömningen.</translation>
    </message>
    <message>
        <source>What joint work and care for others take from morale.</source>
        <translation>Vad gemensamt arbete och omsorg om andra tar från arbetsglädjen.</translation>
    </message>
    <message>
        <source>What joint work in meetings adds to trust.</source>
        <translation>Vad gemensamt arbete i möten lägger till förtroendet.</translation>
    </message>
    <message>
        <source>What lost morale adds.</source>
        <translation>Vad förlorad arbetsglädje lägger till.</translation>
    </message>
    <message>
        <source>What one does changes another&apos;s work</source>
        <translation>Vad en gör ändrar någon annans arbete</translation>
    </message>
    <message>
        <source>What one that did not help takes; half as much again for a standard way.</source>
        <translation>Vad en som inte hjälpte tar; hälften till för ett standardsätt.</translation>
    </message>
    <message>
        <source>What overload takes.</source>
        <translation>Vad överbelastning tar.</translation>
    </message>
    <message>
        <source>What partners add to a joint programme&apos;s money, at full trust.</source>
        <translation>Vad partner lägger till ett gemensamt programs pengar, vid fullt förtroende.</translation>
    </message>
    <message>
        <source>What two joined assets divert more than apart.</source>
        <translation>Vad två sammanförda resurser avlastar mer än var för sig.</translation>
    </message>
    <message>
        <source>What working hand-offs add to trust.</source>
        <translation>Vad fungerande överlämningar lägger till förtroendet.</translation>
    </message>
    <message>
        <source>What works in a service, or everywhere, changes by chance.</source>
        <translation>Vad som fungerar i en verksamhet, eller överallt, ändras av slump.</translation>
    </message>
    <message>
        <source>What works keeps changing</source>
        <translation>Vad som fungerar ändras hela tiden</translation>
    </message>
    <message>
        <source>What works there need not work here.</source>
        <translation>Det som fungerar där behöver inte fungera här.</translation>
    </message>
    <message>
        <source>When only useful steps are left, removing one makes more people come back.</source>
        <translation>När bara nyttiga steg är kvar gör ett borttaget steg att fler kommer tillbaka.</translation>
    </message>
    <message>
        <source>When the money has gone the staff go, and the queues come back.</source>
        <translation>När pengarna tagit slut går personalen, och köerna kommer tillbaka.</translation>
    </message>
    <message>
        <source>Where a service works with people, they give effort of their own and contacts solve more.</source>
        <translation>Där en verksamhet arbetar tillsammans med människor bidrar de med egen kraft och kontakter löser mer.</translation>
    </message>
    <message>
        <source>Where a useful step was taken out, more people come back.</source>
        <translation>Där ett nyttigt steg togs bort kommer fler tillbaka.</translation>
    </message>
    <message>
        <source>Where all four dials stand in the established way.</source>
        <translation>Var alla fyra reglagen står i det invanda sättet.</translation>
    </message>
    <message>
        <source>Where both are busy, or both are calm, there is nothing to lend.</source>
        <translation>Där båda har mycket att göra, eller båda har det lugnt, finns inget att låna ut.</translation>
    </message>
    <message>
        <source>Where many are lost on the way, talking about it costs trust at first.</source>
        <translation>Där många går vilse på vägen kostar det först förtroende att tala om det.</translation>
    </message>
    <message>
        <source>Where most contacts solve nothing, meeting people makes it plain, and disheartens.</source>
        <translation>Där de flesta kontakter inte löser något gör mötet med människor det tydligt, och tar modet.</translation>
    </message>
    <message>
        <source>Where needs differ, one way of working fits neither.</source>
        <translation>Där behoven skiljer sig passar ett arbetssätt ingen av dem.</translation>
    </message>
    <message>
        <source>Where people wait long it costs trust.</source>
        <translation>Där människor väntar länge kostar det förtroende.</translation>
    </message>
    <message>
        <source>Where people wait long the story backfires: everybody can see that it is not so.</source>
        <translation>Där människor väntar länge slår berättelsen tillbaka: alla kan se att det inte är så.</translation>
    </message>
    <message>
        <source>Where the second look caught something, more people come back at both.</source>
        <translation>Där den andra bedömningen fångade något kommer fler tillbaka hos båda.</translation>
    </message>
    <message>
        <source>Whether a way of working fits depends on how neighbours work.</source>
        <translation>Om ett arbetssätt passar beror på hur grannarna arbetar.</translation>
    </message>
    <message>
        <source>Whether arrivals vary by chance; otherwise the mean, carried over.</source>
        <translation>Om antalet som kommer varierar av slump; annars medelvärdet, som förs vidare.</translation>
    </message>
    <message>
        <source>Whether capacity varies by chance; otherwise the mean, carried over.</source>
        <translation>Om kapaciteten varierar av slump; annars medelvärdet, som förs vidare.</translation>
    </message>
    <message>
        <source>Whether changes copy the standard way, or search locally and learn from neighbours.</source>
        <translation>Om förändringar tar efter standardsättet, eller söker lokalt och lär av grannar.</translation>
    </message>
    <message>
        <source>Whether judgement allows for its own error.</source>
        <translation>Om bedömningen räknar med sitt eget fel.</translation>
    </message>
    <message>
        <source>Whether practice starts at random.</source>
        <translation>Om arbetssättet börjar slumpmässigt.</translation>
    </message>
    <message>
        <source>Whether the sector has a standard way; without one, nobody can bring it in.</source>
        <translation>Om sektorn har ett standardsätt; utan ett kan ingen införa det.</translation>
    </message>
    <message>
        <source>Whether this week&apos;s arrivals may be served this week.</source>
        <translation>Om de som kommer i veckan kan få hjälp samma vecka.</translation>
    </message>
    <message>
        <source>While the reserve is overdrawn, services without legal protection lose capacity.</source>
        <translation>Medan reserven är övertrasserad tappar verksamheter utan lagens skydd kapacitet.</translation>
    </message>
    <message>
        <source>While there is a reserve, it takes over part of each cut.</source>
        <translation>Så länge det finns en reserv tar den över en del av varje nedskärning.</translation>
    </message>
    <message>
        <source>Whoever decides about these two services judges better for some months. Quite sure.</source>
        <translation>Den som bestämmer om de här två verksamheterna bedömer bättre i några månader. Ganska säkert.</translation>
    </message>
    <message>
        <source>Whoever has followed people&apos;s journeys judges changes there better.</source>
        <translation>Den som har följt människors resor bedömer förändringar där bättre.</translation>
    </message>
    <message>
        <source>Whoever is sent on here is not asked everything a second time.</source>
        <translation>Den som skickas vidare hit får inte alla frågor en andra gång.</translation>
    </message>
    <message>
        <source>Whoever judges a change sees its effect with an error, however close.</source>
        <translation>Den som bedömer en förändring ser dess effekt med ett fel, hur nära hen än är.</translation>
    </message>
    <message>
        <source>Whoever judges expects that a gain that looks large is partly luck.</source>
        <translation>Den som bedömer räknar med att en vinst som ser stor ut delvis är slump.</translation>
    </message>
    <message>
        <source>Work at a service that assessing people twice takes, on all of its links together.</source>
        <translation>Arbete hos en verksamhet som det tar att bedöma människor två gånger, på alla dess vägar tillsammans.</translation>
    </message>
    <message>
        <source>Work that each step takes.</source>
        <translation>Arbete som varje steg tar.</translation>
    </message>
    <message>
        <source>Work that fits comes back less</source>
        <translation>Arbete som passar kommer tillbaka mindre</translation>
    </message>
    <message>
        <source>Work that keeping a shared front door takes at either service.</source>
        <translation>Arbete som det tar att hålla en gemensam ingång hos vardera verksamheten.</translation>
    </message>
    <message>
        <source>Work waiting that services are held to.</source>
        <translation>Väntande arbete som verksamheter hålls till.</translation>
    </message>
    <message>
        <source>Working time that a redesign takes where it is made.</source>
        <translation>Arbetstid som en omorganisation tar där den görs.</translation>
    </message>
    <message>
        <source>Working time that any coordination takes.</source>
        <translation>Arbetstid som all samordning tar.</translation>
    </message>
    <message>
        <source>Working time that calling or looking for one person takes, in contacts.</source>
        <translation>Arbetstid som det tar att ringa eller söka upp en person, i kontakter.</translation>
    </message>
    <message>
        <source>Working time that collective meaning making takes, whoever decides.</source>
        <translation>Arbetstid som det tar att förstå läget tillsammans, vem som än bestämmer.</translation>
    </message>
    <message>
        <source>Working time that learning together takes at either end.</source>
        <translation>Arbetstid som lärande tillsammans tar i vardera änden.</translation>
    </message>
    <message>
        <source>Working time that local decisions take.</source>
        <translation>Arbetstid som lokala beslut tar.</translation>
    </message>
    <message>
        <source>Working time that reporting to a centre takes.</source>
        <translation>Arbetstid som rapportering till centralt håll tar.</translation>
    </message>
    <message>
        <source>Working time that selling takes.</source>
        <translation>Arbetstid som försäljning tar.</translation>
    </message>
    <message>
        <source>Working time that turning a dial takes meanwhile.</source>
        <translation>Arbetstid som det under tiden tar att ändra ett reglage.</translation>
    </message>
    <message>
        <source>Working time that working with people takes, at thriving together.</source>
        <translation>Arbetstid som det tar att arbeta tillsammans med människor, när målet är att må bra tillsammans.</translation>
    </message>
    <message>
        <source>Write a bid to a pool of money that a higher level of government has opened.</source>
        <translation>Skriv en ansökan till en pott pengar som en högre nivå har öppnat.</translation>
    </message>
    <message>
        <source>Wrong doors</source>
        <translation>Fel dörrar</translation>
    </message>
    <message>
        <source>Wrong starts of people who belong at one of two services, that a shared front door sets right.</source>
        <translation>Felaktiga starter av människor som hör hemma hos en av två verksamheter, som en gemensam ingång rättar till.</translation>
    </message>
    <message>
        <source>Yearly cuts</source>
        <translation>Årliga nedskärningar</translation>
    </message>
    <message>
        <source>Your cards as invitations</source>
        <translation>Dina kort som inbjudningar</translation>
    </message>
    <message>
        <source>Your cards as orders</source>
        <translation>Dina kort som order</translation>
    </message>
    <message>
        <source>Your cards, {0}</source>
        <translation>Dina kort, {0}</translation>
    </message>
    <message>
        <source>Your run</source>
        <translation>Din körning</translation>
    </message>
    <message>
        <source>a bid that wins brings {0}, but the pool holds {1}; it brings no more than that</source>
        <translation>en ansökan som vinner ger {0}, men potten rymmer {1}; den ger inte mer än så</translation>
    </message>
    <message>
        <source>a card of the {0} is chosen already; take it back first</source>
        <translation>ett kort för {0} är redan valt; ta tillbaka det först</translation>
    </message>
    <message>
        <source>a community</source>
        <translation>ett område</translation>
    </message>
    <message>
        <source>a fast pace tires people</source>
        <translation>en hög takt tröttar ut människor</translation>
    </message>
    <message>
        <source>a further need comes up: &apos;{0}&apos;; is sent on to {1} and arrives</source>
        <translation>ett behov till kommer upp: ”{0}”; skickas vidare till {1} och kommer fram</translation>
    </message>
    <message>
        <source>a further need comes up: &apos;{0}&apos;; is sent on to {1} and lost on the way</source>
        <translation>ett behov till kommer upp: ”{0}”; skickas vidare till {1} och går vilse på vägen</translation>
    </message>
    <message>
        <source>a further need has come up meanwhile: &apos;{0}&apos;, at {1}</source>
        <translation>ett behov till har kommit upp under tiden: ”{0}”, hos {1}</translation>
    </message>
    <message>
        <source>a good change here can do harm there</source>
        <translation>en bra förändring här kan skada där</translation>
    </message>
    <message>
        <source>a hat can be put on or taken off only while a turn is open</source>
        <translation>en hatt går att ta på eller av bara medan en omgång är öppen</translation>
    </message>
    <message>
        <source>a key is missing before this &apos;:&apos;</source>
        <translation>en nyckel saknas före det här ”:”</translation>
    </message>
    <message>
        <source>a key must be a word, not a list or a set of keys</source>
        <translation>en nyckel måste vara ett ord, inte en lista eller en uppsättning nycklar</translation>
    </message>
    <message>
        <source>a line that starts with &apos;%&apos; is not allowed here; take it out</source>
        <translation>en rad som börjar med ”%” är inte tillåten här; ta bort den</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>en lista</translation>
    </message>
    <message>
        <source>a list starts on a line of its own; put &apos;-&apos; there</source>
        <translation>en lista börjar på en egen rad; sätt ”-” där</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>ett tal</translation>
    </message>
    <message>
        <source>a plain number</source>
        <translation>ett vanligt tal</translation>
    </message>
    <message>
        <source>a plain number above {0}</source>
        <translation>ett vanligt tal över {0}</translation>
    </message>
    <message>
        <source>a plain number from {0} to {1}</source>
        <translation>ett vanligt tal från {0} till {1}</translation>
    </message>
    <message>
        <source>a plain number of {0} or more</source>
        <translation>ett vanligt tal på {0} eller mer</translation>
    </message>
    <message>
        <source>a push for throughput</source>
        <translation>ett tryck på genomflöde</translation>
    </message>
    <message>
        <source>a run of {0}</source>
        <translation>en körning av {0}</translation>
    </message>
    <message>
        <source>a run of {0} weeks makes no sense; 1 to 520 would do</source>
        <translation>en körning på {0} veckor är inte meningsfull; 1 till 520 går bra</translation>
    </message>
    <message>
        <source>a run of {0} weeks makes no sense; 1 to {1} would do</source>
        <translation>en körning på {0} veckor är inte meningsfull; 1 till {1} går bra</translation>
    </message>
    <message>
        <source>a second &apos;:&apos; stands on this line; put the text in quotes</source>
        <translation>ett andra ”:” står på den här raden; sätt texten inom citattecken</translation>
    </message>
    <message>
        <source>a second document starts here; keep one scenario in a file</source>
        <translation>ett andra dokument börjar här; ha ett scenario i en fil</translation>
    </message>
    <message>
        <source>a second hat is for somebody who plays alone; here others have seats too</source>
        <translation>en extra hatt är för den som spelar ensam; här har andra också platser</translation>
    </message>
    <message>
        <source>a service</source>
        <translation>en verksamhet</translation>
    </message>
    <message>
        <source>a set of keys</source>
        <translation>en uppsättning nycklar</translation>
    </message>
    <message>
        <source>a shorter pathway leaves more time for contacts</source>
        <translation>en kortare väg lämnar mer tid för kontakter</translation>
    </message>
    <message>
        <source>a source may not be called &apos;{0}&apos;, which marks figures without a source</source>
        <translation>en källa får inte heta ”{0}”, som märker siffror utan källa</translation>
    </message>
    <message>
        <source>a space is missing after &apos;:&apos;</source>
        <translation>ett mellanslag saknas efter ”:”</translation>
    </message>
    <message>
        <source>a steadier pace</source>
        <translation>en jämnare takt</translation>
    </message>
    <message>
        <source>a step less leaves more time for contacts</source>
        <translation>ett steg mindre lämnar mer tid för kontakter</translation>
    </message>
    <message>
        <source>a tab stands here, and at the start of line {0}; indent with spaces</source>
        <translation>här står en tabb, och i början av rad {0}; dra in med mellanslag</translation>
    </message>
    <message>
        <source>a tab stands here, and at the start of lines {0}; indent with spaces</source>
        <translation>här står en tabb, och i början av raderna {0}; dra in med mellanslag</translation>
    </message>
    <message>
        <source>a tab stands here, and at the start of {0} more lines; indent with spaces</source>
        <translation>här står en tabb, och i början av {0} rader till; dra in med mellanslag</translation>
    </message>
    <message>
        <source>a tab stands here; indent with spaces</source>
        <translation>här står en tabb; dra in med mellanslag</translation>
    </message>
    <message>
        <source>a useful step is gone</source>
        <translation>ett nyttigt steg är borta</translation>
    </message>
    <message>
        <source>a value is missing here; in lists, look for a &apos;,&apos; or bracket too many</source>
        <translation>ett värde saknas här; leta i listor efter ett ”,” eller en hakparentes för mycket</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>ett heltal</translation>
    </message>
    <message>
        <source>a whole practice comes in at once</source>
        <translation>en hel praxis kommer in på en gång</translation>
    </message>
    <message>
        <source>a year of disruption</source>
        <translation>ett år av oordning</translation>
    </message>
    <message>
        <source>add &apos;{0}&apos; to what one of its services serves</source>
        <translation>lägg till ”{0}” i det som en av dess verksamheter hjälper med</translation>
    </message>
    <message>
        <source>add a link from &apos;{0}&apos; to &apos;{1}&apos;</source>
        <translation>lägg till en väg från ”{0}” till ”{1}”</translation>
    </message>
    <message>
        <source>after &apos;|&apos; or &apos;&gt;&apos; the text starts on the next line</source>
        <translation>efter ”|” eller ”&gt;” börjar texten på nästa rad</translation>
    </message>
    <message>
        <source>aims card &apos;{0}&apos; at</source>
        <translation>riktar kortet ”{0}” mot</translation>
    </message>
    <message>
        <source>alphabetic or numeric</source>
        <translation>alfabetiskt eller numeriskt</translation>
    </message>
    <message>
        <source>an invisible control character ({0}) stands here; take it out</source>
        <translation>ett osynligt styrtecken ({0}) står här; ta bort det</translation>
    </message>
    <message>
        <source>an unusual line break (character {0}) stands here; use an ordinary one</source>
        <translation>en ovanlig radbrytning (tecken {0}) står här; använd en vanlig</translation>
    </message>
    <message>
        <source>an {0}</source>
        <translation>en {0}</translation>
    </message>
    <message>
        <source>any community</source>
        <translation>vilket område som helst</translation>
    </message>
    <message>
        <source>as a share of 1</source>
        <translation>som en andel av 1</translation>
    </message>
    <message>
        <source>as a whole number</source>
        <translation>som ett heltal</translation>
    </message>
    <message>
        <source>as it was</source>
        <translation>som det var</translation>
    </message>
    <message>
        <source>asset pair</source>
        <translation>par av resurser</translation>
    </message>
    <message>
        <source>at the start of a line, outside all sections</source>
        <translation>i början av en rad, utanför alla avsnitt</translation>
    </message>
    <message>
        <source>attention goes here and not elsewhere</source>
        <translation>uppmärksamhet går hit och inte till annat</translation>
    </message>
    <message>
        <source>attention lost where trust is low</source>
        <translation>uppmärksamhet går förlorad där förtroendet är lågt</translation>
    </message>
    <message>
        <source>attention of two for one change</source>
        <translation>tvås uppmärksamhet för en förändring</translation>
    </message>
    <message>
        <source>block scalar</source>
        <translation>blockskalär</translation>
    </message>
    <message>
        <source>both teams are away from their queues</source>
        <translation>båda lagen är borta från sina köer</translation>
    </message>
    <message>
        <source>by {0} </source>
        <translation>av {0} </translation>
    </message>
    <message>
        <source>calling takes time</source>
        <translation>att ringa tar tid</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>lugnt</translation>
    </message>
    <message>
        <source>cannot start any token</source>
        <translation>kan inte börja något element</translation>
    </message>
    <message>
        <source>cannot write &apos;{0}&apos;: it is a folder; name a file in it</source>
        <translation>det går inte att skriva ”{0}”: det är en mapp; ange en fil i den</translation>
    </message>
    <message>
        <source>cannot write &apos;{0}&apos;: the folder may not be written to</source>
        <translation>det går inte att skriva ”{0}”: mappen får inte skrivas till</translation>
    </message>
    <message>
        <source>cannot write &apos;{0}&apos;: there is no folder &apos;{1}&apos;</source>
        <translation>det går inte att skriva ”{0}”: det finns ingen mapp ”{1}”</translation>
    </message>
    <message>
        <source>cannot write &apos;{0}&apos;: {1}; nothing was changed</source>
        <translation>det går inte att skriva ”{0}”: {1}; inget ändrades</translation>
    </message>
    <message>
        <source>cannot write to standard output: {0}</source>
        <translation>det går inte att skriva till standardutdata: {0}</translation>
    </message>
    <message>
        <source>card &apos;{0}&apos; belongs to role &apos;{1}&apos;, not to &apos;{2}&apos;</source>
        <translation>kortet ”{0}” hör till rollen ”{1}”, inte till ”{2}”</translation>
    </message>
    <message>
        <source>card &apos;{0}&apos; is aimed at &apos;{1}&apos;, which is no {2}</source>
        <translation>kortet ”{0}” är riktat mot ”{1}”, som inte är {2}</translation>
    </message>
    <message>
        <source>card &apos;{0}&apos; is aimed at {1}, which is no {2} here{3}</source>
        <translation>kortet ”{0}” är riktat mot {1}, som inte är någon {2} här{3}</translation>
    </message>
    <message>
        <source>central decisions for each local decision</source>
        <translation>centrala beslut för varje lokalt beslut</translation>
    </message>
    <message>
        <source>chance a week that what works changes, for each choice</source>
        <translation>sannolikhet per vecka att det som fungerar ändras, för varje val</translation>
    </message>
    <message>
        <source>changes answer what has passed</source>
        <translation>förändringar svarar på det som varit</translation>
    </message>
    <message>
        <source>changes come from above</source>
        <translation>förändringar kommer uppifrån</translation>
    </message>
    <message>
        <source>changes stay undone</source>
        <translation>förändringar blir ogjorda</translation>
    </message>
    <message>
        <source>changes suit both</source>
        <translation>förändringar passar båda</translation>
    </message>
    <message>
        <source>changes suit those who come</source>
        <translation>förändringar passar dem som kommer</translation>
    </message>
    <message>
        <source>changes that suit it less</source>
        <translation>förändringar som passar den mindre</translation>
    </message>
    <message>
        <source>changes that suit this place</source>
        <translation>förändringar som passar den här platsen</translation>
    </message>
    <message>
        <source>choices of neighbours that each one depends on</source>
        <translation>grannars val som vart och ett beror på</translation>
    </message>
    <message>
        <source>chomping or indentation</source>
        <translation>avklippning eller indrag</translation>
    </message>
    <message>
        <source>closures</source>
        <translation>stängningar</translation>
    </message>
    <message>
        <source>comes from</source>
        <translation>kommer från</translation>
    </message>
    <message>
        <source>communities trust less</source>
        <translation>områden litar mindre</translation>
    </message>
    <message>
        <source>communities trust more</source>
        <translation>områden litar mer</translation>
    </message>
    <message>
        <source>community, service, asset or link</source>
        <translation>område, verksamhet, resurs eller väg</translation>
    </message>
    <message>
        <source>in a figure</source>
        <translation>i en siffra</translation>
    </message>
    <message>
        <source>in an effect of kind &apos;{0}&apos;</source>
        <translation>i en effekt av slaget ”{0}”</translation>
    </message>
    <message>
        <source>in an entry of &apos;{0}&apos;</source>
        <translation>i en post i ”{0}”</translation>
    </message>
    <message>
        <source>in an entry under &apos;{0}&apos;</source>
        <translation>i en post under ”{0}”</translation>
    </message>
    <message>
        <source>in full</source>
        <translation>helt utskrivet</translation>
    </message>
    <message>
        <source>it does not happen</source>
        <translation>den inträffar inte</translation>
    </message>
    <message>
        <source>it has {0} figures of &apos;{1}&apos; and {2} weeks</source>
        <translation>den har {0} siffror för ”{1}” och {2} veckor</translation>
    </message>
    <message>
        <source>it holds a decision of turn {0}, which was not played</source>
        <translation>den innehåller ett beslut från omgång {0}, som inte spelades</translation>
    </message>
    <message>
        <source>money goes out</source>
        <translation>pengar går ut</translation>
    </message>
    <message>
        <source>money is given away</source>
        <translation>pengar ges bort</translation>
    </message>
    <message>
        <source>nobody can be followed where unsolved cases are away for weeks before they come back; &apos;return_weeks&apos; is {0}, and 1 would do</source>
        <translation>ingen kan följas där olösta ärenden är borta i veckor innan de kommer tillbaka; &apos;return_weeks&apos; är {0}, och 1 skulle gå</translation>
    </message>
    <message>
        <source>nobody has a seat in this run; every role is on autopilot</source>
        <translation>ingen har en plats i den här körningen; alla roller går på autopilot</translation>
    </message>
    <message>
        <source>nobody{0} asks for anything first; a demand above 0 would do</source>
        <translation>ingen{0} frågar efter något först; en efterfrågan över 0 går bra</translation>
    </message>
    <message>
        <source>parameter &apos;{0}&apos; is {1}, but the rules read a whole number; write one from {2} to {3}</source>
        <translation>parametern ”{0}” är {1}, men reglerna läser ett heltal; skriv ett från {2} till {3}</translation>
    </message>
    <message>
        <source>people who were lost on the way arrive</source>
        <translation>människor som gått vilse på vägen kommer fram</translation>
    </message>
    <message>
        <source>the card is not played; its attention is spread as the autopilot does</source>
        <translation>kortet spelas inte; dess uppmärksamhet sprids som autopiloten gör</translation>
    </message>
    <message>
        <source>the dials stay</source>
        <translation>reglagen stannar</translation>
    </message>
    <message>
        <source>the keys are</source>
        <translation>nycklarna är</translation>
    </message>
    <message>
        <source>the mechanism switched off</source>
        <translation>mekanismen avstängd</translation>
    </message>
    <message>
        <source>there is no card &apos;{0}&apos;</source>
        <translation>det finns inget kort ”{0}”</translation>
    </message>
    <message>
        <source>there is no parameter {0}</source>
        <translation>det finns ingen parameter {0}</translation>
    </message>
    <message>
        <source>there is no turn {0}</source>
        <translation>det finns ingen omgång {0}</translation>
    </message>
    <message>
        <source>turbulent</source>
        <translation>oroligt</translation>
    </message>
    <message>
        <source>turn {0} is not open; the run is at week {1}</source>
        <translation>omgång {0} är inte öppen; körningen är vid vecka {1}</translation>
    </message>
    <message>
        <source>two outputs have the same file name; name each its own file</source>
        <translation>två resultat har samma filnamn; ge vart och ett en egen fil</translation>
    </message>
    <message>
        <source>under &apos;{0}&apos;</source>
        <translation>under ”{0}”</translation>
    </message>
    <message>
        <source>week {0} is not in a run of {1} weeks</source>
        <translation>vecka {0} finns inte i en körning på {1} veckor</translation>
    </message>
    <message>
        <source>what it says of &apos;{0}&apos; makes no sense</source>
        <translation>det den säger om ”{0}” är inte rimligt</translation>
    </message>
    <message>
        <source>with an ordinary minus</source>
        <translation>med ett vanligt minustecken</translation>
    </message>
    <message>
        <source>{0} cannot be written: a text holds half a character; nothing was changed</source>
        <translation>{0} går inte att skriva: en text innehåller ett halvt tecken; inget ändrades</translation>
    </message>
    <message>
        <source>{0} has a comma in its number, which ends it between brackets; take it out</source>
        <translation>{0} har ett komma i sitt tal, och det avslutar talet inom klamrar; ta bort det</translation>
    </message>
    <message>
        <source>{0} has an unknown key &apos;{1}&apos;, which belongs {2}</source>
        <translation>{0} har en okänd nyckel ”{1}”, som hör hemma {2}</translation>
    </message>
    <message>
        <source>{0} has an unknown key &apos;{1}&apos;, which belongs {2} or {3}</source>
        <translation>{0} har en okänd nyckel ”{1}”, som hör hemma {2} eller {3}</translation>
    </message>
    <message>
        <source>{0} holds a scenario with faults, so it was changed after the run: {1}</source>
        <translation>{0} innehåller ett scenario med fel, så det ändrades efter körningen: {1}</translation>
    </message>
    <message>
        <source>{0} is {1}, but between brackets a comma ends a number; write {2}, {3}</source>
        <translation>{0} är {1}, men inom klamrar avslutar ett komma talet; skriv {2}, {3}</translation>
    </message>
    <message>
        <source>{0} is {1}, but {2}; write {3}</source>
        <translation>{0} är {1}, men {2}; skriv {3}</translation>
    </message>
    <message>
        <source>{0} of waiting, gives up asking at {1}; the need remains</source>
        <translation>{0} av väntan ger upp att fråga hos {1}; behovet finns kvar</translation>
    </message>
    <message>
        <source>{0} was changed after the run: {1}</source>
        <translation>{0} ändrades efter körningen: {1}</translation>
    </message>
    <message>
        <source>{0} weeks at {1} a turn make {2}; {3} to {4} make a good game</source>
        <translation>{0} veckor med {1} per omgång blir {2}; {3} till {4} ger ett bra spel</translation>
    </message>
    <message>
        <source>{0} would write over &apos;{1}&apos;, which is read; name another file</source>
        <translation>{0} skulle skriva över ”{1}”, som läses; ange en annan fil</translation>
    </message>
    <message>
        <source>{0} {1} is larger than any that a run can have</source>
        <translation>{0} {1} är större än något som en körning kan ha</translation>
    </message>
    <message>
        <source>{0}, a contact at {1} solves nothing, and is recorded as if it had</source>
        <translation>{0} löser en kontakt hos {1} inget, och registreras som om den hade gjort det</translation>
    </message>
    <message>
        <source>{0}, a contact at {1} solves nothing; waits there again</source>
        <translation>{0} löser en kontakt hos {1} inget; väntar där igen</translation>
    </message>
    <message>
        <source>{0}, asks at {1} again</source>
        <translation>{0} frågar hos {1} igen</translation>
    </message>
    <message>
        <source>{0}, is back at {1}, in crisis</source>
        <translation>{0} är tillbaka hos {1}, i kris</translation>
    </message>
    <message>
        <source>{0}, is still between {1} and {2} when the run ends</source>
        <translation>{0} är ännu mellan {1} och {2} när körningen slutar</translation>
    </message>
    <message>
        <source>{0}, moves on to {1}</source>
        <translation>{0} går vidare till {1}</translation>
    </message>
    <message>
        <source>{0}, somebody comes to ask; is back at {1}</source>
        <translation>{0} kommer någon och frågar; är tillbaka hos {1}</translation>
    </message>
    <message>
        <source>{0}, still needs {1}, recorded as solved, when the run ends</source>
        <translation>{0} behöver ännu {1}, registrerad som löst, när körningen slutar</translation>
    </message>
    <message>
        <source>{0}, still needs {1}, without asking any more, when the run ends</source>
        <translation>{0} behöver ännu {1}, utan att fråga mer, när körningen slutar</translation>
    </message>
    <message>
        <source>{0}, still waits at {1} when the run ends</source>
        <translation>{0} väntar ännu hos {1} när körningen slutar</translation>
    </message>
    <message>
        <source>{0}, still waits at {1}, a wrong door, when the run ends</source>
        <translation>{0} väntar ännu hos {1}, en fel dörr, när körningen slutar</translation>
    </message>
    <message>
        <source>{0}, {1} says that this is the wrong door; turns to {2}</source>
        <translation>{0} säger {1} att det här är fel dörr; vänder sig till {2}</translation>
    </message>
    <message>
        <source>{0}, {1} says that this is the wrong door; turns to {2}, a wrong door again</source>
        <translation>{0} säger {1} att det här är fel dörr; vänder sig till {2}, en fel dörr igen</translation>
    </message>
    <message>
        <source>{0}, {1} sends on to {2} once more; lost on the way again</source>
        <translation>{0} skickar {1} vidare till {2} en gång till; går vilse på vägen igen</translation>
    </message>
    <message>
        <source>{0}, {1} sends on to {2} once more; this time it works</source>
        <translation>{0} skickar {1} vidare till {2} en gång till; den här gången fungerar det</translation>
    </message>
    <message>
        <source>{0}, {1} solves it</source>
        <translation>{0} löser {1} det</translation>
    </message>
    <message>
        <source>{0}{1} from the start</source>
        <translation>{0}{1} från början</translation>
    </message>
    <message>
        <source>copying takes the place of own trials</source>
        <translation>att ta efter tar platsen för egna försök</translation>
    </message>
    <message>
        <source>A year of disruption; then one queue, and nobody lost in between. Sure for alike work.</source>
        <translation>Ett oroligt år; sedan en kö, och ingen går förlorad mellan de två. Säkert för likartat arbete.</translation>
    </message>
    <message>
        <source>Does little where a community has lost trust; a frail group disappoints those who come.</source>
        <translation>Gör lite där ett område har tappat förtroendet; en skör grupp gör dem besvikna som kommer.</translation>
    </message>
    <message>
        <source>Gains little unless people know both; two frail groups wear each other out.</source>
        <translation>Ger lite om folk inte känner till båda; två sköra grupper sliter ut varandra.</translation>
    </message>
    <message>
        <source>How fast a grant to a group that everybody knows moves a community&apos;s trust.</source>
        <translation>Hur snabbt ett bidrag till en grupp som alla känner till rör ett områdes förtroende.</translation>
    </message>
    <message>
        <source>How fast people who are brought to a group move their community&apos;s trust, as far as the group carries them.</source>
        <translation>Hur snabbt människor som förs till en grupp rör sitt områdes förtroende, så långt gruppen bär dem.</translation>
    </message>
    <message>
        <source>Mean trust of communities in their services, weighted by what each asks for.</source>
        <translation>Områdenas genomsnittliga förtroende för sina verksamheter, vägt efter hur mycket vart och ett frågar efter.</translation>
    </message>
    <message>
        <source>People who are brought to a group trust more where it carries them, less where it cannot.</source>
        <translation>Människor som förs till en grupp får mer förtroende där den bär dem, mindre där den inte gör det.</translation>
    </message>
    <message>
        <source>People who take part</source>
        <translation>Människor som deltar</translation>
    </message>
    <message>
        <source>Some needs are met before they become requests; people trust more if the group is strong. Unsure.</source>
        <translation>En del behov möts innan de blir ärenden; folk får mer förtroende om gruppen är stark. Osäkert.</translation>
    </message>
    <message>
        <source>Strength from which a group carries those who come; a weaker one disappoints them.</source>
        <translation>Styrka från vilken en grupp bär dem som kommer; en svagare gör dem besvikna.</translation>
    </message>
    <message>
        <source>The group grows stronger over months; those who know it trust more. Fairly sure.</source>
        <translation>Gruppen blir starkare under några månader; de som känner till den får mer förtroende. Ganska säkert.</translation>
    </message>
    <message>
        <source>Together they help more people than apart, and people trust more. It depends on both.</source>
        <translation>Tillsammans hjälper de fler än var för sig, och folk får mer förtroende. Det beror på båda.</translation>
    </message>
    <message>
        <source>a frail group disappoints</source>
        <translation>en skör grupp gör besviken</translation>
    </message>
    <message>
        <source>after 1 week</source>
        <translation>efter 1 vecka</translation>
    </message>
    <message>
        <source>after {0} weeks</source>
        <translation>efter {0} veckor</translation>
    </message>
    <message>
        <source>asks for &apos;{0}&apos; and turns to {1}</source>
        <translation>frågar efter ”{0}” och vänder sig till {1}</translation>
    </message>
    <message>
        <source>asks for &apos;{0}&apos; and turns to {1}, which cannot help with this</source>
        <translation>frågar efter ”{0}” och vänder sig till {1}, som inte kan hjälpa till med det</translation>
    </message>
    <message>
        <source>could not find expected &apos;:&apos;</source>
        <translation>kunde inte hitta det väntade ”:”</translation>
    </message>
    <message>
        <source>deciding takes time from contacts</source>
        <translation>att besluta tar tid från kontakter</translation>
    </message>
    <message>
        <source>deep cuts</source>
        <translation>djupa nedskärningar</translation>
    </message>
    <message>
        <source>did you mean {0}?</source>
        <translation>menade du {0}?</translation>
    </message>
    <message>
        <source>did you mean {0}? </source>
        <translation>menade du {0}? </translation>
    </message>
    <message>
        <source>digits and single hyphens</source>
        <translation>siffror och enkla bindestreck</translation>
    </message>
    <message>
        <source>distributed</source>
        <translation>distribuerat</translation>
    </message>
    <message>
        <source>document start</source>
        <translation>dokumentets början</translation>
    </message>
    <message>
        <source>each arm of a comparison needs a name of its own</source>
        <translation>varje arm i en jämförelse behöver ett eget namn</translation>
    </message>
    <message>
        <source>elected members did not agree</source>
        <translation>de förtroendevalda gick inte med på det</translation>
    </message>
    <message>
        <source>entry {0} of {1}</source>
        <translation>post {0} i {1}</translation>
    </message>
    <message>
        <source>every scenario has a style &apos;{0}&apos; already; choose another id</source>
        <translation>varje scenario har redan en stil ”{0}”; välj ett annat id</translation>
    </message>
    <message>
        <source>expected &apos;!&apos;</source>
        <translation>väntade ”!”</translation>
    </message>
    <message>
        <source>expected &apos;&gt;&apos;</source>
        <translation>väntade ”&gt;”</translation>
    </message>
    <message>
        <source>expected comment or line break</source>
        <translation>väntade en kommentar eller radbrytning</translation>
    </message>
    <message>
        <source>expected key</source>
        <translation>väntade en nyckel</translation>
    </message>
    <message>
        <source>expected tag</source>
        <translation>väntade en tagg</translation>
    </message>
    <message>
        <source>fewer changes are made that only looked good</source>
        <translation>färre förändringar görs som bara såg bra ut</translation>
    </message>
    <message>
        <source>fewer changes hurt a neighbour</source>
        <translation>färre förändringar skadar en granne</translation>
    </message>
    <message>
        <source>fewer contacts are held</source>
        <translation>färre kontakter hålls</translation>
    </message>
    <message>
        <source>fewer people are lost between services</source>
        <translation>färre går vilse mellan verksamheter</translation>
    </message>
    <message>
        <source>fewer people are lost on the links out of here</source>
        <translation>färre går vilse på vägarna härifrån</translation>
    </message>
    <message>
        <source>fewer people are lost on this link</source>
        <translation>färre går vilse på den här vägen</translation>
    </message>
    <message>
        <source>fewer people ask</source>
        <translation>färre frågar</translation>
    </message>
    <message>
        <source>fewer people ask where trust is low</source>
        <translation>färre frågar där förtroendet är lågt</translation>
    </message>
    <message>
        <source>fewer people come back</source>
        <translation>färre kommer tillbaka</translation>
    </message>
    <message>
        <source>fewer people come back where practice fits well</source>
        <translation>färre kommer tillbaka där arbetssättet passar bra</translation>
    </message>
    <message>
        <source>fewer people come back where trust is high</source>
        <translation>färre kommer tillbaka där förtroendet är högt</translation>
    </message>
    <message>
        <source>fewer people have to ask a service</source>
        <translation>färre behöver fråga en verksamhet</translation>
    </message>
    <message>
        <source>fewer people start at the wrong door</source>
        <translation>färre börjar vid fel dörr</translation>
    </message>
    <message>
        <source>fewer staff for the same people</source>
        <translation>färre anställda för samma människor</translation>
    </message>
    <message>
        <source>five years</source>
        <translation>fem år</translation>
    </message>
    <message>
        <source>for &apos;{0}&apos;</source>
        <translation>för ”{0}”</translation>
    </message>
    <message>
        <source>from histograms</source>
        <translation>ur histogram</translation>
    </message>
    <message>
        <source>from week {0} on nobody from {1} asks for &apos;{2}&apos; under every style; an earlier week or another seed would do</source>
        <translation>från vecka {0} och framåt frågar ingen från {1} efter ”{2}” under varje stil; en tidigare vecka eller ett annat slumpnummer går bra</translation>
    </message>
    <message>
        <source>full trust</source>
        <translation>fullt förtroende</translation>
    </message>
    <message>
        <source>goes to</source>
        <translation>går till</translation>
    </message>
    <message>
        <source>good changes are missed and bad ones made</source>
        <translation>bra förändringar missas och dåliga görs</translation>
    </message>
    <message>
        <source>good changes come late or not at all</source>
        <translation>bra förändringar kommer sent eller inte alls</translation>
    </message>
    <message>
        <source>groups grow stronger and help more people</source>
        <translation>grupper blir starkare och hjälper fler</translation>
    </message>
    <message>
        <source>groups grow stronger and people trust more</source>
        <translation>grupper blir starkare och människor litar mer</translation>
    </message>
    <message>
        <source>groups help more people</source>
        <translation>grupper hjälper fler</translation>
    </message>
    <message>
        <source>guide step</source>
        <translation>steg i guiden</translation>
    </message>
    <message>
        <source>half a year</source>
        <translation>ett halvår</translation>
    </message>
    <message>
        <source>hand-offs take contacts that help nobody</source>
        <translation>överlämningar tar kontakter som inte hjälper någon</translation>
    </message>
    <message>
        <source>hand-offs that fail cost more trust than those that work build</source>
        <translation>överlämningar som misslyckas kostar mer förtroende än de som lyckas bygger</translation>
    </message>
    <message>
        <source>hand-offs that work build trust</source>
        <translation>överlämningar som lyckas bygger förtroende</translation>
    </message>
    <message>
        <source>heroic</source>
        <translation>heroiskt</translation>
    </message>
    <message>
        <source>hurried contacts solve less</source>
        <translation>brådskande kontakter löser mindre</translation>
    </message>
    <message>
        <source>in the same week</source>
        <translation>i samma vecka</translation>
    </message>
    <message>
        <source>in week {0} the rules move people in a way that journeys do not know ({1} cells differ, {2} moves are of no known kind)</source>
        <translation>i vecka {0} flyttar reglerna människor på ett sätt som resor inte känner till ({1} celler skiljer sig, {2} flyttar är av okänt slag)</translation>
    </message>
    <message>
        <source>income pays for more staff time</source>
        <translation>inkomster betalar mer personaltid</translation>
    </message>
    <message>
        <source>it goes from {0} to {1}</source>
        <translation>den går från {0} till {1}</translation>
    </message>
    <message>
        <source>it must be above {0}</source>
        <translation>den måste vara över {0}</translation>
    </message>
    <message>
        <source>it must be at most {0}</source>
        <translation>den får vara högst {0}</translation>
    </message>
    <message>
        <source>it must be {0} or more</source>
        <translation>den måste vara {0} eller mer</translation>
    </message>
    <message>
        <source>its name is not possible</source>
        <translation>dess namn är inte möjligt</translation>
    </message>
    <message>
        <source>judging is clearer</source>
        <translation>omdömet är klarare</translation>
    </message>
    <message>
        <source>judging takes experience</source>
        <translation>att bedöma kräver erfarenhet</translation>
    </message>
    <message>
        <source>last</source>
        <translation>sista</translation>
    </message>
    <message>
        <source>learning takes time</source>
        <translation>att lära tar tid</translation>
    </message>
    <message>
        <source>lenders fall behind</source>
        <translation>de som lånar ut hamnar efter</translation>
    </message>
    <message>
        <source>less attention for improving</source>
        <translation>mindre uppmärksamhet för att förbättra</translation>
    </message>
    <message>
        <source>less help for hand-offs</source>
        <translation>mindre hjälp till överlämningar</translation>
    </message>
    <message>
        <source>less is cut</source>
        <translation>mindre skärs bort</translation>
    </message>
    <message>
        <source>less time for contacts</source>
        <translation>mindre tid för kontakter</translation>
    </message>
    <message>
        <source>less time for contacts meanwhile</source>
        <translation>mindre tid för kontakter under tiden</translation>
    </message>
    <message>
        <source>link between services</source>
        <translation>väg mellan verksamheter</translation>
    </message>
    <message>
        <source>little attention at the centre</source>
        <translation>lite uppmärksamhet centralt</translation>
    </message>
    <message>
        <source>long waits are seen</source>
        <translation>lång väntan märks</translation>
    </message>
    <message>
        <source>mapping values are not allowed</source>
        <translation>mappade värden är inte tillåtna</translation>
    </message>
    <message>
        <source>maximum nesting depth</source>
        <translation>största kapslingsdjup</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>medel</translation>
    </message>
    <message>
        <source>meetings cost much</source>
        <translation>möten kostar mycket</translation>
    </message>
    <message>
        <source>meetings cost nothing</source>
        <translation>möten kostar inget</translation>
    </message>
    <message>
        <source>money comes in</source>
        <translation>pengar kommer in</translation>
    </message>
    <message>
        <source>more changes are made</source>
        <translation>fler förändringar görs</translation>
    </message>
    <message>
        <source>more contacts are held</source>
        <translation>fler kontakter hålls</translation>
    </message>
    <message>
        <source>more contacts are held when it is busy</source>
        <translation>fler kontakter hålls när det är mycket att göra</translation>
    </message>
    <message>
        <source>more help for hand-offs</source>
        <translation>mer hjälp till överlämningar</translation>
    </message>
    <message>
        <source>more money comes in</source>
        <translation>mer pengar kommer in</translation>
    </message>
    <message>
        <source>more needs, each with a hand-off of its own</source>
        <translation>fler behov, vart och ett med sin egen överlämning</translation>
    </message>
    <message>
        <source>more people ask</source>
        <translation>fler frågar</translation>
    </message>
    <message>
        <source>more people ask where trust is high, fewer where it is low</source>
        <translation>fler frågar där förtroendet är högt, färre där det är lågt</translation>
    </message>
    <message>
        <source>more people come back</source>
        <translation>fler kommer tillbaka</translation>
    </message>
    <message>
        <source>more people come back where practice fits badly</source>
        <translation>fler kommer tillbaka där arbetssättet passar illa</translation>
    </message>
    <message>
        <source>more people come back where trust is low</source>
        <translation>fler kommer tillbaka där förtroendet är lågt</translation>
    </message>
    <message>
        <source>more people have to ask a service</source>
        <translation>fler måste fråga en verksamhet</translation>
    </message>
    <message>
        <source>more people reach the right place at once</source>
        <translation>fler kommer rätt med en gång</translation>
    </message>
    <message>
        <source>more posts stand empty</source>
        <translation>fler tjänster står tomma</translation>
    </message>
    <message>
        <source>more time for contacts</source>
        <translation>mer tid för kontakter</translation>
    </message>
    <message>
        <source>much attention at the centre</source>
        <translation>mycket uppmärksamhet centralt</translation>
    </message>
    <message>
        <source>needs</source>
        <translation>behov</translation>
    </message>
    <message>
        <source>needs come alone</source>
        <translation>behov kommer ensamma</translation>
    </message>
    <message>
        <source>needs come together</source>
        <translation>behov kommer tillsammans</translation>
    </message>
    <message>
        <source>neighbours are let down</source>
        <translation>grannar blir svikna</translation>
    </message>
    <message>
        <source>newcomers have to be got to know</source>
        <translation>nykomlingar måste läras känna</translation>
    </message>
    <message>
        <source>no attention was left for it under this style</source>
        <translation>ingen uppmärksamhet fanns kvar för det under den här stilen</translation>
    </message>
    <message>
        <source>no community or service</source>
        <translation>inget område och ingen verksamhet</translation>
    </message>
    <message>
        <source>no cuts</source>
        <translation>inga nedskärningar</translation>
    </message>
    <message>
        <source>no effect</source>
        <translation>ingen effekt</translation>
    </message>
    <message>
        <source>no figure rests on source &apos;{0}&apos;</source>
        <translation>ingen siffra vilar på källan ”{0}”</translation>
    </message>
    <message>
        <source>no link leads from community &apos;{0}&apos; to a service for &apos;{1}&apos;; {2}</source>
        <translation>ingen väg leder från området ”{0}” till en verksamhet för ”{1}”; {2}</translation>
    </message>
    <message>
        <source>no link leads to service &apos;{0}&apos;, so nobody can reach it</source>
        <translation>ingen väg leder till verksamheten ”{0}”, så ingen kan nå den</translation>
    </message>
    <message>
        <source>no pool of money is open to bids at the end of this turn</source>
        <translation>ingen pott pengar är öppen för ansökningar i slutet av den här omgången</translation>
    </message>
    <message>
        <source>no role is called &apos;{0}&apos;; the roles are {1}</source>
        <translation>ingen roll heter ”{0}”; rollerna är {1}</translation>
    </message>
    <message>
        <source>no seat is called &apos;{0}&apos;; the seats are {1}</source>
        <translation>ingen plats heter ”{0}”; platserna är {1}</translation>
    </message>
    <message>
        <source>no service</source>
        <translation>ingen verksamhet</translation>
    </message>
    <message>
        <source>no step was taken out at {0}</source>
        <translation>inget steg har tagits bort hos {0}</translation>
    </message>
    <message>
        <source>no trust</source>
        <translation>inget förtroende</translation>
    </message>
    <message>
        <source>no turn is open at week {0}</source>
        <translation>ingen omgång är öppen i vecka {0}</translation>
    </message>
    <message>
        <source>nobody asks in week {0}</source>
        <translation>ingen frågar i vecka {0}</translation>
    </message>
    <message>
        <source>nobody else could help the people of {0}</source>
        <translation>ingen annan skulle kunna hjälpa människorna hos {0}</translation>
    </message>
    <message>
        <source>nobody from {0} asks for &apos;{1}&apos; first; they ask for {2}</source>
        <translation>ingen från {0} frågar efter ”{1}” först; de frågar efter {2}</translation>
    </message>
    <message>
        <source>nobody has need &apos;{0}&apos;, and no service serves it</source>
        <translation>ingen har behovet ”{0}”, och ingen verksamhet hjälper med det</translation>
    </message>
    <message>
        <source>nobody is assessed twice on {0} any more</source>
        <translation>ingen bedöms två gånger på {0} längre</translation>
    </message>
    <message>
        <source>node content</source>
        <translation>nodens innehåll</translation>
    </message>
    <message>
        <source>none; every role is on autopilot</source>
        <translation>ingen; alla roller går på autopilot</translation>
    </message>
    <message>
        <source>not clear</source>
        <translation>inte tydligt</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>inte angivet</translation>
    </message>
    <message>
        <source>one queue for two</source>
        <translation>en kö för två</translation>
    </message>
    <message>
        <source>one way of working for two places</source>
        <translation>ett arbetssätt för två platser</translation>
    </message>
    <message>
        <source>only {0} % of its attention could be found</source>
        <translation>bara {0} % av uppmärksamheten gick att få fram</translation>
    </message>
    <message>
        <source>orders that did not help are remembered</source>
        <translation>order som inte hjälpte blir ihågkomna</translation>
    </message>
    <message>
        <source>orders that helped are remembered</source>
        <translation>order som hjälpte blir ihågkomna</translation>
    </message>
    <message>
        <source>other services are cut more</source>
        <translation>andra verksamheter skärs ner mer</translation>
    </message>
    <message>
        <source>outcome &apos;{0}&apos; is measured after the last week of a whole run ({1}), not at week {2}; ask about another outcome, or about the whole run</source>
        <translation>utfallet ”{0}” mäts efter sista veckan i en hel körning ({1}), inte i vecka {2}; fråga om ett annat utfall, eller om hela körningen</translation>
    </message>
    <message>
        <source>overload</source>
        <translation>överbelastning</translation>
    </message>
    <message>
        <source>pair of assets that suit each other</source>
        <translation>par av resurser som passar ihop</translation>
    </message>
    <message>
        <source>parameter &apos;{0}&apos; is {1}; it goes from {2} to {3} ({4})</source>
        <translation>parametern ”{0}” är {1}; den går från {2} till {3} ({4})</translation>
    </message>
    <message>
        <source>parts are nested more than {0} deep here; no scenario needs that</source>
        <translation>delar är kapslade mer än {0} djupt här; inget scenario behöver det</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personer</translation>
    </message>
    <message>
        <source>people accept decisions</source>
        <translation>människor godtar beslut</translation>
    </message>
    <message>
        <source>people are heard</source>
        <translation>människor blir hörda</translation>
    </message>
    <message>
        <source>people are sent on twice or more</source>
        <translation>människor skickas vidare två gånger eller mer</translation>
    </message>
    <message>
        <source>people are trusted</source>
        <translation>människor får förtroende</translation>
    </message>
    <message>
        <source>people arrive who were lost</source>
        <translation>vilsna människor kommer fram</translation>
    </message>
    <message>
        <source>people come back later</source>
        <translation>människor kommer tillbaka senare</translation>
    </message>
    <message>
        <source>people come back later with more</source>
        <translation>människor kommer tillbaka senare med mer</translation>
    </message>
    <message>
        <source>people find company</source>
        <translation>människor hittar gemenskap</translation>
    </message>
    <message>
        <source>people give much of themselves</source>
        <translation>människor ger mycket av sig själva</translation>
    </message>
    <message>
        <source>people have a say</source>
        <translation>människor får vara med och bestämma</translation>
    </message>
    <message>
        <source>people hurry</source>
        <translation>människor skyndar sig</translation>
    </message>
    <message>
        <source>people know each other</source>
        <translation>människor känner varandra</translation>
    </message>
    <message>
        <source>people recover</source>
        <translation>människor återhämtar sig</translation>
    </message>
    <message>
        <source>people use up contacts at the wrong door</source>
        <translation>människor förbrukar kontakter vid fel dörr</translation>
    </message>
    <message>
        <source>people waiting</source>
        <translation>personer som väntar</translation>
    </message>
    <message>
        <source>people who gave up ask again before a crisis</source>
        <translation>människor som gett upp frågar igen före en kris</translation>
    </message>
    <message>
        <source>people who trust ask for more</source>
        <translation>människor som litar frågar efter mer</translation>
    </message>
    <message>
        <source>posts stand empty</source>
        <translation>tjänster står tomma</translation>
    </message>
    <message>
        <source>power {0}, meaning making {1}, practice {2}, purpose {3}</source>
        <translation>makt {0}, att skapa mening {1}, praktik {2}, syfte {3}</translation>
    </message>
    <message>
        <source>practice ages</source>
        <translation>arbetssätt åldras</translation>
    </message>
    <message>
        <source>queues are shorter by those closed on paper</source>
        <translation>köerna är kortare med dem som avslutats på papperet</translation>
    </message>
    <message>
        <source>queues are shorter by those who stopped asking</source>
        <translation>köerna är kortare med dem som slutat fråga</translation>
    </message>
    <message>
        <source>queues get longer</source>
        <translation>köer blir längre</translation>
    </message>
    <message>
        <source>role &apos;{0}&apos; has no seat in this run</source>
        <translation>rollen ”{0}” har ingen plats i den här körningen</translation>
    </message>
    <message>
        <source>role &apos;{0}&apos; has no seat in this run; the seats are {1}</source>
        <translation>rollen ”{0}” har ingen plats i den här körningen; platserna är {1}</translation>
    </message>
    <message>
        <source>role &apos;{0}&apos; is given &apos;{1}&apos;, which is no card{2}</source>
        <translation>rollen ”{0}” får ”{1}”, som inte är något kort{2}</translation>
    </message>
    <message>
        <source>role &apos;{0}&apos; is given card &apos;{1}&apos; twice</source>
        <translation>rollen ”{0}” får kortet ”{1}” två gånger</translation>
    </message>
    <message>
        <source>seed {0} is too large; any whole number of up to 18 digits would do</source>
        <translation>slumpnumret {0} är för stort; vilket heltal som helst med upp till 18 siffror går bra</translation>
    </message>
    <message>
        <source>selling takes time</source>
        <translation>att sälja tar tid</translation>
    </message>
    <message>
        <source>sequence entries are not allowed</source>
        <translation>poster i en följd är inte tillåtna</translation>
    </message>
    <message>
        <source>services come to trust each other</source>
        <translation>verksamheter börjar lita på varandra</translation>
    </message>
    <message>
        <source>services depend on each other</source>
        <translation>verksamheter beror av varandra</translation>
    </message>
    <message>
        <source>services do not meet</source>
        <translation>verksamheter träffas inte</translation>
    </message>
    <message>
        <source>services improve practice</source>
        <translation>verksamheter förbättrar arbetssätt</translation>
    </message>
    <message>
        <source>services know each other</source>
        <translation>verksamheter känner varandra</translation>
    </message>
    <message>
        <source>services meet</source>
        <translation>verksamheter träffas</translation>
    </message>
    <message>
        <source>services pull together</source>
        <translation>verksamheter drar åt samma håll</translation>
    </message>
    <message>
        <source>services see to hand-offs</source>
        <translation>verksamheter ser till överlämningar</translation>
    </message>
    <message>
        <source>services stand alone</source>
        <translation>verksamheter står ensamma</translation>
    </message>
    <message>
        <source>services that cannot turn people away are cut less</source>
        <translation>verksamheter som inte kan avvisa människor skärs ner mindre</translation>
    </message>
    <message>
        <source>services understand each other</source>
        <translation>verksamheter förstår varandra</translation>
    </message>
    <message>
        <source>services weigh effects on each other</source>
        <translation>verksamheter väger in följder för varandra</translation>
    </message>
    <message>
        <source>share of capacity</source>
        <translation>andel av kapaciteten</translation>
    </message>
    <message>
        <source>share of every budget lost each year</source>
        <translation>andel av varje budget som försvinner varje år</translation>
    </message>
    <message>
        <source>share of needs met that bring up another, every service</source>
        <translation>andel av mötta behov som väcker ett till, varje verksamhet</translation>
    </message>
    <message>
        <source>short waits are seen</source>
        <translation>kort väntan märks</translation>
    </message>
    <message>
        <source>single underscores</source>
        <translation>enkla understreck</translation>
    </message>
    <message>
        <source>some good changes are not made</source>
        <translation>en del bra förändringar görs inte</translation>
    </message>
    <message>
        <source>spare capacity</source>
        <translation>ledig kapacitet</translation>
    </message>
    <message>
        <source>staff are freed</source>
        <translation>personal frigörs</translation>
    </message>
    <message>
        <source>staff are off sick</source>
        <translation>personal är sjuk</translation>
    </message>
    <message>
        <source>staff are off sick less often than at the start</source>
        <translation>personalen är sjuk mindre ofta än i början</translation>
    </message>
    <message>
        <source>staff lose heart</source>
        <translation>personalen tappar modet</translation>
    </message>
    <message>
        <source>staff on loan work less well</source>
        <translation>inlånad personal arbetar sämre</translation>
    </message>
    <message>
        <source>staff see how little comes of it</source>
        <translation>personalen ser hur lite det blir av det</translation>
    </message>
    <message>
        <source>staff see what comes of their work</source>
        <translation>personalen ser vad det blir av arbetet</translation>
    </message>
    <message>
        <source>staff take heart</source>
        <translation>personalen får nytt mod</translation>
    </message>
    <message>
        <source>stopped; nothing was written</source>
        <translation>stoppat; inget skrevs</translation>
    </message>
    <message>
        <source>tab character</source>
        <translation>tabbtecken</translation>
    </message>
    <message>
        <source>tame, alike everywhere</source>
        <translation>tamt, lika överallt</translation>
    </message>
    <message>
        <source>text goes on after the closing quote; inside single quotes write &apos;&apos; for an apostrophe</source>
        <translation>text fortsätter efter det avslutande citattecknet; inom enkla citattecken skriv &apos;&apos; för en apostrof</translation>
    </message>
    <message>
        <source>text that starts with &apos;*&apos;, &apos;&amp;&apos; or &apos;!&apos; must be in quotes</source>
        <translation>text som börjar med ”*”, ”&amp;” eller ”!” måste stå inom citattecken</translation>
    </message>
    <message>
        <source>text that starts with &apos;{0}&apos; must be in quotes</source>
        <translation>text som börjar med ”{0}” måste stå inom citattecken</translation>
    </message>
    <message>
        <source>that is your own role already</source>
        <translation>det är redan din egen roll</translation>
    </message>
    <message>
        <source>the bracket that opens here is never closed</source>
        <translation>hakparentesen som öppnas här stängs aldrig</translation>
    </message>
    <message>
        <source>the cards are</source>
        <translation>korten är</translation>
    </message>
    <message>
        <source>the centre improves practice</source>
        <translation>centralt håll förbättrar arbetssätt</translation>
    </message>
    <message>
        <source>the centre sees to hand-offs</source>
        <translation>centralt håll ser till överlämningar</translation>
    </message>
    <message>
        <source>the dials are turned already in this turn; take that back first</source>
        <translation>reglagen ändras redan i den här omgången; ta tillbaka det först</translation>
    </message>
    <message>
        <source>the dials are turned by the {0}, under the first hat</source>
        <translation>reglagen ändras av {0}, under den första hatten</translation>
    </message>
    <message>
        <source>the dials stand there already</source>
        <translation>reglagen står redan så</translation>
    </message>
    <message>
        <source>the established way returns</source>
        <translation>det invanda sättet återvänder</translation>
    </message>
    <message>
        <source>the file holds more than {0} values; split it</source>
        <translation>filen innehåller mer än {0} värden; dela den</translation>
    </message>
    <message>
        <source>the file is empty; a scenario starts with &apos;format: 1&apos;</source>
        <translation>filen är tom; ett scenario börjar med ”format: 1”</translation>
    </message>
    <message>
        <source>the file is longer than {0} bytes, the most that is read</source>
        <translation>filen är längre än {0} byte, det mesta som läses</translation>
    </message>
    <message>
        <source>the file is not understood as YAML</source>
        <translation>filen går inte att förstå som YAML</translation>
    </message>
    <message>
        <source>the file is not understood from here on; check this line and the one above</source>
        <translation>filen går inte att förstå härifrån; kontrollera den här raden och den ovanför</translation>
    </message>
    <message>
        <source>the grant is paid</source>
        <translation>bidraget betalas ut</translation>
    </message>
    <message>
        <source>the group grows stronger and helps more people</source>
        <translation>gruppen blir starkare och hjälper fler</translation>
    </message>
    <message>
        <source>the id &apos;{0}&apos; is taken already {1}on line {2}; choose another</source>
        <translation>id:t ”{0}” är redan taget {1}på rad {2}; välj ett annat</translation>
    </message>
    <message>
        <source>the lenders fall behind</source>
        <translation>de som lånar ut hamnar efter</translation>
    </message>
    <message>
        <source>the list that opens here with &apos;[&apos; is not closed, or a &apos;,&apos; is missing in it</source>
        <translation>listan som öppnas här med ”[” är inte stängd, eller ett ”,” saknas i den</translation>
    </message>
    <message>
        <source>the longer of two queues gets more staff</source>
        <translation>den längre av två köer får mer personal</translation>
    </message>
    <message>
        <source>the longer queue gets more staff</source>
        <translation>den längre kön får mer personal</translation>
    </message>
    <message>
        <source>the longest queue gets more staff</source>
        <translation>den längsta kön får mer personal</translation>
    </message>
    <message>
        <source>the longest queues shorten</source>
        <translation>de längsta köerna blir kortare</translation>
    </message>
    <message>
        <source>the number {0}</source>
        <translation>talet {0}</translation>
    </message>
    <message>
        <source>the old ways fit worse</source>
        <translation>de gamla sätten passar sämre</translation>
    </message>
    <message>
        <source>the old ways happen to fit better</source>
        <translation>de gamla sätten råkar passa bättre</translation>
    </message>
    <message>
        <source>the part that opens here with &apos;{&apos; is not closed, or a &apos;,&apos; is missing in it</source>
        <translation>delen som öppnas här med ”{” är inte stängd, eller ett ”,” saknas i den</translation>
    </message>
    <message>
        <source>the quote that opens here is closed only by the one on line {0}; close it where the text ends</source>
        <translation>citatet som öppnas här stängs först av det på rad {0}; stäng det där texten slutar</translation>
    </message>
    <message>
        <source>the quote that opens here is never closed</source>
        <translation>citatet som öppnas här stängs aldrig</translation>
    </message>
    <message>
        <source>the record of {0}</source>
        <translation>journalen över {0}</translation>
    </message>
    <message>
        <source>the record of {0} does not give its own figures again ({1} differs); &apos;civicloom replay RECORD&apos; says where</source>
        <translation>journalen över {0} ger inte sina egna siffror igen ({1} skiljer sig); ”civicloom replay RECORD” säger var</translation>
    </message>
    <message>
        <source>the record of {0} does not give its own figures again; &apos;civicloom replay RECORD&apos; says where</source>
        <translation>journalen över {0} ger inte sina egna siffror igen; ”civicloom replay RECORD” säger var</translation>
    </message>
    <message>
        <source>the record of {0} holds no week yet; play a turn first</source>
        <translation>journalen över {0} har ingen vecka än; spela en omgång först</translation>
    </message>
    <message>
        <source>the record&apos;s own figures for {0} were changed</source>
        <translation>journalens egna siffror för {0} har ändrats</translation>
    </message>
    <message>
        <source>the recorded decisions do not replay: {0}</source>
        <translation>de sparade besluten går inte att spela om: {0}</translation>
    </message>
    <message>
        <source>the redesign takes time first</source>
        <translation>omorganisationen tar först tid</translation>
    </message>
    <message>
        <source>the replayed run has digest {0}, the record {1}</source>
        <translation>den omspelade körningen har kontrollsumman {0}, journalen {1}</translation>
    </message>
    <message>
        <source>the reserve could not pay for it</source>
        <translation>reserven kunde inte betala för det</translation>
    </message>
    <message>
        <source>the reserve is spent</source>
        <translation>reserven är slut</translation>
    </message>
    <message>
        <source>the reserve takes over part of it</source>
        <translation>reserven tar över en del av det</translation>
    </message>
    <message>
        <source>the run is finished; no decision can be taken any more</source>
        <translation>körningen är avslutad; inga fler beslut kan fattas</translation>
    </message>
    <message>
        <source>the run is finished; there is no further week</source>
        <translation>körningen är avslutad; det finns ingen vecka till</translation>
    </message>
    <message>
        <source>the scenario</source>
        <translation>scenariot</translation>
    </message>
    <message>
        <source>the scenario ended above this line; take out the &apos;...&apos; or put this part before it</source>
        <translation>scenariot slutade ovanför den här raden; ta bort ”...” eller sätt den här delen före</translation>
    </message>
    <message>
        <source>the services are</source>
        <translation>verksamheterna är</translation>
    </message>
    <message>
        <source>the shipped scenarios are missing; install Civic Loom again</source>
        <translation>scenarierna som ska följa med saknas; installera Civic Loom igen</translation>
    </message>
    <message>
        <source>the story is borne out</source>
        <translation>berättelsen bär</translation>
    </message>
    <message>
        <source>the story is not borne out</source>
        <translation>berättelsen bär inte</translation>
    </message>
    <message>
        <source>the tag &apos;{0}&apos; is not allowed here; take it out</source>
        <translation>taggen ”{0}” är inte tillåten här; ta bort den</translation>
    </message>
    <message>
        <source>the team is away from its queue</source>
        <translation>laget är borta från sin kö</translation>
    </message>
    <message>
        <source>the text &apos;{0}&apos;</source>
        <translation>texten ”{0}”</translation>
    </message>
    <message>
        <source>the {0} are</source>
        <translation>det som finns ({0}) är</translation>
    </message>
    <message>
        <source>the {0} has committed this turn</source>
        <translation>{0} har genomfört den här omgången</translation>
    </message>
    <message>
        <source>the {0} has no card &apos;{1}&apos;{2}; the cards are {3}</source>
        <translation>{0} har inget kort ”{1}”{2}; korten är {3}</translation>
    </message>
    <message>
        <source>the {0} has no cards in this scenario</source>
        <translation>{0} har inga kort i det här scenariot</translation>
    </message>
    <message>
        <source>there is no file &apos;{0}&apos;</source>
        <translation>det finns ingen fil ”{0}”</translation>
    </message>
    <message>
        <source>there is no outcome &apos;{0}&apos;; {1}</source>
        <translation>det finns inget utfall ”{0}”; {1}</translation>
    </message>
    <message>
        <source>there is no scenario &apos;{0}&apos;; {1}&apos;civicloom list&apos; shows all of them</source>
        <translation>det finns inget scenario ”{0}”; {1}”civicloom list” visar alla</translation>
    </message>
    <message>
        <source>there is no {0} &apos;{1}&apos; in {2}; {3}</source>
        <translation>det finns ingen {0} ”{1}” i {2}; {3}</translation>
    </message>
    <message>
        <source>there is {0}</source>
        <translation>det finns {0}</translation>
    </message>
    <message>
        <source>this byte is not UTF-8 text; save the file as UTF-8</source>
        <translation>den här byten är inte UTF-8-text; spara filen som UTF-8</translation>
    </message>
    <message>
        <source>this is {0}, but a scenario starts with keys such as &apos;format: 1&apos;</source>
        <translation>det här är {0}, men ett scenario börjar med nycklar som ”format: 1”</translation>
    </message>
    <message>
        <source>this line does not line up with the ones above it; check the spaces before it</source>
        <translation>den här raden ligger inte i linje med dem ovanför; kontrollera mellanslagen före den</translation>
    </message>
    <message>
        <source>this line has no &apos;:&apos; after its key, or continues a text that should be indented</source>
        <translation>den här raden har inget ”:” efter sin nyckel, eller fortsätter en text som borde vara indragen</translation>
    </message>
    <message>
        <source>this number has {0} digits; no figure here needs more than 15</source>
        <translation>det här talet har {0} siffror; ingen siffra här behöver mer än 15</translation>
    </message>
    <message>
        <source>this service works in a way that fits better</source>
        <translation>den här verksamheten arbetar på ett sätt som passar bättre</translation>
    </message>
    <message>
        <source>this service works in a way that fits worse</source>
        <translation>den här verksamheten arbetar på ett sätt som passar sämre</translation>
    </message>
    <message>
        <source>those are</source>
        <translation>de är</translation>
    </message>
    <message>
        <source>times the scenario&apos;s own</source>
        <translation>gånger scenariots egen</translation>
    </message>
    <message>
        <source>too much work</source>
        <translation>för mycket arbete</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true eller false</translation>
    </message>
    <message>
        <source>turn {0} is not open; the run stands at week {1} in turn {2}</source>
        <translation>omgång {0} är inte öppen; körningen står i vecka {1} i omgång {2}</translation>
    </message>
    <message>
        <source>turn {0} waits for the decision of {1}</source>
        <translation>omgång {0} väntar på beslutet från {1}</translation>
    </message>
    <message>
        <source>two services trust each other more and judge better</source>
        <translation>två verksamheter litar mer på varandra och bedömer bättre</translation>
    </message>
    <message>
        <source>undefined tag</source>
        <translation>okänd tagg</translation>
    </message>
    <message>
        <source>unexpected document</source>
        <translation>oväntat dokument</translation>
    </message>
    <message>
        <source>unexpected end of stream</source>
        <translation>oväntat slut på texten</translation>
    </message>
    <message>
        <source>week {0} is not in this run; 1 to {1} would do</source>
        <translation>vecka {0} finns inte i den här körningen; 1 till {1} går bra</translation>
    </message>
    <message>
        <source>week {0} is not in {1}; 1 to {2} would do</source>
        <translation>vecka {0} finns inte i {1}; 1 till {2} går bra</translation>
    </message>
    <message>
        <source>weekly staff costs</source>
        <translation>veckolöner</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>veckor</translation>
    </message>
    <message>
        <source>weeks per need</source>
        <translation>veckor per behov</translation>
    </message>
    <message>
        <source>what is chosen already leaves too little attention for a second hat: {0}</source>
        <translation>det som redan är valt lämnar för lite uppmärksamhet för en extra hatt: {0}</translation>
    </message>
    <message>
        <source>what suits elsewhere replaces what suits here</source>
        <translation>det som passar på andra håll ersätter det som passar här</translation>
    </message>
    <message>
        <source>what works spreads</source>
        <translation>det som fungerar sprider sig</translation>
    </message>
    <message>
        <source>which is not {0}</source>
        <translation>som inte är {0}</translation>
    </message>
    <message>
        <source>who decides sees better what fits</source>
        <translation>den som bestämmer ser bättre vad som passar</translation>
    </message>
    <message>
        <source>who decides sees worse what fits</source>
        <translation>den som bestämmer ser sämre vad som passar</translation>
    </message>
    <message>
        <source>wicked, local and tangled</source>
        <translation>vilt, lokalt och sammanflätat</translation>
    </message>
    <message>
        <source>with a point</source>
        <translation>med decimalpunkt</translation>
    </message>
    <message>
        <source>without quotes</source>
        <translation>utan citattecken</translation>
    </message>
    <message>
        <source>without separators</source>
        <translation>utan skiljetecken</translation>
    </message>
    <message>
        <source>without the currency sign</source>
        <translation>utan valutatecken</translation>
    </message>
    <message>
        <source>work is freed</source>
        <translation>arbete frigörs</translation>
    </message>
    <message>
        <source>working with people takes time</source>
        <translation>att arbeta tillsammans med människor tar tid</translation>
    </message>
    <message>
        <source>write &apos;source: assumed&apos;, or the id of a source</source>
        <translation>skriv ”source: assumed”, eller en källas id</translation>
    </message>
    <message>
        <source>write &apos;{0}: {1}&apos;</source>
        <translation>skriv ”{0}: {1}”</translation>
    </message>
    <message>
        <source>write &apos;{0}:&apos; and a list, each entry on a line that starts with &apos;-&apos;</source>
        <translation>skriv ”{0}:” och en lista, varje post på en rad som börjar med ”-”</translation>
    </message>
    <message>
        <source>write &apos;{0}:&apos; and a number</source>
        <translation>skriv ”{0}:” och ett tal</translation>
    </message>
    <message>
        <source>write &apos;{0}:&apos; and a short name such as &apos;town-library&apos;</source>
        <translation>skriv ”{0}:” och ett kort namn som ”town-library”</translation>
    </message>
    <message>
        <source>write &apos;{0}:&apos; and a whole number</source>
        <translation>skriv ”{0}:” och ett heltal</translation>
    </message>
    <message>
        <source>write &apos;{0}:&apos; and below it {1}</source>
        <translation>skriv ”{0}:” och under det {1}</translation>
    </message>
    <message>
        <source>write &apos;{0}:&apos; and some text</source>
        <translation>skriv ”{0}:” och lite text</translation>
    </message>
    <message>
        <source>write one of {0}</source>
        <translation>skriv ett av {0}</translation>
    </message>
    <message>
        <source>write true or false</source>
        <translation>skriv true eller false</translation>
    </message>
    <message>
        <source>{0} &apos;{1}&apos; is given twice; keep one</source>
        <translation>{0} ”{1}” anges två gånger; behåll en</translation>
    </message>
    <message>
        <source>{0} &apos;{1}&apos; is no outcome{2}</source>
        <translation>{0} ”{1}” är inget utfall{2}</translation>
    </message>
    <message>
        <source>{0} &apos;{1}&apos;, which is {2}{3}</source>
        <translation>{0} ”{1}”, som är {2}{3}</translation>
    </message>
    <message>
        <source>{0} and {1} have a shared front door already</source>
        <translation>{0} och {1} har redan en gemensam ingång</translation>
    </message>
    <message>
        <source>{0} asset &apos;{1}&apos;, but links join communities and services</source>
        <translation>{0} resursen ”{1}”, men vägar förenar områden och verksamheter</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}; nothing was changed</source>
        <translation>{0} går inte att skriva: {1}; inget ändrades</translation>
    </message>
    <message>
        <source>{0} cannot suit itself; take it out</source>
        <translation>{0} kan inte passa ihop med sig själv; ta bort det</translation>
    </message>
    <message>
        <source>{0} comes from {1}, where &apos;{2}&apos; has no meaning; take it out</source>
        <translation>{0} kommer från {1}, där ”{2}” inte betyder något; ta bort det</translation>
    </message>
    <message>
        <source>{0} community &apos;{1}&apos;, but links go to services</source>
        <translation>{0} området ”{1}”, men vägar går till verksamheter</translation>
    </message>
    <message>
        <source>{0} differs from week {1}: recorded {2}, replayed {3}</source>
        <translation>{0} skiljer sig från vecka {1}: sparat {2}, omspelat {3}</translation>
    </message>
    <message>
        <source>{0} has an unknown key &apos;{1}&apos;; did you mean &apos;kind&apos;?</source>
        <translation>{0} har en okänd nyckel ”{1}”; menade du ”kind”?</translation>
    </message>
    <message>
        <source>{0} has an unknown key &apos;{1}&apos;{2}</source>
        <translation>{0} har en okänd nyckel ”{1}”{2}</translation>
    </message>
    <message>
        <source>{0} has closed</source>
        <translation>{0} har stängt</translation>
    </message>
    <message>
        <source>{0} has demand for &apos;{1}&apos; twice; keep one</source>
        <translation>{0} har efterfrågan på ”{1}” två gånger; behåll en</translation>
    </message>
    <message>
        <source>{0} has no &apos;kind&apos;; the kinds are {1}</source>
        <translation>{0} har inget ”kind”; slagen är {1}</translation>
    </message>
    <message>
        <source>{0} has no &apos;{1}&apos;; {2}</source>
        <translation>{0} har inget ”{1}”; {2}</translation>
    </message>
    <message>
        <source>{0} has no group or place of its own</source>
        <translation>{0} har ingen grupp eller plats av egen</translation>
    </message>
    <message>
        <source>{0} has no place in a scenario</source>
        <translation>{0} har ingen plats i ett scenario</translation>
    </message>
    <message>
        <source>{0} has no value; write &apos;{1}:&apos; and a number</source>
        <translation>{0} har inget värde; skriv ”{1}:” och ett tal</translation>
    </message>
    <message>
        <source>{0} has record format {1}; this version reads format {2}</source>
        <translation>{0} har journalformat {1}; den här versionen läser format {2}</translation>
    </message>
    <message>
        <source>{0} has {1} entries; the most is {2}</source>
        <translation>{0} har {1} poster; det mesta är {2}</translation>
    </message>
    <message>
        <source>{0} has {1} full-time staff, which is less than ten hours a week</source>
        <translation>{0} har {1} heltidsanställda, vilket är mindre än tio timmar i veckan</translation>
    </message>
    <message>
        <source>{0} has {1} people, but {2} of them a week come to need &apos;{3}&apos;</source>
        <translation>{0} har {1} personer, men {2} av dem får i veckan behovet ”{3}”</translation>
    </message>
    <message>
        <source>{0} holds a scenario with faults; it was changed after the run</source>
        <translation>{0} innehåller ett scenario med fel; det ändrades efter körningen</translation>
    </message>
    <message>
        <source>{0} holds no scenario; a record carries the scenario that was played</source>
        <translation>{0} innehåller inget scenario; en journal bär med sig scenariot som spelades</translation>
    </message>
    <message>
        <source>{0} holds no week yet; play a turn first</source>
        <translation>{0} har ingen vecka än; spela en omgång först</translation>
    </message>
    <message>
        <source>{0} is &apos;{1}&apos;, but a name has only lower-case letters, {2}{3}</source>
        <translation>{0} är ”{1}”, men ett namn har bara små bokstäver, {2}{3}</translation>
    </message>
    <message>
        <source>{0} is &apos;{1}&apos;, which is no ordinary number</source>
        <translation>{0} är ”{1}”, som inte är något vanligt tal</translation>
    </message>
    <message>
        <source>{0} is a damaged record: {1}</source>
        <translation>{0} är en skadad journal: {1}</translation>
    </message>
    <message>
        <source>{0} is an empty list; give it at least one entry</source>
        <translation>{0} är en tom lista; ge den minst en post</translation>
    </message>
    <message>
        <source>{0} is empty text; write something</source>
        <translation>{0} är tom text; skriv något</translation>
    </message>
    <message>
        <source>{0} is empty; give it a value or take the line out</source>
        <translation>{0} är tom; ge den ett värde eller ta bort raden</translation>
    </message>
    <message>
        <source>{0} is empty; {1}</source>
        <translation>{0} är tom; {1}</translation>
    </message>
    <message>
        <source>{0} is for &apos;{1}&apos;, which service &apos;{2}&apos; does not serve; it serves {3}</source>
        <translation>{0} är för ”{1}”, som verksamheten ”{2}” inte hjälper med; den hjälper med {3}</translation>
    </message>
    <message>
        <source>{0} is given twice, first on line {1}</source>
        <translation>{0} anges två gånger, först på rad {1}</translation>
    </message>
    <message>
        <source>{0} is larger than any record of a run</source>
        <translation>{0} är större än någon journal över en körning</translation>
    </message>
    <message>
        <source>{0} is no record of a Civic Loom run</source>
        <translation>{0} är ingen journal över en körning i Civic Loom</translation>
    </message>
    <message>
        <source>{0} is no record of a Civic Loom run, or is cut short</source>
        <translation>{0} är ingen journal över en körning i Civic Loom, eller är avklippt</translation>
    </message>
    <message>
        <source>{0} is of the unknown kind &apos;{1}&apos;{2}</source>
        <translation>{0} är av det okända slaget ”{1}”{2}</translation>
    </message>
    <message>
        <source>{0} is run by {1} now</source>
        <translation>{0} drivs av {1} nu</translation>
    </message>
    <message>
        <source>{0} is said in turn {1}, after a step of turn {2}; put the steps in the order in which they are met</source>
        <translation>{0} sägs i omgång {1}, efter ett steg i omgång {2}; sätt stegen i den ordning de möts</translation>
    </message>
    <message>
        <source>{0} is said in turn {1}, but the scenario has {2}</source>
        <translation>{0} sägs i omgång {1}, men scenariot har {2}</translation>
    </message>
    <message>
        <source>{0} is the bare number {1}; write {2}</source>
        <translation>{0} är bara talet {1}; skriv {2}</translation>
    </message>
    <message>
        <source>{0} is the single value &apos;{1}&apos;; write [{2}]</source>
        <translation>{0} är det enda värdet ”{1}”; skriv [{2}]</translation>
    </message>
    <message>
        <source>{0} is the text &apos;{1}&apos;; write {2}</source>
        <translation>{0} är texten ”{1}”; skriv {2}</translation>
    </message>
    <message>
        <source>{0} is the text &apos;{1}&apos;; write {2} with {3}</source>
        <translation>{0} är texten &apos;{1}&apos;; skriv {2} med {3}</translation>
    </message>
    <message>
        <source>{0} is the text &apos;{1}&apos;; write {2}, {3}</source>
        <translation>{0} är texten ”{1}”; skriv {2}, {3}</translation>
    </message>
    <message>
        <source>{0} is {1} characters long; the most is {2}</source>
        <translation>{0} är {1} tecken lång; det mesta är {2}</translation>
    </message>
    <message>
        <source>{0} is {1}, which does not fit here</source>
        <translation>{0} är {1}, vilket inte passar här</translation>
    </message>
    <message>
        <source>{0} is {1}: it loses {2} in 100 of its budget every year</source>
        <translation>{0} är {1}: den förlorar {2} av 100 av sin budget varje år</translation>
    </message>
    <message>
        <source>{0} is {1}; it goes from -1 to 1</source>
        <translation>{0} är {1}; det går från -1 till 1</translation>
    </message>
    <message>
        <source>{0} is {1}; to mean text, put it in quotes: &apos;{2}&apos;</source>
        <translation>{0} är {1}; sätt det inom citattecken om du menar text: ”{2}”</translation>
    </message>
    <message>
        <source>{0} is {1}; write &apos;kind:&apos; and the keys of that kind of effect</source>
        <translation>{0} är {1}; skriv ”kind:” och nycklarna för det slaget av effekt</translation>
    </message>
    <message>
        <source>{0} is {1}; write a figure such as {2}</source>
        <translation>{0} är {1}; skriv en siffra som {2}</translation>
    </message>
    <message>
        <source>{0} is {1}; write a list, each entry on a line that starts with &apos;-&apos;</source>
        <translation>{0} är {1}; skriv en lista, varje post på en rad som börjar med ”-”</translation>
    </message>
    <message>
        <source>{0} is {1}; write a whole number</source>
        <translation>{0} är {1}; skriv ett heltal</translation>
    </message>
    <message>
        <source>{0} is {1}; write keys such as &apos;{2}:&apos; below it</source>
        <translation>{0} är {1}; skriv nycklar som ”{2}:” under det</translation>
    </message>
    <message>
        <source>{0} is {1}; write text</source>
        <translation>{0} är {1}; skriv text</translation>
    </message>
    <message>
        <source>{0} is {1}; write {2}</source>
        <translation>{0} är {1}; skriv {2}</translation>
    </message>
    <message>
        <source>{0} is {1}; write {2} below it</source>
        <translation>{0} är {1}; skriv {2} under det</translation>
    </message>
    <message>
        <source>{0} is {1}; write {2}, without a point</source>
        <translation>{0} är {1}; skriv {2}, utan decimalpunkt</translation>
    </message>
    <message>
        <source>{0} is {1}; {2}</source>
        <translation>{0} är {1}; {2}</translation>
    </message>
    <message>
        <source>{0} is {1}{2}</source>
        <translation>{0} är {1}{2}</translation>
    </message>
    <message>
        <source>{0} leads back to where it starts</source>
        <translation>{0} leder tillbaka dit den börjar</translation>
    </message>
    <message>
        <source>{0} more problems are not shown</source>
        <translation>{0} problem till visas inte</translation>
    </message>
    <message>
        <source>{0} names &apos;{1}&apos; twice in &apos;{2}&apos;</source>
        <translation>{0} nämner ”{1}” två gånger i ”{2}”</translation>
    </message>
    <message>
        <source>{0} names &apos;{1}&apos;, which is no card{2}</source>
        <translation>{0} nämner ”{1}”, som inte är något kort{2}</translation>
    </message>
    <message>
        <source>{0} names &apos;{1}&apos;, {2}{3}</source>
        <translation>{0} nämner ”{1}”, {2}{3}</translation>
    </message>
    <message>
        <source>{0} names card &apos;{1}&apos;, which belongs to role &apos;{2}&apos;, but &apos;{3}&apos; is the suggested role</source>
        <translation>{0} nämner kortet ”{1}”, som hör till rollen ”{2}”, men ”{3}” är den föreslagna rollen</translation>
    </message>
    <message>
        <source>{0} names card &apos;{1}&apos;, which role &apos;{2}&apos; is not given here</source>
        <translation>{0} nämner kortet ”{1}”, som rollen ”{2}” inte får här</translation>
    </message>
    <message>
        <source>{0} opens a pool while that of {1} is open; one pool is open at a time</source>
        <translation>{0} öppnar en pott medan den för {1} är öppen; en pott är öppen i taget</translation>
    </message>
    <message>
        <source>{0} rests on &apos;{1}&apos;, which is no source{2}</source>
        <translation>{0} vilar på ”{1}”, som inte är någon källa{2}</translation>
    </message>
    <message>
        <source>{0} runs make no comparison; 2 to 10,000,000 would do</source>
        <translation>{0} körningar blir ingen jämförelse; 2 till 10 000 000 går bra</translation>
    </message>
    <message>
        <source>{0} runs make no explanation; 2 to 100,000 would do</source>
        <translation>{0} körningar blir ingen förklaring; 2 till 100 000 går bra</translation>
    </message>
    <message>
        <source>{0} sends nobody on</source>
        <translation>{0} skickar ingen vidare</translation>
    </message>
    <message>
        <source>{0} starts in week {1}, but the scenario ends with week {2}</source>
        <translation>{0} börjar i vecka {1}, men scenariot slutar med vecka {2}</translation>
    </message>
    <message>
        <source>{0} turns</source>
        <translation>{0} omgångar</translation>
    </message>
    <message>
        <source>{0} was made with model version {1}; this program has version {2}, which would not give the same run{3}</source>
        <translation>{0} gjordes med modellversion {1}; det här programmet har version {2}, som inte skulle ge samma körning{3}</translation>
    </message>
    <message>
        <source>{0} was made with scenario digest {1}, but the scenario in it has {2}; it was changed after the run</source>
        <translation>{0} gjordes med scenariots kontrollsumma {1}, men scenariot i den har {2}; det ändrades efter körningen</translation>
    </message>
    <message>
        <source>{0} {1} &apos;{2}&apos;, which is no {3}{4}</source>
        <translation>{0} {1} ”{2}”, som inte är någon {3}{4}</translation>
    </message>
    <message>
        <source>{0}, from parameter {1}</source>
        <translation>{0}, från parametern {1}</translation>
    </message>
</context>
<context>
    <name>NetworkList</name>
    <message>
        <source>List of the network</source>
        <translation>Lista över nätverket</translation>
    </message>
    <message>
        <source>The same communities, services, assets and links as on the map.</source>
        <translation>Samma områden, verksamheter, resurser och vägar som på kartan.</translation>
    </message>
    <message>
        <source>can be chosen</source>
        <translation>kan väljas</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>inte nu</translation>
    </message>
</context>
<context>
    <name>NetworkMap</name>
    <message>
        <source>Communities, services and assets. Arrow keys move between them, Enter chooses. The list of the network holds the same things.</source>
        <translation>Områden, verksamheter och resurser. Piltangenterna går mellan dem, Retur väljer. Listan över nätverket innehåller samma saker.</translation>
    </message>
    <message>
        <source>Network map</source>
        <translation>Karta över nätverket</translation>
    </message>
    <message>
        <source>Not now: {reason}</source>
        <translation>Inte nu: {reason}</translation>
    </message>
</context>
<context>
    <name>NetworkModel</name>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Not now: {reason}</source>
        <translation>Inte nu: {reason}</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Människor</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Förtroende</translation>
    </message>
    <message>
        <source>can be chosen</source>
        <translation>kan väljas</translation>
    </message>
    <message>
        <source>can be chosen; number {0} to look at</source>
        <translation>kan väljas; nummer {0} att titta på</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>inte nu</translation>
    </message>
    <message>
        <source>{group}, {count} in all</source>
        <translation>{group}, {count} totalt</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Stäng meddelandet</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detaljer</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>An action, a place, a run, a setting, a word to explain</source>
        <translation>Ett kommando, en plats, en körning, en inställning, ett ord att förklara</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Sök vad som helst</translation>
    </message>
    <message>
        <source>Nothing fits; try fewer letters</source>
        <translation>Inget passar; pröva färre bokstäver</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Vad som passar</translation>
    </message>
    <message numerus="yes">
        <source>{0} things fit</source>
        <translation>
            <numerusform>{0} sak passar</numerusform>
            <numerusform>{0} saker passar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>It holds no figures of its own</source>
        <translation>Den har inga egna siffror</translation>
    </message>
    <message numerus="yes">
        <source>{0} communities</source>
        <translation>
            <numerusform>{0} område</numerusform>
            <numerusform>{0} områden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} community assets</source>
        <translation>
            <numerusform>{0} lokal resurs</numerusform>
            <numerusform>{0} lokala resurser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} minutes</source>
        <translation>
            <numerusform>{0} minut</numerusform>
            <numerusform>{0} minuter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} services</source>
        <translation>
            <numerusform>{0} verksamhet</numerusform>
            <numerusform>{0} verksamheter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} turns</source>
        <translation>
            <numerusform>{0} omgång</numerusform>
            <numerusform>{0} omgångar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} weeks</source>
        <translation>
            <numerusform>{0} vecka</numerusform>
            <numerusform>{0} veckor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} years</source>
        <translation>
            <numerusform>{0} år</numerusform>
            <numerusform>{0} år</numerusform>
        </translation>
    </message>
    <message>
        <source>{assumed} of {figures} figures are assumptions</source>
        <translation>{assumed} av {figures} siffror är antaganden</translation>
    </message>
    <message>
        <source>{weeks} in {turns}, about {minutes}</source>
        <translation>{weeks} i {turns}, ungefär {minutes}</translation>
    </message>
</context>
<context>
    <name>Play</name>
    <message>
        <source> and </source>
        <translation> och </translation>
    </message>
    <message>
        <source>1 decision</source>
        <translation>1 beslut</translation>
    </message>
    <message numerus="yes">
        <source>A new way of leading takes {0} weeks to take hold. While a dial turns all the way, {1} of everybody&apos;s working time goes into it.</source>
        <translation>
            <numerusform>Ett nytt sätt att leda tar {0} vecka att få fäste. Medan ett reglage ändras hela vägen går {1} av allas arbetstid åt till det.</numerusform>
            <numerusform>Ett nytt sätt att leda tar {0} veckor att få fäste. Medan ett reglage ändras hela vägen går {1} av allas arbetstid åt till det.</numerusform>
        </translation>
    </message>
    <message>
        <source>A pool of money is open until week {0}: {1} for a bid that wins.</source>
        <translation>En pott pengar är öppen till vecka {0}: {1} för en ansökan som vinner.</translation>
    </message>
    <message>
        <source>A slow one: it tends to show more in later turns.</source>
        <translation>Ett långsamt kort: det brukar märkas mer i senare omgångar.</translation>
    </message>
    <message>
        <source>A story would backfire with {0}: people wait about {1}.</source>
        <translation>En berättelse skulle slå tillbaka hos {0}: människor väntar ungefär {1}.</translation>
    </message>
    <message>
        <source>A story would carry with {0}: people wait about {1}.</source>
        <translation>En berättelse skulle bära hos {0}: människor väntar ungefär {1}.</translation>
    </message>
    <message>
        <source>About the same</source>
        <translation>Ungefär lika</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>Add to this turn</source>
        <translation>Lägg till i omgången</translation>
    </message>
    <message>
        <source>Add to this turn: {0}, {1}</source>
        <translation>Lägg till i omgången: {0}, {1}</translation>
    </message>
    <message>
        <source>Added: {0}, {1}.</source>
        <translation>Tillagt: {0}, {1}.</translation>
    </message>
    <message>
        <source>After the turn you are told the same figure, as it came.</source>
        <translation>Efter omgången får du veta samma siffra, som den blev.</translation>
    </message>
    <message>
        <source>Aimed at {0}.</source>
        <translation>Riktat mot {0}.</translation>
    </message>
    <message>
        <source>All other measures</source>
        <translation>Alla andra mått</translation>
    </message>
    <message>
        <source>All turns are played.</source>
        <translation>Alla omgångar är spelade.</translation>
    </message>
    <message>
        <source>As an invitation</source>
        <translation>Som inbjudan</translation>
    </message>
    <message>
        <source>As an order</source>
        <translation>Som order</translation>
    </message>
    <message>
        <source>As in week {0}: {1}.</source>
        <translation>Som i vecka {0}: {1}.</translation>
    </message>
    <message>
        <source>As it was in week {0}</source>
        <translation>Som det var i vecka {0}</translation>
    </message>
    <message>
        <source>As you expected</source>
        <translation>Som du väntade dig</translation>
    </message>
    <message>
        <source>At services</source>
        <translation>Lokalt</translation>
    </message>
    <message>
        <source>At that pace it lasts about {0}.</source>
        <translation>I den takten räcker det i ungefär {0}.</translation>
    </message>
    <message>
        <source>At the centre</source>
        <translation>Centralt</translation>
    </message>
    <message>
        <source>At which service?</source>
        <translation>Hos vilken verksamhet?</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Back a week (Left)</source>
        <translation>En vecka bakåt (vänsterpil)</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Tillbaka till nu</translation>
    </message>
    <message>
        <source>Begin another branch of this game here, equal to this one so far; this one is kept</source>
        <translation>Börja en ny gren av spelet här, lika med den här så långt; den här sparas</translation>
    </message>
    <message>
        <source>Better than in week {0}: {1}.</source>
        <translation>Bättre än i vecka {0}: {1}.</translation>
    </message>
    <message>
        <source>Between which services?</source>
        <translation>Mellan vilka verksamheter?</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Båda</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Grenar</translation>
    </message>
    <message>
        <source>Branches of this game</source>
        <translation>Spelets grenar</translation>
    </message>
    <message>
        <source>Branches of this game (Ctrl+B)</source>
        <translation>Spelets grenar (Ctrl+B)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Cards cost {0} in the turn before.</source>
        <translation>Korten kostade {0} i förra omgången.</translation>
    </message>
    <message>
        <source>Carry it out and watch the weeks (Ctrl+Enter)</source>
        <translation>Genomför och se veckorna gå (Ctrl+Retur)</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Nytt</translation>
    </message>
    <message>
        <source>Choose a card</source>
        <translation>Välj ett kort</translation>
    </message>
    <message>
        <source>Choose a place under Scenarios, or go on with a saved game there.</source>
        <translation>Välj en plats under Scenarier, eller fortsätt ett sparat spel där.</translation>
    </message>
    <message>
        <source>Choose cards</source>
        <translation>Välj kort</translation>
    </message>
    <message>
        <source>Choose here or on the map</source>
        <translation>Välj här eller på kartan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Commit turn {0}</source>
        <translation>Genomför omgång {0}</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Jämför</translation>
    </message>
    <message>
        <source>Compare so far</source>
        <translation>Jämför så långt</translation>
    </message>
    <message>
        <source>Contacts that come back unsolved</source>
        <translation>Kontakter som kommer tillbaka olösta</translation>
    </message>
    <message>
        <source>Costs {0} of attention and {1}. Enter opens it.</source>
        <translation>Kostar {0} uppmärksamhet och {1}. Retur öppnar det.</translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation>Återblick</translation>
    </message>
    <message>
        <source>Delete this branch (Delete); can be undone</source>
        <translation>Ta bort grenen (Delete); kan ångras</translation>
    </message>
    <message>
        <source>Delete what left it too</source>
        <translation>Ta bort det som lämnade den också</translation>
    </message>
    <message>
        <source>Dials</source>
        <translation>Reglage</translation>
    </message>
    <message>
        <source>Did not happen: {0}.</source>
        <translation>Blev inte av: {0}.</translation>
    </message>
    <message>
        <source>Distributed</source>
        <translation>Distribuerat</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>Gör om</translation>
    </message>
    <message>
        <source>Do again (Ctrl+Shift+Z)</source>
        <translation>Gör om (Ctrl+Skift+Z)</translation>
    </message>
    <message>
        <source>Do again what was undone (Ctrl+Shift+Z)</source>
        <translation>Gör om det som ångrades (Ctrl+Skift+Z)</translation>
    </message>
    <message>
        <source>Do again: {0} (Ctrl+Shift+Z)</source>
        <translation>Gör om: {0} (Ctrl+Skift+Z)</translation>
    </message>
    <message>
        <source>Done again: {0}.</source>
        <translation>Gjort om: {0}.</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ner</translation>
    </message>
    <message>
        <source>Every service still has all {0} of its steps; some of them add nothing.</source>
        <translation>Varje verksamhet har ännu alla sina {0} steg; några av dem tillför inget.</translation>
    </message>
    <message>
        <source>Exactly {0} {1}.</source>
        <translation>Exakt {0} {1}.</translation>
    </message>
    <message>
        <source>Fewer measures</source>
        <translation>Färre mått</translation>
    </message>
    <message>
        <source>From reports to the centre, {0} old: how it stood in week {1}.</source>
        <translation>Från rapporter till centralt håll, {0} gamla: så stod det i vecka {1}.</translation>
    </message>
    <message>
        <source>From the books, of today.</source>
        <translation>Från bokföringen, för i dag.</translation>
    </message>
    <message>
        <source>From turn {0}</source>
        <translation>Från omgång {0}</translation>
    </message>
    <message>
        <source>From turn {0} ({1})</source>
        <translation>Från omgång {0} ({1})</translation>
    </message>
    <message>
        <source>From week {0} to week {1}</source>
        <translation>Från vecka {0} till vecka {1}</translation>
    </message>
    <message>
        <source>Full-time staff at the two</source>
        <translation>Heltidsanställda vid de två</translation>
    </message>
    <message>
        <source>Go back to now</source>
        <translation>Gå tillbaka till nu</translation>
    </message>
    <message>
        <source>Go on with the guide</source>
        <translation>Fortsätt guiden</translation>
    </message>
    <message>
        <source>Go on with this branch (Enter)</source>
        <translation>Fortsätt med den här grenen (Retur)</translation>
    </message>
    <message>
        <source>Go to the cards</source>
        <translation>Gå till korten</translation>
    </message>
    <message>
        <source>Go to the dials</source>
        <translation>Gå till reglagen</translation>
    </message>
    <message>
        <source>Go to what changed</source>
        <translation>Gå till det som förändrats</translation>
    </message>
    <message>
        <source>Go to your turn</source>
        <translation>Gå till din omgång</translation>
    </message>
    <message>
        <source>Heroic</source>
        <translation>Heroiskt</translation>
    </message>
    <message>
        <source>How do you lead?</source>
        <translation>Hur leder du?</translation>
    </message>
    <message>
        <source>How far off a judgement of its practice may be</source>
        <translation>Hur fel en bedömning av arbetssättet kan vara</translation>
    </message>
    <message>
        <source>How fast the weeks pass (keys 1 to 4)</source>
        <translation>Hur fort veckorna går (tangenterna 1 till 4)</translation>
    </message>
    <message>
        <source>How it is carried out, as power stands now</source>
        <translation>Hur det genomförs, som makten ser ut nu</translation>
    </message>
    <message>
        <source>How it works, and when it disappoints</source>
        <translation>Hur det fungerar, och när det sviker</translation>
    </message>
    <message>
        <source>How things moved</source>
        <translation>Hur det rörde sig</translation>
    </message>
    <message>
        <source>How things stand at the start.</source>
        <translation>Hur det ser ut i början.</translation>
    </message>
    <message>
        <source>How well known it is</source>
        <translation>Hur känd den är</translation>
    </message>
    <message>
        <source>How you lead has moved</source>
        <translation>Ditt sätt att leda har ändrats</translation>
    </message>
    <message>
        <source>How your cards took hold</source>
        <translation>Hur dina kort fick fäste</translation>
    </message>
    <message>
        <source>In reserve</source>
        <translation>I reserv</translation>
    </message>
    <message>
        <source>In reserve: {0}, {1} less than {2} ago.</source>
        <translation>I reserv: {0}, {1} mindre än för {2} sedan.</translation>
    </message>
    <message>
        <source>In reserve: {0}, {1} more than {2} ago.</source>
        <translation>I reserv: {0}, {1} mer än för {2} sedan.</translation>
    </message>
    <message>
        <source>In reserve: {0}.</source>
        <translation>I reserv: {0}.</translation>
    </message>
    <message numerus="yes">
        <source>In the whole place {0} people wait; without your cards as many.</source>
        <translation>
            <numerusform>I hela området väntar {0} person; lika många utan dina kort.</numerusform>
            <numerusform>I hela området väntar {0} personer; lika många utan dina kort.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the whole place {0} people wait; without your cards {1}.</source>
        <translation>
            <numerusform>I hela området väntar {0} person; utan dina kort {1}.</numerusform>
            <numerusform>I hela området väntar {0} personer; utan dina kort {1}.</numerusform>
        </translation>
    </message>
    <message>
        <source>In this turn already</source>
        <translation>Redan i omgången</translation>
    </message>
    <message>
        <source>In turn {0}: {1}</source>
        <translation>I omgång {0}: {1}</translation>
    </message>
    <message>
        <source>It came outside the model&apos;s range too: luck was unusual.</source>
        <translation>Det hamnade utanför modellens spann också: slumpen var ovanlig.</translation>
    </message>
    <message>
        <source>It came within the model&apos;s range: what you saw may be mostly luck.</source>
        <translation>Det hamnade inom modellens spann: det du såg kan mest vara slump.</translation>
    </message>
    <message>
        <source>It takes none of your decisions, and moves them: power says whose they are.</source>
        <translation>Det tar inga av dina beslut, men flyttar dem: makt säger vems de är.</translation>
    </message>
    <message>
        <source>Keep it in view beside up to two others</source>
        <translation>Håll den i sikte bredvid upp till två andra</translation>
    </message>
    <message>
        <source>Leave the dials as they are</source>
        <translation>Låt reglagen vara som de är</translation>
    </message>
    <message>
        <source>Left after it: {0}.</source>
        <translation>Kvar efteråt: {0}.</translation>
    </message>
    <message>
        <source>Less of what you see</source>
        <translation>Mindre av det du ser</translation>
    </message>
    <message>
        <source>Likely effect</source>
        <translation>Trolig effekt</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Look only</source>
        <translation>Bara titta</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karta</translation>
    </message>
    <message>
        <source>Money in reserve</source>
        <translation>Pengar i reserv</translation>
    </message>
    <message>
        <source>Morale</source>
        <translation>Arbetsglädje</translation>
    </message>
    <message>
        <source>More of what you see</source>
        <translation>Mer av det du ser</translation>
    </message>
    <message>
        <source>Most to be seen from your seat, which is no advice:</source>
        <translation>Mest att se från din plats, vilket inte är ett råd:</translation>
    </message>
    <message>
        <source>Needs resolved at the two</source>
        <translation>Behov som löstes vid de två</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nästa</translation>
    </message>
    <message>
        <source>Next turn</source>
        <translation>Nästa omgång</translation>
    </message>
    <message>
        <source>No card can be aimed at it directly.</source>
        <translation>Inget kort kan riktas direkt mot det.</translation>
    </message>
    <message>
        <source>No game is open</source>
        <translation>Inget spel är öppet</translation>
    </message>
    <message>
        <source>No longer compare: {0}, {1}</source>
        <translation>Jämför inte längre: {0}, {1}</translation>
    </message>
    <message>
        <source>No report has come through yet: this is how it stood at the start.</source>
        <translation>Ingen rapport har kommit fram än: så här stod det i början.</translation>
    </message>
    <message>
        <source>No second hat</source>
        <translation>Ingen extra hatt</translation>
    </message>
    <message>
        <source>Nobody could know of what came from outside: {0}.</source>
        <translation>Ingen kunde veta om det som kom utifrån: {0}.</translation>
    </message>
    <message>
        <source>Nobody waited in week 0, so in this turn most figures rise by themselves.</source>
        <translation>Ingen väntade i vecka 0, så i den här omgången stiger de flesta siffror av sig själva.</translation>
    </message>
    <message>
        <source>Not now: {0}.</source>
        <translation>Inte nu: {0}.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Inte sparat</translation>
    </message>
    <message>
        <source>Nothing chosen yet.</source>
        <translation>Inget valt än.</translation>
    </message>
    <message>
        <source>Nothing stands out at present.</source>
        <translation>Inget sticker ut just nu.</translation>
    </message>
    <message>
        <source>Nothing that the record shows.</source>
        <translation>Inget som journalen visar.</translation>
    </message>
    <message>
        <source>Of attention, what you leave is not kept for later turns: your people use it as they see fit. What is left of money is kept.</source>
        <translation>Uppmärksamhet som du lämnar sparas inte till senare omgångar: dina medarbetare använder den som de finner bäst. Pengar som blir över finns kvar.</translation>
    </message>
    <message>
        <source>On a week (Right)</source>
        <translation>En vecka framåt (högerpil)</translation>
    </message>
    <message>
        <source>On autopilot: people do this job as they see fit.</source>
        <translation>På autopilot: folk gör det här jobbet som de tycker är bäst.</translation>
    </message>
    <message>
        <source>On to your cards (Ctrl+Enter)</source>
        <translation>Vidare till dina kort (Ctrl+Retur)</translation>
    </message>
    <message>
        <source>Once people come you see here what comes back, and where.</source>
        <translation>När människor kommer ser du här vad som kommer tillbaka, och var.</translation>
    </message>
    <message>
        <source>Once people come you see here where they get lost.</source>
        <translation>När människor kommer ser du här var de går vilse.</translation>
    </message>
    <message>
        <source>Only for you, if you like. What you write is kept with the game.</source>
        <translation>Bara för dig, om du vill. Det du skriver sparas med spelet.</translation>
    </message>
    <message>
        <source>Only {0} of the attention it asks for could be found.</source>
        <translation>Bara {0} av den uppmärksamhet det kräver gick att få fram.</translation>
    </message>
    <message>
        <source>Open a card, choose where, add it. What you leave open is done by your people as they see fit.</source>
        <translation>Öppna ett kort, välj var, lägg till det. Det du lämnar öppet gör dina medarbetare som de tycker är bäst.</translation>
    </message>
    <message>
        <source>Otherwise than you expected</source>
        <translation>Annorlunda än du väntade dig</translation>
    </message>
    <message>
        <source>Own mix</source>
        <translation>Egen blandning</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pausa (Mellanslag)</translation>
    </message>
    <message>
        <source>People finding their way: {0}.</source>
        <translation>Människor hittar rätt: {0}.</translation>
    </message>
    <message>
        <source>People helped a week</source>
        <translation>Personer som får hjälp per vecka</translation>
    </message>
    <message>
        <source>People sent on from here and not arrived</source>
        <translation>Personer som skickats vidare härifrån och inte kommit fram</translation>
    </message>
    <message>
        <source>People sent on from here who arrived</source>
        <translation>Personer som skickats vidare härifrån och kommit fram</translation>
    </message>
    <message>
        <source>People sent on who arrived</source>
        <translation>Personer som skickats vidare och kommit fram</translation>
    </message>
    <message>
        <source>People waiting</source>
        <translation>Personer som väntar</translation>
    </message>
    <message>
        <source>People waiting at the two</source>
        <translation>Personer som väntar vid de två</translation>
    </message>
    <message>
        <source>People waiting here</source>
        <translation>Personer som väntar här</translation>
    </message>
    <message>
        <source>People waiting in the whole place</source>
        <translation>Personer som väntar i hela området</translation>
    </message>
    <message>
        <source>People who find their own way</source>
        <translation>Personer som hittar rätt själva</translation>
    </message>
    <message>
        <source>People who have given up asking</source>
        <translation>Personer som har slutat fråga</translation>
    </message>
    <message>
        <source>People who started at the right door</source>
        <translation>Personer som började vid rätt dörr</translation>
    </message>
    <message>
        <source>People who started at the right door of the two</source>
        <translation>Personer som började vid rätt dörr av de två</translation>
    </message>
    <message>
        <source>People whom the two helped</source>
        <translation>Personer som de två hjälpte</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Spela</translation>
    </message>
    <message>
        <source>Play or pause the weeks</source>
        <translation>Spela eller pausa veckorna</translation>
    </message>
    <message>
        <source>Play the turn that is looked at again</source>
        <translation>Spela om omgången som visas</translation>
    </message>
    <message>
        <source>Play the weeks (Space)</source>
        <translation>Spela veckorna (Mellanslag)</translation>
    </message>
    <message>
        <source>Play turn {0} again</source>
        <translation>Spela om omgång {0}</translation>
    </message>
    <message>
        <source>Put on this hat for the turn (switching takes {0} of both)</source>
        <translation>Ta på den här hatten under omgången (att byta kostar {0} av båda)</translation>
    </message>
    <message>
        <source>Questions to take along</source>
        <translation>Frågor att ta med</translation>
    </message>
    <message>
        <source>Reflect</source>
        <translation>Reflektera</translation>
    </message>
    <message>
        <source>Rename this branch (F2)</source>
        <translation>Byt namn på grenen (F2)</translation>
    </message>
    <message>
        <source>Right door first</source>
        <translation>Rätt dörr direkt</translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation>Spara kartan</translation>
    </message>
    <message>
        <source>Save the map as a drawing</source>
        <translation>Spara kartan som en ritning</translation>
    </message>
    <message>
        <source>Saved {0}</source>
        <translation>Sparat {0}</translation>
    </message>
    <message>
        <source>Second hat</source>
        <translation>Extra hatt</translation>
    </message>
    <message>
        <source>See the comparison</source>
        <translation>Se jämförelsen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>You expected “{0}” to go {1}; it went {2} ({3} to {4}).</source>
        <translation>Du väntade dig att ”{0}” skulle gå {1}; det gick {2} ({3} till {4}).</translation>
    </message>
    <message>
        <source>By week {0}, {1}.</source>
        <translation>Vecka {0}, {1}.</translation>
    </message>
    <message>
        <source>By the end of this turn, compared with now.</source>
        <translation>I slutet av den här omgången, jämfört med nu.</translation>
    </message>
    <message>
        <source>Choose anything on the map: its story opens beside it.</source>
        <translation>Välj vad som helst på kartan: dess berättelse öppnas bredvid.</translation>
    </message>
    <message>
        <source>Commit, and the weeks run. Until then everything can be taken back.</source>
        <translation>Genomför, så går veckorna. Fram till dess kan allt tas tillbaka.</translation>
    </message>
    <message>
        <source>Decisions that all services together can still make for your role in this turn. What is left is not kept for the next.</source>
        <translation>Beslut som alla verksamheter tillsammans ännu kan fatta för din roll i den här omgången. Det som blir över sparas inte till nästa.</translation>
    </message>
    <message>
        <source>Decisions that the centre can still make for your role in this turn. What is left is not kept for the next.</source>
        <translation>Beslut som centrum ännu kan fatta för din roll i den här omgången. Det som blir över sparas inte till nästa.</translation>
    </message>
    <message>
        <source>Dots are people on their way; crimson arrows come back unsolved. Pause here.</source>
        <translation>Prickar är människor på väg; mörkröda pilar kommer tillbaka olösta. Pausa här.</translation>
    </message>
    <message>
        <source>Here stands what changed, and how far your card took hold.</source>
        <translation>Här står vad som har ändrats och hur långt ditt kort fick fäste.</translation>
    </message>
    <message>
        <source>In figures</source>
        <translation>I siffror</translation>
    </message>
    <message>
        <source>It is {now} now. The model expects {0} to {1} in week {2}.</source>
        <translation>Det är {now} nu. Modellen väntar sig {0} till {1} i vecka {2}.</translation>
    </message>
    <message>
        <source>No more hints</source>
        <translation>Inga fler tips</translation>
    </message>
    <message>
        <source>Open a card and choose where. It shows what it is likely to do before you add it.</source>
        <translation>Öppna ett kort och välj var. Det visar vad det troligen gör innan du lägger till det.</translation>
    </message>
    <message>
        <source>Other cards</source>
        <translation>Andra kort</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Visa mig</translation>
    </message>
    <message>
        <source>Show or fold the panel</source>
        <translation>Visa eller fäll ihop panelen</translation>
    </message>
    <message>
        <source>Show or hide the panel (F9)</source>
        <translation>Visa eller göm panelen (F9)</translation>
    </message>
    <message>
        <source>Show the branches of this game</source>
        <translation>Visa spelets grenar</translation>
    </message>
    <message>
        <source>Show the whole map (F)</source>
        <translation>Visa hela kartan (F)</translation>
    </message>
    <message>
        <source>Show {0} on the map</source>
        <translation>Visa {0} på kartan</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Sida vid sida</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Hoppa över</translation>
    </message>
    <message>
        <source>Skip the guide</source>
        <translation>Hoppa över guiden</translation>
    </message>
    <message>
        <source>Space pauses, the arrow keys go week by week, 1 to 4 change the speed, End goes to the end of the turn.</source>
        <translation>Mellanslag pausar, piltangenterna går vecka för vecka, 1 till 4 ändrar farten, End går till slutet av omgången.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Läget</translation>
    </message>
    <message>
        <source>Steps left in its process</source>
        <translation>Steg kvar i arbetsgången</translation>
    </message>
    <message>
        <source>Steps of this turn</source>
        <translation>Omgångens steg</translation>
    </message>
    <message>
        <source>Stop and think</source>
        <translation>Stanna upp och tänk</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Berättelse</translation>
    </message>
    <message>
        <source>Strength of its groups</source>
        <translation>Styrkan hos dess grupper</translation>
    </message>
    <message>
        <source>Strength of the group</source>
        <translation>Gruppens styrka</translation>
    </message>
    <message>
        <source>Take back: {0}, {1}</source>
        <translation>Ta tillbaka: {0}, {1}</translation>
    </message>
    <message>
        <source>Take off this hat</source>
        <translation>Ta av den här hatten</translation>
    </message>
    <message>
        <source>Taken back: {0}, {1}.</source>
        <translation>Tillbakataget: {0}, {1}.</translation>
    </message>
    <message>
        <source>The centre’s standing with staff is {1} of 100, {2} less than {3} ago.</source>
        <translation>Den centrala ledningens anseende hos personalen är {1} av 100, {2} mindre än för {3} sedan.</translation>
    </message>
    <message>
        <source>The centre’s standing with staff is {1} of 100, {2} more than {3} ago.</source>
        <translation>Den centrala ledningens anseende hos personalen är {1} av 100, {2} mer än för {3} sedan.</translation>
    </message>
    <message>
        <source>The centre’s standing with staff is {1} of 100.</source>
        <translation>Den centrala ledningens anseende hos personalen är {1} av 100.</translation>
    </message>
    <message>
        <source>The game is being opened</source>
        <translation>Spelet öppnas</translation>
    </message>
    <message>
        <source>The game is over</source>
        <translation>Spelet är slut</translation>
    </message>
    <message>
        <source>The joint programme {0}: about {1} of 100 of its money is left.</source>
        <translation>Det gemensamma programmet {0}: ungefär {1} av 100 av pengarna är kvar.</translation>
    </message>
    <message>
        <source>The map could not be saved: {0}</source>
        <translation>Kartan gick inte att spara: {0}</translation>
    </message>
    <message>
        <source>The map is saved.</source>
        <translation>Kartan är sparad.</translation>
    </message>
    <message>
        <source>The model had expected {0} to {1}, and it came within that.</source>
        <translation>Modellen hade väntat sig {0} till {1}, och det hamnade inom det.</translation>
    </message>
    <message>
        <source>The model had expected {0} to {1}; it came outside of that.</source>
        <translation>Modellen hade väntat sig {0} till {1}; det hamnade utanför.</translation>
    </message>
    <message>
        <source>The next thing to do</source>
        <translation>Nästa sak att göra</translation>
    </message>
    <message>
        <source>The other goals</source>
        <translation>De andra målen</translation>
    </message>
    <message numerus="yes">
        <source>The other {0} are here or on the map:</source>
        <translation>
            <numerusform>Den andra ({0}) finns här eller på kartan:</numerusform>
            <numerusform>De andra {0} finns här eller på kartan:</numerusform>
        </translation>
    </message>
    <message>
        <source>The redesign at {0}, begun in week {1}: about {2} of 100 has taken hold.</source>
        <translation>Omorganisationen hos {0}, påbörjad i vecka {1}: ungefär {2} av 100 har fått fäste.</translation>
    </message>
    <message>
        <source>The reserve is overdrawn: {0}. Posts are frozen until it is not.</source>
        <translation>Reserven är övertrasserad: {0}. Tjänster är frysta tills den inte är det.</translation>
    </message>
    <message>
        <source>The same weeks were run once more without the card, on the same luck. A small difference may be chance.</source>
        <translation>Samma veckor kördes en gång till utan kortet, med samma tur. En liten skillnad kan vara slump.</translation>
    </message>
    <message>
        <source>The turn to come costs {0} in pay, for {1} full-time staff at work.</source>
        <translation>Den kommande omgången kostar {0} i löner, för {1} heltidsanställda i arbete.</translation>
    </message>
    <message>
        <source>The weeks of this turn begin</source>
        <translation>Omgångens veckor börjar</translation>
    </message>
    <message>
        <source>The weeks of turn {0} run.</source>
        <translation>Veckorna i omgång {0} går.</translation>
    </message>
    <message>
        <source>This game can only be looked at here</source>
        <translation>Det här spelet går bara att titta på här</translation>
    </message>
    <message>
        <source>This game cannot be opened</source>
        <translation>Det här spelet går inte att öppna</translation>
    </message>
    <message>
        <source>This game is open</source>
        <translation>Det här spelet är öppet</translation>
    </message>
    <message>
        <source>This is another way from turn {0} on; the way before it is kept.</source>
        <translation>Det här är en annan väg från omgång {0}; den förra vägen sparas.</translation>
    </message>
    <message>
        <source>This is you.</source>
        <translation>Det här är du.</translation>
    </message>
    <message>
        <source>This turn</source>
        <translation>Den här omgången</translation>
    </message>
    <message>
        <source>Three times in a game you are asked; skip it if you like.</source>
        <translation>Tre gånger under ett spel får du frågan; hoppa över den om du vill.</translation>
    </message>
    <message>
        <source>Time to lend at {0}: {1} of work in hand, beside {2} with {3}.</source>
        <translation>Tid att låna ut hos {0}: {1} arbete väntar, bredvid {2} med {3}.</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Till slutet</translation>
    </message>
    <message>
        <source>To the end of the turn (End)</source>
        <translation>Till omgångens slut (End)</translation>
    </message>
    <message>
        <source>Told by those close by, this week.</source>
        <translation>Berättat av dem som är nära, den här veckan.</translation>
    </message>
    <message>
        <source>Took hold: {0}</source>
        <translation>Fick fäste: {0}</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Förtroende</translation>
    </message>
    <message>
        <source>Trust between the two</source>
        <translation>Förtroende mellan de två</translation>
    </message>
    <message>
        <source>Trust in services</source>
        <translation>Förtroende för verksamheterna</translation>
    </message>
    <message>
        <source>Trust of its front doors in those they send people to</source>
        <translation>Ingångarnas förtroende för dem de skickar människor till</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Try again, or close once more to leave without it.</source>
        <translation>Försök igen, eller stäng en gång till för att lämna utan det.</translation>
    </message>
    <message>
        <source>Trying the same weeks without it …</source>
        <translation>Prövar samma veckor utan det …</translation>
    </message>
    <message>
        <source>Turn the dials</source>
        <translation>Ändra reglagen</translation>
    </message>
    <message>
        <source>Turn {0}</source>
        <translation>Omgång {0}</translation>
    </message>
    <message>
        <source>Turn {0} is over.</source>
        <translation>Omgång {0} är slut.</translation>
    </message>
    <message>
        <source>Turn {0} of {1}</source>
        <translation>Omgång {0} av {1}</translation>
    </message>
    <message>
        <source>Turn {0}: you made a guess</source>
        <translation>Omgång {0}: du gissade</translation>
    </message>
    <message>
        <source>Turn {0}: {1}, {2}</source>
        <translation>Omgång {0}: {1}, {2}</translation>
    </message>
    <message>
        <source>Turned the dials</source>
        <translation>Ändrade reglagen</translation>
    </message>
    <message numerus="yes">
        <source>Turning takes {0} weeks and meanwhile costs {1} of everybody&apos;s working time.</source>
        <translation>
            <numerusform>Att ändra tar {0} vecka och kostar under tiden {1} av allas arbetstid.</numerusform>
            <numerusform>Att ändra tar {0} veckor och kostar under tiden {1} av allas arbetstid.</numerusform>
        </translation>
    </message>
    <message>
        <source>Under the second hat: {0}</source>
        <translation>Under den andra hatten: {0}</translation>
    </message>
    <message>
        <source>Under the second hat: {0} decisions at the centre, {1} at services.</source>
        <translation>Under den extra hatten: {0} beslut centralt, {1} hos verksamheterna.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>Ångra (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Undo the latest change of this turn (Ctrl+Z)</source>
        <translation>Ångra den senaste ändringen i omgången (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Undo: {0} (Ctrl+Z)</source>
        <translation>Ångra: {0} (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Undone: {0}.</source>
        <translation>Ångrat: {0}.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Upp</translation>
    </message>
    <message>
        <source>Waiting at {0}</source>
        <translation>Väntar hos {0}</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Titta på</translation>
    </message>
    <message>
        <source>Ways of working at {0}.</source>
        <translation>Arbetssätt hos {0}.</translation>
    </message>
    <message>
        <source>Wear a second hat</source>
        <translation>Ta på en extra hatt</translation>
    </message>
    <message>
        <source>Wear a second hat?</source>
        <translation>Ta på en extra hatt?</translation>
    </message>
    <message>
        <source>Week shown</source>
        <translation>Vecka som visas</translation>
    </message>
    <message>
        <source>Week {0}</source>
        <translation>Vecka {0}</translation>
    </message>
    <message>
        <source>Week {0} of {1} in this turn</source>
        <translation>Vecka {0} av {1} i den här omgången</translation>
    </message>
    <message>
        <source>Week {0} of {1}; {2} played</source>
        <translation>Vecka {0} av {1}; {2} spelade</translation>
    </message>
    <message>
        <source>Week {0}: likely {1} to {2}; without it {3} to {4}.</source>
        <translation>Vecka {0}: troligen {1} till {2}; utan det {3} till {4}.</translation>
    </message>
    <message>
        <source>Week {0}: {1}</source>
        <translation>Vecka {0}: {1}</translation>
    </message>
    <message>
        <source>Weeks {0} to {1}</source>
        <translation>Vecka {0} till {1}</translation>
    </message>
    <message>
        <source>What all of it is likely to do</source>
        <translation>Vad allt tillsammans troligen gör</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Vad det blev av det</translation>
    </message>
    <message>
        <source>What cards are paid from. What is left is kept.</source>
        <translation>Det som kort betalas med. Det som blir över finns kvar.</translation>
    </message>
    <message>
        <source>What changed in turn {0}</source>
        <translation>Vad som förändrades i omgång {0}</translation>
    </message>
    <message>
        <source>What communities have of their own: {0}.</source>
        <translation>Vad områdena har av egen kraft: {0}.</translation>
    </message>
    <message>
        <source>What could be done here</source>
        <translation>Vad som kan göras här</translation>
    </message>
    <message>
        <source>What do you expect of this turn?</source>
        <translation>Vad väntar du dig av den här omgången?</translation>
    </message>
    <message>
        <source>What do you expect?</source>
        <translation>Vad väntar du dig?</translation>
    </message>
    <message>
        <source>What do you expect? (if you like)</source>
        <translation>Vad väntar du dig? (om du vill)</translation>
    </message>
    <message>
        <source>What happened, how it compares, and what to take along (Ctrl+Enter)</source>
        <translation>Vad som hände, hur det står sig och vad du kan ta med dig (Ctrl+Retur)</translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation>Vad hände?</translation>
    </message>
    <message>
        <source>What matters here</source>
        <translation>Vad som är viktigt här</translation>
    </message>
    <message>
        <source>What might you not have seen?</source>
        <translation>Vad kan du ha missat?</translation>
    </message>
    <message>
        <source>What only you see</source>
        <translation>Vad bara du ser</translation>
    </message>
    <message>
        <source>What others could do here</source>
        <translation>Vad andra kunde göra här</translation>
    </message>
    <message>
        <source>What people expect</source>
        <translation>Vad folk väntar sig</translation>
    </message>
    <message>
        <source>What that comes to</source>
        <translation>Vad det innebär</translation>
    </message>
    <message>
        <source>What the dials come to</source>
        <translation>Vad reglagen innebär</translation>
    </message>
    <message>
        <source>What the model expects over {0} other lucks if nothing new comes from outside; not a promise.</source>
        <translation>Vad modellen väntar sig över {0} andra slumpnummer om inget nytt kommer utifrån; inget löfte.</translation>
    </message>
    <message>
        <source>What the signs mean</source>
        <translation>Vad tecknen betyder</translation>
    </message>
    <message>
        <source>What will you do?</source>
        <translation>Vad vill du göra?</translation>
    </message>
    <message>
        <source>What would the same cards have done under the other style?</source>
        <translation>Vad hade samma kort gjort under den andra stilen?</translation>
    </message>
    <message>
        <source>What you leave open is done by your people as they see fit.</source>
        <translation>Det du lämnar öppet gör dina medarbetare som de finner bäst.</translation>
    </message>
    <message>
        <source>What you were told</source>
        <translation>Vad du fick veta</translation>
    </message>
    <message>
        <source>What you were told, once more</source>
        <translation>Vad du fick veta, en gång till</translation>
    </message>
    <message>
        <source>When it disappoints</source>
        <translation>När det gör besviken</translation>
    </message>
    <message>
        <source>Where things stand</source>
        <translation>Hur läget är</translation>
    </message>
    <message>
        <source>Which group or place?</source>
        <translation>Vilken grupp eller plats?</translation>
    </message>
    <message>
        <source>Which measure will move?</source>
        <translation>Vilket mått kommer att röra sig?</translation>
    </message>
    <message>
        <source>Which of these changes would have come without you?</source>
        <translation>Vilka av de här förändringarna hade kommit utan dig?</translation>
    </message>
    <message>
        <source>Which outcome, and by when?</source>
        <translation>Vilket utfall, och till när?</translation>
    </message>
    <message>
        <source>Which two?</source>
        <translation>Vilka två?</translation>
    </message>
    <message>
        <source>Who carried the cost, and do they know?</source>
        <translation>Vem bar kostnaden, och vet de om det?</translation>
    </message>
    <message>
        <source>Why not elsewhere?</source>
        <translation>Varför inte någon annanstans?</translation>
    </message>
    <message>
        <source>With which community?</source>
        <translation>Med vilket område?</translation>
    </message>
    <message>
        <source>Work in hand here</source>
        <translation>Arbete som väntar här</translation>
    </message>
    <message>
        <source>Worse than in week {0}: {1}.</source>
        <translation>Sämre än i vecka {0}: {1}.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>You are only looking: this game is open in another window, and what you do here is not kept.</source>
        <translation>Du tittar bara: spelet är öppet i ett annat fönster, och det du gör här sparas inte.</translation>
    </message>
    <message>
        <source>You can look at it here, as it was last saved.</source>
        <translation>Du kan titta på det här, som det senast sparades.</translation>
    </message>
    <message>
        <source>You chose no cards; your people carried on as they saw fit.</source>
        <translation>Du valde inga kort; dina medarbetare fortsatte som de tyckte var bäst.</translation>
    </message>
    <message>
        <source>You may commit all the same: your people carry on as they see fit.</source>
        <translation>Du kan genomföra ändå: dina medarbetare fortsätter som de tycker är bäst.</translation>
    </message>
    <message>
        <source>You may play the cards of another role too. In a turn in which you do, switching between the two jobs takes {0} of the attention of both. A hat under which you play nothing costs nothing.</source>
        <translation>Du kan spela korten för en roll till. I en omgång när du gör det kostar bytet mellan de två uppdragen {0} av bådas uppmärksamhet. En hatt som du inte spelar något under kostar inget.</translation>
    </message>
    <message>
        <source>You see here the money that is ahead.</source>
        <translation>Här ser du pengarna som väntar framöver.</translation>
    </message>
    <message>
        <source>You see here what lies unused, and who has time to lend.</source>
        <translation>Här ser du vad som ligger oanvänt, och vem som har tid att låna ut.</translation>
    </message>
    <message>
        <source>You see here who trusts whom, and whether a story would carry.</source>
        <translation>Här ser du vem som litar på vem, och om en berättelse skulle bära.</translation>
    </message>
    <message>
        <source>You see: {0}</source>
        <translation>Du ser: {0}</translation>
    </message>
    <message>
        <source>You wear no second hat.</source>
        <translation>Du bär ingen extra hatt.</translation>
    </message>
    <message>
        <source>You wear the hat of the {0} in this turn.</source>
        <translation>Du bär hatten som {0} i den här omgången.</translation>
    </message>
    <message>
        <source>You wear this hat in this turn.</source>
        <translation>Du bär den här hatten i den här omgången.</translation>
    </message>
    <message>
        <source>Your cards of earlier turns</source>
        <translation>Dina kort från tidigare omgångar</translation>
    </message>
    <message>
        <source>Your cards of the last turn</source>
        <translation>Dina kort från den sista omgången</translation>
    </message>
    <message>
        <source>Your job here has a name: {0}. {1}</source>
        <translation>Ditt jobb här har ett namn: {0}. {1}</translation>
    </message>
    <message>
        <source>Your one card took hold by half or more.</source>
        <translation>Ditt enda kort fick fäste till hälften eller mer.</translation>
    </message>
    <message>
        <source>Your one card took hold by less than half.</source>
        <translation>Ditt enda kort fick fäste till mindre än hälften.</translation>
    </message>
    <message>
        <source>Your thoughts</source>
        <translation>Dina tankar</translation>
    </message>
    <message>
        <source>Your turn</source>
        <translation>Din omgång</translation>
    </message>
    <message>
        <source>Your turn ({0})</source>
        <translation>Omgång ({0})</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Zooma in (+)</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>Zooma ut (-)</translation>
    </message>
    <message>
        <source>about the same</source>
        <translation>ungefär lika</translation>
    </message>
    <message>
        <source>against leaving everything to your people</source>
        <translation>jämfört med att lämna allt till dina medarbetare</translation>
    </message>
    <message>
        <source>against leaving that to your people</source>
        <translation>jämfört med att lämna det till dina medarbetare</translation>
    </message>
    <message>
        <source>against leaving the dials as they are</source>
        <translation>jämfört med att låta reglagen vara</translation>
    </message>
    <message>
        <source>at the centre</source>
        <translation>i centrum</translation>
    </message>
    <message>
        <source>autopilot</source>
        <translation>autopilot</translation>
    </message>
    <message>
        <source>better</source>
        <translation>bättre</translation>
    </message>
    <message>
        <source>better on {0}, worse on {1} of {2} lucks</source>
        <translation>bättre med {0}, sämre med {1} av {2} slumpnummer</translation>
    </message>
    <message>
        <source>down</source>
        <translation>ner</translation>
    </message>
    <message>
        <source>down {0}</source>
        <translation>ner {0}</translation>
    </message>
    <message>
        <source>hardly any difference</source>
        <translation>knappt någon skillnad</translation>
    </message>
    <message>
        <source>left {0} in turn {1}</source>
        <translation>lämnade {0} i omgång {1}</translation>
    </message>
    <message>
        <source>less than {0} either way</source>
        <translation>mindre än {0} åt någotdera hållet</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>ingen förändring</translation>
    </message>
    <message>
        <source>no difference on any luck</source>
        <translation>ingen skillnad med något slumpnummer</translation>
    </message>
    <message>
        <source>no money</source>
        <translation>inga pengar</translation>
    </message>
    <message>
        <source>now {0}; between {1} and {2} so far</source>
        <translation>nu {0}; mellan {1} och {2} hittills</translation>
    </message>
    <message>
        <source>of 100</source>
        <translation>av 100</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öppet</translation>
    </message>
    <message>
        <source>open it for the reasons</source>
        <translation>öppna det för skälen</translation>
    </message>
    <message>
        <source>second hat</source>
        <translation>extra hatt</translation>
    </message>
    <message>
        <source>tends to harm</source>
        <translation>brukar skada</translation>
    </message>
    <message>
        <source>tends to help</source>
        <translation>brukar hjälpa</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>lika</translation>
    </message>
    <message>
        <source>there is nothing here to aim it at</source>
        <translation>det finns inget här att rikta det mot</translation>
    </message>
    <message>
        <source>up</source>
        <translation>upp</translation>
    </message>
    <message>
        <source>up {0}</source>
        <translation>upp {0}</translation>
    </message>
    <message>
        <source>week {0}</source>
        <translation>vecka {0}</translation>
    </message>
    <message>
        <source>week {0} of {1}</source>
        <translation>vecka {0} av {1}</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>sämre</translation>
    </message>
    <message>
        <source>you</source>
        <translation>du</translation>
    </message>
    <message>
        <source>your job</source>
        <translation>ditt uppdrag</translation>
    </message>
    <message>
        <source>{0} (likely {1} to {2})</source>
        <translation>{0} (troligen {1} till {2})</translation>
    </message>
    <message>
        <source>{0} (not now)</source>
        <translation>{0} (inte nu)</translation>
    </message>
    <message>
        <source>{0} (open)</source>
        <translation>{0} (öppet)</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} och {1}</translation>
    </message>
    <message numerus="yes">
        <source>{0} branches that left it are kept.</source>
        <translation>
            <numerusform>{0} gren som lämnade den finns kvar.</numerusform>
            <numerusform>{0} grenar som lämnade den finns kvar.</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} decisions</source>
        <translation>{0} beslut</translation>
    </message>
    <message>
        <source>{0} fewer</source>
        <translation>{0} färre</translation>
    </message>
    <message>
        <source>{0} is deleted.</source>
        <translation>{0} är borttagen.</translation>
    </message>
    <message>
        <source>{0} is open.</source>
        <translation>{0} är öppen.</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>{0} fler</translation>
    </message>
    <message>
        <source>{0} of 100</source>
        <translation>{0} av 100</translation>
    </message>
    <message>
        <source>{0} of the centre</source>
        <translation>{0} från centrum</translation>
    </message>
    <message>
        <source>{0} of the teams it asks</source>
        <translation>{0} från de enheter som tillfrågas</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} av {1}</translation>
    </message>
    <message>
        <source>{0} of {1} decisions left</source>
        <translation>{0} av {1} beslut kvar</translation>
    </message>
    <message>
        <source>{0} order, {1} invitation</source>
        <translation>{0} order, {1} inbjudan</translation>
    </message>
    <message numerus="yes">
        <source>{0} people</source>
        <translation>
            <numerusform>{0} person</numerusform>
            <numerusform>{0} personer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} points</source>
        <translation>
            <numerusform>{0} poäng</numerusform>
            <numerusform>{0} poäng</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} points of 100</source>
        <translation>{0} poäng av 100</translation>
    </message>
    <message>
        <source>{0} since the turn began</source>
        <translation>{0} sedan omgången började</translation>
    </message>
    <message numerus="yes">
        <source>{0} steps gone</source>
        <translation>
            <numerusform>{0} steg borta</numerusform>
            <numerusform>{0} steg borta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} steps left</source>
        <translation>
            <numerusform>{0} steg kvar</numerusform>
            <numerusform>{0} steg kvar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} still wait between.</source>
        <translation>
            <numerusform>{0} väntar ännu däremellan.</numerusform>
            <numerusform>{0} väntar ännu däremellan.</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} till {1}</translation>
    </message>
    <message numerus="yes">
        <source>{0} weeks</source>
        <translation>
            <numerusform>{0} vecka</numerusform>
            <numerusform>{0} veckor</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>{0} {1} of {2}</source>
        <translation>{0} {1} av {2}</translation>
    </message>
    <message>
        <source>{0}, by week {1}</source>
        <translation>{0}, till vecka {1}</translation>
    </message>
    <message>
        <source>{0}, week by week</source>
        <translation>{0}, vecka för vecka</translation>
    </message>
    <message>
        <source>{0}. {1}</source>
        <translation>{0}. {1}</translation>
    </message>
    <message>
        <source>{0}: about {1} a week begin to ask.</source>
        <translation>{0}: omkring {1} i veckan börjar fråga.</translation>
    </message>
    <message>
        <source>{0}: about {1} a week will be sent on here; trust is {2} of 100.</source>
        <translation>{0}: omkring {1} i veckan kommer att skickas vidare här; förtroendet är {2} av 100.</translation>
    </message>
    <message>
        <source>{0}: closed.</source>
        <translation>{0}: stängd.</translation>
    </message>
    <message>
        <source>{0}: frail, {1} of 100.</source>
        <translation>{0}: skör, {1} av 100.</translation>
    </message>
    <message>
        <source>{0}: how they work seems to fit {1} of 100, give or take {2}.</source>
        <translation>{0}: arbetssättet verkar passa {1} av 100, ge eller ta {2}.</translation>
    </message>
    <message>
        <source>{0}: in a week people ask for about {1} of its work.</source>
        <translation>{0}: på en vecka efterfrågas omkring {1} av dess arbete.</translation>
    </message>
    <message>
        <source>{0}: not heard. People waited {1}, {2} more than elsewhere, and no card went to them.</source>
        <translation>{0}: ohörda. Människor väntade {1}, {2} mer än på andra håll, och inget kort gick till dem.</translation>
    </message>
    <message>
        <source>{0}: of {1} who were sent on in {2}, {3} did not arrive; trust is {4} of 100.</source>
        <translation>{0}: av {1} som skickades vidare på {2} kom {3} inte fram; förtroendet är {4} av 100.</translation>
    </message>
    <message>
        <source>{0}: strength {1} of 100, known to {2} of 100.</source>
        <translation>{0}: styrka {1} av 100, känd av {2} av 100.</translation>
    </message>
    <message>
        <source>{0}: strong ({1} of 100), and known to {2} of 100 people.</source>
        <translation>{0}: stark ({1} av 100), och känd av {2} av 100 personer.</translation>
    </message>
    <message>
        <source>{0}: trust in services is {1} of 100, {2} less than {3} ago.</source>
        <translation>{0}: förtroendet för verksamheterna är {1} av 100, {2} mindre än för {3} sedan.</translation>
    </message>
    <message>
        <source>{0}: trust in services is {1} of 100, {2} more than {3} ago.</source>
        <translation>{0}: förtroendet för verksamheterna är {1} av 100, {2} mer än för {3} sedan.</translation>
    </message>
    <message>
        <source>{0}: trust in services is {1} of 100.</source>
        <translation>{0}: förtroendet för verksamheterna är {1} av 100.</translation>
    </message>
    <message>
        <source>{0}: trust is {1} of 100, {2} less than {3} ago.</source>
        <translation>{0}: förtroendet är {1} av 100, {2} mindre än för {3} sedan.</translation>
    </message>
    <message>
        <source>{0}: trust is {1} of 100, {2} more than {3} ago.</source>
        <translation>{0}: förtroendet är {1} av 100, {2} mer än för {3} sedan.</translation>
    </message>
    <message>
        <source>{0}: trust is {1} of 100.</source>
        <translation>{0}: förtroendet är {1} av 100.</translation>
    </message>
    <message>
        <source>{0}: weakening, {1} of 100 left, {2} less than {3} ago.</source>
        <translation>{0}: försvagas, {1} av 100 kvar, {2} mindre än för {3} sedan.</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}: {1} at a wrong door with “{2}”, at {3}.</source>
        <translation>{0}: {1} vid fel dörr med ”{2}”, hos {3}.</translation>
    </message>
    <message>
        <source>{0}: {1} at a wrong door with “{2}”, most at {3}.</source>
        <translation>{0}: {1} vid fel dörr med ”{2}”, flest hos {3}.</translation>
    </message>
    <message>
        <source>{0}: {1} at the centre, {2} at the teams it asks</source>
        <translation>{0}: {1} i centrum, {2} hos de enheter som tillfrågas</translation>
    </message>
    <message>
        <source>{0}: {1} in 100 contacts came back unsolved, {2} in 100 of all that did.</source>
        <translation>{0}: {1} av 100 kontakter kom tillbaka olösta, {2} av 100 av alla som gjorde det.</translation>
    </message>
    <message>
        <source>{0}: {1} in 100 of the budget goes each year, about {2} a week.</source>
        <translation>{0}: {1} av 100 av budgeten går åt varje år, ungefär {2} i veckan.</translation>
    </message>
    <message>
        <source>{0}: {1} of {2} who were sent on got lost in {3}.</source>
        <translation>{0}: {1} av {2} som skickades vidare gick vilse på {3}.</translation>
    </message>
    <message>
        <source>{0}: {1} to {2}</source>
        <translation>{0}: {1} till {2}</translation>
    </message>
    <message>
        <source>{0}: {1} to {2}, on its way to {3}</source>
        <translation>{0}: {1} till {2}, på väg mot {3}</translation>
    </message>
    <message>
        <source>{0}: {1} to {2}; it has slipped from the {3} that you chose</source>
        <translation>{0}: {1} till {2}; det har glidit från {3} som du valde</translation>
    </message>
    <message>
        <source>{0}: {1} wait, and few know {2}, which helps with “{3}”.</source>
        <translation>{0}: {1} väntar, och få känner till {2}, som hjälper med ”{3}”.</translation>
    </message>
    <message>
        <source>{0}: {1} waiting; about {2} a week begin to ask.</source>
        <translation>{0}: {1} väntar; omkring {2} i veckan börjar fråga.</translation>
    </message>
    <message>
        <source>{0}: {1} with a need here, and {2} of its own work in hand.</source>
        <translation>{0}: {1} med ett behov här, och {2} av eget arbete att göra.</translation>
    </message>
    <message>
        <source>{0}: {1}, whoever moved it.</source>
        <translation>{0}: {1}, vem som än förändrade det.</translation>
    </message>
    <message>
        <source>{0}: {1}, {2}.</source>
        <translation>{0}: {1}, {2}.</translation>
    </message>
    <message>
        <source>{0}: {1}; the same without it.</source>
        <translation>{0}: {1}; detsamma utan kortet.</translation>
    </message>
    <message>
        <source>{0}: {1}; without it {2}.</source>
        <translation>{0}: {1}; utan kortet {2}.</translation>
    </message>
    <message>
        <source>{0}; without it {1}.</source>
        <translation>{0}; utan det {1}.</translation>
    </message>
    <message>
        <source>{0}×</source>
        <translation>{0}×</translation>
    </message>
    <message numerus="yes">
        <source>{1} is deleted with {0} branches that left it.</source>
        <translation>
            <numerusform>{1} är borttagen med {0} gren som lämnade den.</numerusform>
            <numerusform>{1} är borttagen med {0} grenar som lämnade den.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} of your {0} cards took hold by half or more.</source>
        <translation>
            <numerusform>{1} av ditt {0} kort fick fäste till hälften eller mer.</numerusform>
            <numerusform>{1} av dina {0} kort fick fäste till hälften eller mer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} of your {0} cards took hold by less than half.</source>
        <translation>
            <numerusform>{1} av ditt {0} kort fick fäste till mindre än hälften.</numerusform>
            <numerusform>{1} av dina {0} kort fick fäste till mindre än hälften.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} of {0} turns played</source>
        <translation>
            <numerusform>{1} av {0} omgång spelad</numerusform>
            <numerusform>{1} av {0} omgångar spelade</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1}: {0} people have stopped asking.</source>
        <translation>
            <numerusform>{1}: {0} person har slutat fråga.</numerusform>
            <numerusform>{1}: {0} personer har slutat fråga.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Private</name>
    <message>
        <source>Everybody in the room can read it once it is open.</source>
        <translation>Alla i gruppen kan läsa det när det är öppet.</translation>
    </message>
    <message>
        <source>Only you know</source>
        <translation>Bara du vet</translation>
    </message>
    <message>
        <source>Only you know: not shown to the room</source>
        <translation>Bara du vet: visas inte för gruppen</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source> and </source>
        <translation> och </translation>
    </message>
    <message>
        <source>&apos;With assumptions&apos; draws every assumed parameter and figure as well, the same for both styles. What is in use is not the middle of every range, so that this interval may stand elsewhere.</source>
        <translation>”Med antaganden” drar också varje antagen parameter och siffra, desamma för båda stilarna. Det som används är inte mitten av varje intervall, så det här intervallet kan ligga någon annanstans.</translation>
    </message>
    <message>
        <source>* Counting only which style did better, not by how much, says otherwise.</source>
        <translation>* Räknar man bara vilken stil det gick bättre med, inte med hur mycket, blir svaret ett annat.</translation>
    </message>
    <message>
        <source>, higher is better</source>
        <translation>, högre är bättre</translation>
    </message>
    <message>
        <source>, lower is better</source>
        <translation>, lägre är bättre</translation>
    </message>
    <message>
        <source>, mean of all runs, by week</source>
        <translation>, medel över alla körningar, vecka för vecka</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 %-intervall</translation>
    </message>
    <message>
        <source>95 % of draws</source>
        <translation>95 % av dragningarna</translation>
    </message>
    <message>
        <source>; the search went for {0}</source>
        <translation>; sökningen gällde {0}</translation>
    </message>
    <message>
        <source>&lt;b&gt;Not a forecast.&lt;/b&gt; The model shows how mechanisms could play out under its assumptions; it does not say what will happen in {0}.</source>
        <translation>&lt;b&gt;Ingen prognos.&lt;/b&gt; Modellen visar hur mekanismer kan verka under sina antaganden; den säger inte vad som kommer att hända i {0}.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Not a ground for decisions about people or services.&lt;/b&gt; No service should be closed, merged, funded or judged, and nobody hired, dismissed, ranked or paid, because of these figures.</source>
        <translation>&lt;b&gt;Ingen grund för beslut om människor eller verksamheter.&lt;/b&gt; Ingen verksamhet bör stängas, slås ihop, få medel eller bedömas, och ingen anställas, sägas upp, rangordnas eller betalas, på grund av de här siffrorna.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Not a test of anybody.&lt;/b&gt; A played run is no measure of the person who played it.</source>
        <translation>&lt;b&gt;Inget prov på någon.&lt;/b&gt; En spelad körning är inget mått på den som spelade den.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Not proof that one style is better.&lt;/b&gt; What is found holds for this scenario, these figures and this length ({0}); other places and longer times can turn it round.</source>
        <translation>&lt;b&gt;Inget bevis för att en stil är bättre.&lt;/b&gt; Det som visas gäller det här scenariot, de här siffrorna och den här längden ({0}); andra platser och längre tider kan vända på det.</translation>
    </message>
    <message>
        <source>&lt;b&gt;{0}&lt;/b&gt; week {1}: {2}</source>
        <translation>&lt;b&gt;{0}&lt;/b&gt; vecka {1}: {2}</translation>
    </message>
    <message>
        <source>&lt;b&gt;{share} of the scenario&apos;s {all} figures are assumed&lt;/b&gt;: {assumed} are the author&apos;s judgement, {sourced} rest on a source.</source>
        <translation>&lt;b&gt;{share} av scenariots {all} siffror är antaganden&lt;/b&gt;: {assumed} är författarens bedömning, {sourced} vilar på en källa.</translation>
    </message>
    <message>
        <source>A higher value favours</source>
        <translation>Ett högre värde gynnar</translation>
    </message>
    <message>
        <source>A turn given to each card alone, {0} lucks; sure ones in brackets</source>
        <translation>En omgång ägnad åt varje kort för sig, {0} slumpnummer; de säkra inom parentes</translation>
    </message>
    <message>
        <source>A weekly staff cost is what one full-time member of staff costs in a week, here {0}.</source>
        <translation>En veckolön är vad en heltidsanställd kostar på en vecka, här {0}.</translation>
    </message>
    <message>
        <source>All runs on the same luck (means)</source>
        <translation>Alla körningar med samma slump (medelvärden)</translation>
    </message>
    <message>
        <source>An interval tells how far the average difference could be off by luck alone; it does not hold what is uncertain in the figures. Where it includes zero there is no clear difference.</source>
        <translation>Ett intervall visar hur långt den genomsnittliga skillnaden kan vara fel av bara slump; det rymmer inte det som är osäkert i siffrorna. Där noll ingår finns ingen tydlig skillnad.</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Antaget</translation>
    </message>
    <message>
        <source>Assumed figures, in the order of the file</source>
        <translation>Antagna siffror, i filens ordning</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>Antagande</translation>
    </message>
    <message>
        <source>Best mix of dials</source>
        <translation>Bästa blandning av reglagen</translation>
    </message>
    <message>
        <source>Best policy under distributed leadership: {0}; {1} of changes about steps.</source>
        <translation>Bästa policy under distribuerat ledarskap: {0}; {1} av ändringarna gäller steg.</translation>
    </message>
    <message>
        <source>Best policy under heroic leadership: {0}; {1} of changes about steps.</source>
        <translation>Bästa policy under heroiskt ledarskap: {0}; {1} av ändringarna gäller steg.</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Bättre</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>Bott</translation>
    </message>
    <message>
        <source>Both had the same {0} policies on the same {1} lucks, and are judged on {2} others.</source>
        <translation>Båda hade samma {0} policyer med samma {1} slumpnummer och bedöms med {2} andra.</translation>
    </message>
    <message>
        <source>By how much</source>
        <translation>Med hur mycket</translation>
    </message>
    <message>
        <source>By how much
(95 % interval)</source>
        <translation>Med hur mycket
(95 %-intervall)</translation>
    </message>
    <message>
        <source>By how much: the mean of the differences on the same luck, each in per cent of its two figures&apos; mean and weighed by what counts; above zero is better under distributed.</source>
        <translation>Med hur mycket: medelvärdet av skillnaderna med samma slump, var och en i procent av sina två siffrors medelvärde och vägd efter vad som räknas; över noll är bättre med distribuerat.</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Var för sig</translation>
    </message>
    <message>
        <source>By the values of</source>
        <translation>Efter värderingarna hos</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Kort</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Orsaker</translation>
    </message>
    <message>
        <source>Causes strengthen and replace each other, so that single effects need not add up.</source>
        <translation>Orsaker förstärker och ersätter varandra, så enskilda effekter behöver inte gå att lägga ihop.</translation>
    </message>
    <message>
        <source>Contacts, and those that solved nothing</source>
        <translation>Kontakter, och de som inte löste något</translation>
    </message>
    <message>
        <source>Contexts</source>
        <translation>Lägen</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Förval</translation>
    </message>
    <message>
        <source>Depends most on</source>
        <translation>Beror mest på</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>Beror på</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>Reglage</translation>
    </message>
    <message>
        <source>Dials: {0}</source>
        <translation>Reglage: {0}</translation>
    </message>
    <message>
        <source>Did better</source>
        <translation>Gick bättre med</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Skillnad</translation>
    </message>
    <message>
        <source>Difference
(95 % interval)</source>
        <translation>Skillnad
(95 %-intervall)</translation>
    </message>
    <message>
        <source>Difference
low to high</source>
        <translation>Skillnad
lågt till högt</translation>
    </message>
    <message>
        <source>Difference, best
(95 % interval)</source>
        <translation>Skillnad, bästa
(95 % intervall)</translation>
    </message>
    <message>
        <source>Difference, low to high</source>
        <translation>Skillnad, lågt till högt</translation>
    </message>
    <message>
        <source>Difference, usual
(95 % interval)</source>
        <translation>Skillnad, vanliga
(95 % intervall)</translation>
    </message>
    <message>
        <source>Distributed</source>
        <translation>Distribuerat</translation>
    </message>
    <message>
        <source>Distributed
did better</source>
        <translation>Distribuerat
gick bättre</translation>
    </message>
    <message>
        <source>Distributed
usual, best</source>
        <translation>Distribuerat
vanlig, bäst</translation>
    </message>
    <message>
        <source>Distributed does
better (95 %)</source>
        <translation>Distribuerat går
bättre (95 %)</translation>
    </message>
    <message>
        <source>Distributed does better in {0} of places; no simple rule says where.</source>
        <translation>Distribuerat går bättre på {0} av platserna; ingen enkel regel säger var.</translation>
    </message>
    <message>
        <source>Distributed does better in {share} of places with {where} (in {all} of all; the rule holds {held} of the places in which it does better).</source>
        <translation>Distribuerat går bättre på {share} av platserna med {where} (på {all} av alla; regeln täcker {held} av platserna där det går bättre).</translation>
    </message>
    <message>
        <source>Each against its seat on autopilot, {0} lucks, by the end</source>
        <translation>Var och en mot sin plats på autopilot, {0} slumpnummer, vid slutet</translation>
    </message>
    <message>
        <source>Each assumption is moved alone from the low to the high end of its range, with everything else as it is. The difference is in {outcome} ({unit}), distributed minus heroic. It &lt;i&gt;flips&lt;/i&gt; where it is clear for one style on one side and clear for the other on the other side.</source>
        <translation>Varje antagande flyttas ensamt från den låga till den höga änden av sitt intervall, med allt annat som det är. Skillnaden gäller {outcome} ({unit}), distribuerat minus heroiskt. Det &lt;i&gt;vänder&lt;/i&gt; där det är tydligt för den ena stilen på ena sidan och tydligt för den andra på den andra.</translation>
    </message>
    <message>
        <source>Each dial alone</source>
        <translation>Varje reglage för sig</translation>
    </message>
    <message>
        <source>Each style with its usual and with its best policy</source>
        <translation>Varje stil med sin vanliga och med sin bästa policy</translation>
    </message>
    <message>
        <source>Effect on {0}
(95 % interval)</source>
        <translation>Effekt på {0}
(95 % intervall)</translation>
    </message>
    <message>
        <source>Effect, all at once</source>
        <translation>Effekt, alla på en gång</translation>
    </message>
    <message>
        <source>Effect, single ones added</source>
        <translation>Effekt, enskilda hoplagda</translation>
    </message>
    <message>
        <source>Effect: the run as it was, less the run without the cause, on the same lucks.</source>
        <translation>Effekt: körningen som den var, minus körningen utan orsaken, med samma slumpnummer.</translation>
    </message>
    <message>
        <source>Even at {0}</source>
        <translation>Jämnt vid {0}</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Händelse</translation>
    </message>
    <message>
        <source>Every choice was tried on {0} other lucks before it was made.</source>
        <translation>Varje val prövades med {0} andra slumpnummer innan det gjordes.</translation>
    </message>
    <message>
        <source>Every other outcome, and the assumptions that flip it when moved alone</source>
        <translation>Varje annat utfall, och de antaganden som vänder det när de flyttas ensamma</translation>
    </message>
    <message>
        <source>Every outcome. Figures are means over all runs, with the range that holds nine in ten runs below. The difference is distributed minus heroic, paired by luck.</source>
        <translation>Varje utfall. Siffrorna är medelvärden över alla körningar, med spannet som rymmer nio av tio körningar under. Skillnaden är distribuerat minus heroiskt, i par med samma slump.</translation>
    </message>
    <message>
        <source>Every way has the same teams: a missing mechanism does not change the staff.</source>
        <translation>Alla sätt har samma arbetslag: en mekanism som saknas ändrar inte bemanningen.</translation>
    </message>
    <message>
        <source>Every way was run on the same {0} lucks, a number chosen beforehand from 32 others so that intervals reach no further than ±{1} {2}; {3} of them do.</source>
        <translation>Alla sätt kördes med samma {0} slumpnummer, ett antal som valdes i förväg utifrån 32 andra så att intervallen inte når längre än ±{1} {2}; det gör {3} av dem.</translation>
    </message>
    <message>
        <source>Every way was run on the same {0} lucks, as asked.</source>
        <translation>Alla sätt kördes med samma {0} slumpnummer, som begärt.</translation>
    </message>
    <message>
        <source>Everything is solved.</source>
        <translation>Allt är löst.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Siffra</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Siffror</translation>
    </message>
    <message>
        <source>Flipped by, at</source>
        <translation>Vänds av, vid</translation>
    </message>
    <message>
        <source>Gap without it</source>
        <translation>Skillnad utan</translation>
    </message>
    <message>
        <source>Goes away
(95 % interval)</source>
        <translation>Försvinner
(95 % intervall)</translation>
    </message>
    <message>
        <source>Goes away, all at once</source>
        <translation>Försvinner, alla på en gång</translation>
    </message>
    <message>
        <source>Goes away, single ones added</source>
        <translation>Försvinner, enskilda hoplagda</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Här</translation>
    </message>
    <message>
        <source>Heroic</source>
        <translation>Heroiskt</translation>
    </message>
    <message>
        <source>Heroic
usual, best</source>
        <translation>Heroiskt
vanlig, bäst</translation>
    </message>
    <message>
        <source>Heroic does better in {0} of places; no simple rule says where.</source>
        <translation>Heroiskt går bättre på {0} av platserna; ingen enkel regel säger var.</translation>
    </message>
    <message>
        <source>Heroic does better in {share} of places with {where} (in {all} of all; the rule holds {held} of the places in which it does better).</source>
        <translation>Heroiskt går bättre på {share} av platserna med {where} (på {all} av alla; regeln täcker {held} av platserna där det går bättre).</translation>
    </message>
    <message>
        <source>Higher favours</source>
        <translation>Högre gynnar</translation>
    </message>
    <message>
        <source>Higher is better.</source>
        <translation>Högre är bättre.</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Högst</translation>
    </message>
    <message>
        <source>How far each card took hold</source>
        <translation>Hur långt varje kort fick fäste</translation>
    </message>
    <message>
        <source>How far each card took hold, averaged over luck, and what was refused</source>
        <translation>Hur långt varje kort fick fäste, i medel över slumpen, och vad som avslogs</translation>
    </message>
    <message>
        <source>How the decisions fared</source>
        <translation>Hur det gick för besluten</translation>
    </message>
    <message>
        <source>How they act, as far as these runs bear out each arrow</source>
        <translation>Hur de verkar, så långt dessa körningar ger stöd för varje pil</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>In use (range)</source>
        <translation>I bruk (intervall)</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Med ord</translation>
    </message>
    <message>
        <source>It is good for asking better questions: what would have to be true for this to happen here, who would see it first, and what would they need to act?</source>
        <translation>Det är bra för att ställa bättre frågor: vad skulle behöva vara sant för att det här skulle hända här, vem skulle se det först, och vad skulle de behöva för att handla?</translation>
    </message>
    <message>
        <source>Its effect,
distributed</source>
        <translation>Dess effekt,
distribuerat</translation>
    </message>
    <message>
        <source>Its effect,
heroic</source>
        <translation>Dess effekt,
heroiskt</translation>
    </message>
    <message>
        <source>Judged by</source>
        <translation>Bedömt efter</translation>
    </message>
    <message>
        <source>Judged by, and why</source>
        <translation>Bedömt efter, och varför</translation>
    </message>
    <message>
        <source>First
week</source>
        <translation>Första
veckan</translation>
    </message>
    <message>
        <source>, each moved alone; {0}</source>
        <translation>, vart och ett flyttat för sig; {0}</translation>
    </message>
    <message>
        <source>All four dials together, from 0 (heroic) to 1 (distributed), best at this share of places: {shares}. Both halves of the lucks name the same mix at {agree} of places; luck alone would at {chance}. The best of a place does better than heroic in {heroic} of lucks and than distributed in {distributed}, a tie counting half.</source>
        <translation>Alla fyra reglage tillsammans, från 0 (heroiskt) till 1 (distribuerat), bäst på den här andelen av platserna: {shares}. Båda halvorna av slumpnumren pekar ut samma blandning på {agree} av platserna; slumpen ensam skulle göra det på {chance}. En plats bästa blandning går bättre än heroiskt med {heroic} av slumpnumren och än distribuerat med {distributed}; lika räknas som hälften.</translation>
    </message>
    <message>
        <source>Assumptions moved alone through their ranges: {0}. Of these, flip the verdict: {flips}; come even without being clear on both sides: {crosses}; do neither: {stays}. All values of all assumptions are judged together, so that luck alone makes one of them flip in one such list of twenty at the most. Two together can do what neither does alone.</source>
        <translation>Antaganden som flyttats ensamma genom sina intervall: {0}. Av dem vänder svaret: {flips}; når jämnt utan att vara tydliga på båda sidor: {crosses}; gör inget av det: {stays}. Alla värden för alla antaganden bedöms tillsammans, så att slumpen ensam får något av dem att vända i högst en sådan lista av tjugo. Två tillsammans kan göra det som inget gör ensamt.</translation>
    </message>
    <message>
        <source>Each interval is for its own figure alone: of twenty figures that do not differ, one would look clear by luck.</source>
        <translation>Varje intervall gäller bara sin egen siffra: av tjugo siffror som inte skiljer sig åt skulle en se tydlig ut av en slump.</translation>
    </message>
    <message>
        <source>Each interval is for its own outcome alone: of twenty outcomes that do not differ, one would look clear by luck.</source>
        <translation>Varje intervall gäller bara sitt eget utfall: av tjugo utfall som inte skiljer sig åt skulle ett se tydligt ut av en slump.</translation>
    </message>
    <message>
        <source>Judged more strictly, for all of them together, luck alone may be behind what is said of: {names}.</source>
        <translation>Strängare bedömt, för dem alla tillsammans, kan det vara bara slumpen som ligger bakom det som sägs om: {names}.</translation>
    </message>
    <message>
        <source>Judged more strictly, for all {all} causes together, {still} of {clear} clear effects stay clear; these may be luck: {names}.</source>
        <translation>Strängare bedömt, för alla {all} orsaker tillsammans, förblir {still} av {clear} tydliga verkningar tydliga; dessa kan vara slump: {names}.</translation>
    </message>
    <message>
        <source>Judged more strictly, for all {all} figures together, every clear difference stays clear.</source>
        <translation>Strängare bedömt, för alla {all} siffror tillsammans, förblir varje tydlig skillnad tydlig.</translation>
    </message>
    <message>
        <source>Judged more strictly, for all {all} figures together, {still} of {clear} clear differences stay clear; these may be luck: {names}.</source>
        <translation>Strängare bedömt, för alla {all} siffror tillsammans, förblir {still} av {clear} tydliga skillnader tydliga; dessa kan vara slump: {names}.</translation>
    </message>
    <message>
        <source>Judged more strictly, for all {all} outcomes together, every clear difference stays clear.</source>
        <translation>Strängare bedömt, för alla {all} utfall tillsammans, förblir varje tydlig skillnad tydlig.</translation>
    </message>
    <message>
        <source>Judged more strictly, for all {all} outcomes together, {still} of {clear} clear differences stay clear; these may be luck: {names}.</source>
        <translation>Strängare bedömt, för alla {all} utfall tillsammans, förblir {still} av {clear} tydliga skillnader tydliga; dessa kan vara slump: {names}.</translation>
    </message>
    <message>
        <source>Last
week</source>
        <translation>Sista
veckan</translation>
    </message>
    <message>
        <source>Left unexplained</source>
        <translation>Förblir oförklarat</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Längd</translation>
    </message>
    <message>
        <source>Less distributed
(95 % interval)</source>
        <translation>Minus distribuerat
(95 % intervall)</translation>
    </message>
    <message>
        <source>Less heroic
(95 % interval)</source>
        <translation>Minus heroiskt
(95 % intervall)</translation>
    </message>
    <message>
        <source>Less {style}, judged for all {all} outcomes together, every clear difference stays clear.</source>
        <translation>Minus {style}, bedömt för alla {all} utfall tillsammans, förblir varje tydlig skillnad tydlig.</translation>
    </message>
    <message>
        <source>Less {style}, judged for all {all} outcomes together, {still} of {clear} clear differences stay clear; these may be luck: {names}.</source>
        <translation>Minus {style}, bedömt för alla {all} utfall tillsammans, förblir {still} av {clear} tydliga skillnader tydliga; dessa kan vara slump: {names}.</translation>
    </message>
    <message>
        <source>Letters mark what happens to the place, whoever leads:</source>
        <translation>Bokstäver märker det som händer platsen, vem som än leder:</translation>
    </message>
    <message>
        <source>Lines are means over all runs, bands hold nine in ten runs. {heroic} Heroic is orange with open diamonds, {distributed} distributed is blue with filled circles.</source>
        <translation>Linjer är medelvärden över alla körningar, band rymmer nio av tio körningar. {heroic} Heroiskt är orange med öppna romber, {distributed} distribuerat är blått med fyllda cirklar.</translation>
    </message>
    <message>
        <source>Lower is better.</source>
        <translation>Lägre är bättre.</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Lägst</translation>
    </message>
    <message>
        <source>Luck of the record: seed {seed}, replication {replication}; civicloom {version}; scenario {id}, digest {digest}.</source>
        <translation>Journalens slump: slumpnummer {seed}, upprepning {replication}; civicloom {version}; scenario {id}, kontrollsumma {digest}.</translation>
    </message>
    <message>
        <source>Mean weeks of people like this one</source>
        <translation>Veckor i medel för personer som den här</translation>
    </message>
    <message>
        <source>Means over all runs</source>
        <translation>Medelvärden över alla körningar</translation>
    </message>
    <message>
        <source>Mechanism</source>
        <translation>Mekanism</translation>
    </message>
    <message>
        <source>More often</source>
        <translation>Oftare</translation>
    </message>
    <message>
        <source>Needs, and those solved</source>
        <translation>Behov, och de som lösts</translation>
    </message>
    <message>
        <source>No clear effect: {0}.</source>
        <translation>Ingen tydlig effekt: {0}.</translation>
    </message>
    <message>
        <source>No effect in any run: {0}.</source>
        <translation>Ingen effekt i någon körning: {0}.</translation>
    </message>
    <message>
        <source>Not worth it</source>
        <translation>Inte värt det</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmärkning</translation>
    </message>
    <message>
        <source>Of the {all} parameters of the model, {assumed} are assumed, {sourced} rest on a source and {choices} are choices of method. Other assumptions can turn a finding round.</source>
        <translation>Av modellens {all} parametrar är {assumed} antagna, {sourced} vilar på en källa och {choices} är metodval. Andra antaganden kan vända på ett resultat.</translation>
    </message>
    <message>
        <source>On this luck</source>
        <translation>Med den här slumpen</translation>
    </message>
    <message>
        <source>One citizen is one luck. People like this one are all who asked for the same, in the same place and run; the figures are up to the end of the run.</source>
        <translation>En invånare är en slump. Personer som den här är alla som frågade efter detsamma, på samma plats och i samma körning; siffrorna gäller till körningens slut.</translation>
    </message>
    <message>
        <source>One run is one luck: &apos;civicloom compare&apos; shows what many lucks have in common.</source>
        <translation>En körning är en slump: ”civicloom compare” visar vad många slumpnummer har gemensamt.</translation>
    </message>
    <message>
        <source>One sentence for each outcome, those that matter most in this scenario first.</source>
        <translation>En mening för varje utfall, de som betyder mest i scenariot först.</translation>
    </message>
    <message>
        <source>One sentence for each outcome.</source>
        <translation>En mening för varje utfall.</translation>
    </message>
    <message>
        <source>Other outcomes</source>
        <translation>Andra utfall</translation>
    </message>
    <message>
        <source>Other runs on the same luck</source>
        <translation>Andra körningar med samma slump</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>Pairs of runs</source>
        <translation>Par av körningar</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Parameters of the model that are not at their default</source>
        <translation>Modellens parametrar som inte står på sitt förval</translation>
    </message>
    <message>
        <source>Parameters, with where each comes from</source>
        <translation>Parametrar, med var var och en kommer ifrån</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>Runs in which distributed did better</source>
        <translation>Körningar där distribuerat gick bättre</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scenario</translation>
    </message>
    <message>
        <source>Scenario digest</source>
        <translation>Scenariots kontrollsumma</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Slumpnummer</translation>
    </message>
    <message>
        <source>Seed {seed}, replication {replication}, {weeks}; civicloom {version}; scenario {id}, digest {digest}.</source>
        <translation>Slumpnummer {seed}, upprepning {replication}, {weeks}; civicloom {version}; scenario {id}, kontrollsumma {digest}.</translation>
    </message>
    <message>
        <source>Seed {seed}, {weeks}; civicloom {version}; scenario {id}; run digest {digest}.</source>
        <translation>Slumpnummer {seed}, {weeks}; civicloom {version}; scenario {id}; körningens kontrollsumma {digest}.</translation>
    </message>
    <message>
        <source>Seed {seed}; civicloom {version}; scenario {id}, digest {digest}.</source>
        <translation>Slumpnummer {seed}; civicloom {version}; scenario {id}, kontrollsumma {digest}.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Verksamheter</translation>
    </message>
    <message>
        <source>Share of them with everything solved</source>
        <translation>Andel av dem som fått allt löst</translation>
    </message>
    <message>
        <source>Shipped scenarios</source>
        <translation>Scenarier som följer med</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Källa</translation>
    </message>
    <message>
        <source>Sources of the scenario</source>
        <translation>Scenariots källor</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Ställning</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>Taken out together</source>
        <translation>Borttagna tillsammans</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>The assumptions that decide most</source>
        <translation>Antagandena som avgör mest</translation>
    </message>
    <message>
        <source>The assumptions that decide most, in order</source>
        <translation>Antagandena som avgör mest, i ordning</translation>
    </message>
    <message>
        <source>The gap, distributed less heroic: {0}.</source>
        <translation>Skillnaden, distribuerat minus heroiskt: {0}.</translation>
    </message>
    <message>
        <source>The gap, distributed less heroic: {0}; not clear of zero, so that no shares are given.</source>
        <translation>Skillnaden, distribuerat minus heroiskt: {0}; inte tydligt skild från noll, så inga andelar anges.</translation>
    </message>
    <message>
        <source>The goals are contested here. Each judges by values of its own, which change nothing that happens.</source>
        <translation>Målen är omstridda här. Var och en bedömer efter egna värderingar, som inte ändrar något av det som händer.</translation>
    </message>
    <message>
        <source>The intervals are for luck alone: they do not hold what is uncertain in the figures.</source>
        <translation>Intervallen gäller bara slumpen: de rymmer inte det som är osäkert i siffrorna.</translation>
    </message>
    <message>
        <source>The intervals hold luck, not what is uncertain in the figures.</source>
        <translation>Intervallen rymmer slumpen, inte det som är osäkert i siffrorna.</translation>
    </message>
    <message>
        <source>The probabilities are for these ranges, each value as likely as any other: they say what decides, not how likely a style is to win in a place that you know.</source>
        <translation>Sannolikheterna gäller dessa intervall, där alla värden är lika troliga: de säger vad som avgör, inte hur troligt det är att en stil vinner på en plats som du känner.</translation>
    </message>
    <message>
        <source>The same cards on the same targets in the same turns take hold as far as the style&apos;s attention and the people asked carry them. A card that a style cannot afford or aim is refused, and its attention goes to that role&apos;s autopilot.</source>
        <translation>Samma kort på samma mål i samma omgångar får fäste så långt stilens uppmärksamhet och de tillfrågade bär dem. Ett kort som en stil inte har råd med eller inte kan rikta avslås, och dess uppmärksamhet går till rollens autopilot.</translation>
    </message>
    <message>
        <source>The same place, the same people, the same events and the same chance, once under {heroic} &lt;b&gt;heroic&lt;/b&gt; leadership (few central decisions, known practice, a push for results) and once under {distributed} &lt;b&gt;distributed&lt;/b&gt; leadership (many local decisions, shared sense-making, a steady pace). Each of the {runs} pairs of runs met its own luck, the same for both styles.</source>
        <translation>Samma plats, samma människor, samma händelser och samma slump, en gång med {heroic} &lt;b&gt;heroiskt&lt;/b&gt; ledarskap (få centrala beslut, känd praktik, tryck på resultat) och en gång med {distributed} &lt;b&gt;distribuerat&lt;/b&gt; ledarskap (många lokala beslut, gemensam förståelse, jämn takt). Vart och ett av de {runs} paren av körningar mötte sin egen slump, samma för båda stilarna.</translation>
    </message>
    <message>
        <source>The {0} assumed figures of the scenario</source>
        <translation>Scenariots {0} antagna siffror</translation>
    </message>
    <message>
        <source>The {0} parameters of the model</source>
        <translation>Modellens {0} parametrar</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>To repeat it</source>
        <translation>Så upprepas det</translation>
    </message>
    <message>
        <source>Took hold</source>
        <translation>Fick fäste</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Omgång</translation>
    </message>
    <message>
        <source>Turned back to heroic,
the others distributed</source>
        <translation>Vridet tillbaka till heroiskt,
de andra distribuerade</translation>
    </message>
    <message>
        <source>Turned to distributed,
the others heroic</source>
        <translation>Vridet till distribuerat,
de andra heroiska</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Omgångar</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Oklart</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Oavgjort</translation>
    </message>
    <message>
        <source>Undecided
with assumptions</source>
        <translation>Oavgjort
med antaganden</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Värde</translation>
    </message>
    <message>
        <source>Varied together: {0}.</source>
        <translation>Varierades tillsammans: {0}.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Verdicts on the same runs, paired by luck.</source>
        <translation>Bedömningar av samma körningar, i par med samma slump.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Vecka</translation>
    </message>
    <message>
        <source>Week by week</source>
        <translation>Vecka för vecka</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Veckor</translation>
    </message>
    <message>
        <source>Weeks with a need unsolved</source>
        <translation>Veckor med ett olöst behov</translation>
    </message>
    <message>
        <source>What is assumed</source>
        <translation>Vad som är antaget</translation>
    </message>
    <message>
        <source>What single effects leave unexplained</source>
        <translation>Vad enskilda effekter lämnar oförklarat</translation>
    </message>
    <message>
        <source>What this must not be used for</source>
        <translation>Vad det här inte får användas till</translation>
    </message>
    <message>
        <source>What was compared</source>
        <translation>Vad som jämfördes</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Vad som visade sig</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>ingen skillnad</translation>
    </message>
    <message>
        <source>the same in every run</source>
        <translation>lika i varje körning</translation>
    </message>
    <message>
        <source>{0} of the map is undecided; {1} of the places are on the side that a map drawn without them gives them.</source>
        <translation>{0} av kartan är oavgjord; {1} av platserna ligger på den sida som en karta som ritats utan dem ger dem.</translation>
    </message>
    <message>
        <source>Which assumptions decide</source>
        <translation>Vilka antaganden som avgör</translation>
    </message>
    <message>
        <source>Who did better by the end, heroic or distributed, both with the same player</source>
        <translation>Vilket det gick bättre med vid slutet, heroiskt eller distribuerat, båda med samma spelare</translation>
    </message>
    <message>
        <source>Who did better by whose values</source>
        <translation>Vem det gick bättre för, efter vems värderingar</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Why it matters here: {0}</source>
        <translation>Varför det är viktigt här: {0}</translation>
    </message>
    <message>
        <source>With
assumptions</source>
        <translation>Med
antaganden</translation>
    </message>
    <message>
        <source>With assumptions: {draws} draws of {parameters} assumed parameters over their ranges and of {figures} assumed figures of the scenario by up to {most} either way, the same for both styles, {runs} lucks each. Sourced figures, choices of method and whatever was set by hand are not drawn, nor the rules themselves.</source>
        <translation>Med antaganden: {draws} dragningar av {parameters} antagna parametrar ur deras intervall och av {figures} antagna siffror i scenariot med upp till {most} åt vardera hållet, desamma för båda stilarna, {runs} slumpnummer var. Siffror med källa, metodval och det som ställts in för hand dras inte, och inte heller själva reglerna.</translation>
    </message>
    <message>
        <source>With others</source>
        <translation>Med andra</translation>
    </message>
    <message>
        <source>With the assumptions drawn too</source>
        <translation>När även antagandena dras</translation>
    </message>
    <message>
        <source>With the bot of</source>
        <translation>Med botten för</translation>
    </message>
    <message>
        <source>With {0} causes, about {1} of the 95 % intervals may miss the true effect by luck alone. They hold luck, not what is uncertain in the figures.</source>
        <translation>Med {0} orsaker kan ungefär {1} av 95 %-intervallen missa den sanna effekten bara av slump. De rymmer slumpen, inte det som är osäkert i siffrorna.</translation>
    </message>
    <message>
        <source>Without it under both styles, how much of the gap goes away</source>
        <translation>Utan den under båda stilarna: hur mycket av skillnaden som försvinner</translation>
    </message>
    <message>
        <source>Worth it</source>
        <translation>Värt det</translation>
    </message>
    <message>
        <source>Worth it: the 95 % interval of the paired difference lies on the good side of zero. Not worth it: on the bad side, or the card was paid for and changed nothing. Sure: so far from zero that luck alone gives a card any such context with a chance of {0}.</source>
        <translation>Värt det: den parade skillnadens 95 %-intervall ligger på den goda sidan av noll. Inte värt det: på den dåliga sidan, eller så betalades kortet och ändrade ingenting. Säkert: så långt från noll att slumpen ensam ger ett kort något sådant läge med {0} sannolikhet.</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Dina egna</translation>
    </message>
    <message>
        <source>all decisions</source>
        <translation>alla beslut</translation>
    </message>
    <message>
        <source>all events</source>
        <translation>alla händelser</translation>
    </message>
    <message>
        <source>all four dials</source>
        <translation>alla fyra reglage</translation>
    </message>
    <message>
        <source>all mechanisms</source>
        <translation>alla mekanismer</translation>
    </message>
    <message>
        <source>always worth it</source>
        <translation>alltid värt det</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>antaget</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>val</translation>
    </message>
    <message>
        <source>cited from memory, not read again</source>
        <translation>citerad ur minnet, inte läst igen</translation>
    </message>
    <message>
        <source>community</source>
        <translation>område</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>jämförelse</translation>
    </message>
    <message>
        <source>contested</source>
        <translation>omstritt</translation>
    </message>
    <message>
        <source>contested, not settled</source>
        <translation>omstritt, inte avgjort</translation>
    </message>
    <message>
        <source>debrief written to {0}</source>
        <translation>återblicken skrevs till {0}</translation>
    </message>
    <message>
        <source>distributed</source>
        <translation>distribuerat</translation>
    </message>
    <message>
        <source>distributed did better in {better} of the runs</source>
        <translation>distribuerat gick bättre i {better} av körningarna</translation>
    </message>
    <message>
        <source>distributed did better in {better} of the runs, the same in {same}</source>
        <translation>distribuerat gick bättre i {better} av körningarna, lika i {same}</translation>
    </message>
    <message>
        <source>distributed does better more often</source>
        <translation>distribuerat går oftare bättre</translation>
    </message>
    <message>
        <source>does not flip within its range</source>
        <translation>vänder inte inom sitt intervall</translation>
    </message>
    <message>
        <source>error</source>
        <translation>fel</translation>
    </message>
    <message>
        <source>even at {0}, not clear on both sides</source>
        <translation>jämnt vid {0}, inte tydligt på båda sidor</translation>
    </message>
    <message>
        <source>everything at once</source>
        <translation>allt på en gång</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>belägg</translation>
    </message>
    <message>
        <source>evidence written to {0}</source>
        <translation>beläggen skrevs till {0}</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>väntat</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>håller inte</translation>
    </message>
    <message>
        <source>fail, not settled</source>
        <translation>håller inte, inte avgjort</translation>
    </message>
    <message>
        <source>flips at {0}</source>
        <translation>vänder vid {0}</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>från {0}</translation>
    </message>
    <message>
        <source>half-way</source>
        <translation>halvvägs</translation>
    </message>
    <message>
        <source>harmed</source>
        <translation>skadade</translation>
    </message>
    <message>
        <source>has its time</source>
        <translation>har sin tid</translation>
    </message>
    <message>
        <source>helped</source>
        <translation>hjälpte</translation>
    </message>
    <message>
        <source>heroic</source>
        <translation>heroiskt</translation>
    </message>
    <message>
        <source>heroic does better more often</source>
        <translation>heroiskt går oftare bättre</translation>
    </message>
    <message>
        <source>higher</source>
        <translation>högre</translation>
    </message>
    <message>
        <source>higher under distributed: ✓ better</source>
        <translation>högre med distribuerat: ✓ bättre</translation>
    </message>
    <message>
        <source>higher under distributed: ✗ worse</source>
        <translation>högre med distribuerat: ✗ sämre</translation>
    </message>
    <message>
        <source>lower under distributed: ✓ better</source>
        <translation>lägre med distribuerat: ✓ bättre</translation>
    </message>
    <message>
        <source>lower under distributed: ✗ worse</source>
        <translation>lägre med distribuerat: ✗ sämre</translation>
    </message>
    <message>
        <source>left unexplained</source>
        <translation>förblir oförklarat</translation>
    </message>
    <message>
        <source>Where each card did most good, of all contexts: luck makes the best look larger</source>
        <translation>Där varje kort gjorde mest nytta, av alla lägen: slumpen får det bästa att se större ut</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>lägre</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>uppmätt</translation>
    </message>
    <message>
        <source>neither, clearly</source>
        <translation>ingen, tydligt</translation>
    </message>
    <message>
        <source>never worth it</source>
        <translation>aldrig värt det</translation>
    </message>
    <message>
        <source>no clear difference</source>
        <translation>ingen tydlig skillnad</translation>
    </message>
    <message>
        <source>no clear difference (95 % interval {interval})</source>
        <translation>ingen tydlig skillnad (95 %-intervall {interval})</translation>
    </message>
    <message>
        <source>no effect</source>
        <translation>ingen effekt</translation>
    </message>
    <message>
        <source>no faults</source>
        <translation>inga fel</translation>
    </message>
    <message numerus="yes">
        <source>no faults, {0} warnings</source>
        <translation>
            <numerusform>inga fel, {0} varning</numerusform>
            <numerusform>inga fel, {0} varningar</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>inga</translation>
    </message>
    <message>
        <source>not clear</source>
        <translation>inte tydligt</translation>
    </message>
    <message>
        <source>not playable here</source>
        <translation>går inte att spela här</translation>
    </message>
    <message>
        <source>not settled</source>
        <translation>inte avgjort</translation>
    </message>
    <message>
        <source>nothing that was varied</source>
        <translation>inget av det som varierades</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>ingenstans</translation>
    </message>
    <message>
        <source>nowhere: distributed throughout</source>
        <translation>ingenstans: distribuerat överallt</translation>
    </message>
    <message>
        <source>nowhere: heroic throughout</source>
        <translation>ingenstans: heroiskt överallt</translation>
    </message>
    <message>
        <source>of gap</source>
        <translation>av skillnaden</translation>
    </message>
    <message>
        <source>on the same luck the figure is higher by {size} under distributed (95 % interval {low} to {high})</source>
        <translation>med samma slump är siffran {size} högre med distribuerat (95 %-intervall {low} till {high})</translation>
    </message>
    <message>
        <source>on the same luck the figure is lower by {size} under distributed (95 % interval {low} to {high})</source>
        <translation>med samma slump är siffran {size} lägre med distribuerat (95 %-intervall {low} till {high})</translation>
    </message>
    <message>
        <source>partner</source>
        <translation>partner</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>håller</translation>
    </message>
    <message>
        <source>read</source>
        <translation>läst</translation>
    </message>
    <message>
        <source>refused: {0}</source>
        <translation>avslaget: {0}</translation>
    </message>
    <message>
        <source>report written to {0}</source>
        <translation>rapporten skrevs till {0}</translation>
    </message>
    <message>
        <source>set for this comparison</source>
        <translation>inställt för den här jämförelsen</translation>
    </message>
    <message>
        <source>source</source>
        <translation>källa</translation>
    </message>
    <message>
        <source>sourced</source>
        <translation>med källa</translation>
    </message>
    <message>
        <source>target</source>
        <translation>mål</translation>
    </message>
    <message>
        <source>unclear</source>
        <translation>oklart</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>oavgjort</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>utslag</translation>
    </message>
    <message>
        <source>week {0}</source>
        <translation>vecka {0}</translation>
    </message>
    <message>
        <source>week {0}: {1}</source>
        <translation>vecka {0}: {1}</translation>
    </message>
    <message>
        <source>your run</source>
        <translation>din körning</translation>
    </message>
    <message>
        <source>{0} % ({1} to {2})</source>
        <translation>{0} % ({1} till {2})</translation>
    </message>
    <message>
        <source>{0} (95 % interval {1} to {2})</source>
        <translation>{0} (95 %-intervall {1} till {2})</translation>
    </message>
    <message>
        <source>{0} (at {1} of places)</source>
        <translation>{0} (på {1} av platserna)</translation>
    </message>
    <message>
        <source>{0} (method)</source>
        <translation>{0} (metod)</translation>
    </message>
    <message>
        <source>{0} ({1} to {2})</source>
        <translation>{0} ({1} till {2})</translation>
    </message>
    <message>
        <source>{0} ({1}): {2} to {3}</source>
        <translation>{0} ({1}): {2} till {3}</translation>
    </message>
    <message>
        <source>{0} ({1}; higher is better)</source>
        <translation>{0} ({1}; högre är bättre)</translation>
    </message>
    <message>
        <source>{0} ({1}; lower is better)</source>
        <translation>{0} ({1}; lägre är bättre)</translation>
    </message>
    <message>
        <source>{0} above {1}</source>
        <translation>{0} över {1}</translation>
    </message>
    <message>
        <source>{0} and {1}</source>
        <translation>{0} och {1}</translation>
    </message>
    <message>
        <source>{0} at {1}</source>
        <translation>{0} vid {1}</translation>
    </message>
    <message>
        <source>{0} below {1}</source>
        <translation>{0} under {1}</translation>
    </message>
    <message>
        <source>{0} better</source>
        <translation>{0} bättre</translation>
    </message>
    <message numerus="yes">
        <source>{0} communities</source>
        <translation>
            <numerusform>{0} område</numerusform>
            <numerusform>{0} områden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} community assets</source>
        <translation>
            <numerusform>{0} lokal resurs</numerusform>
            <numerusform>{0} lokala resurser</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} of the scenario&apos;s figures are assumed, not sourced.</source>
        <translation>{0} av scenariots siffror är antaganden, utan källa.</translation>
    </message>
    <message>
        <source>{0} of {1} checks</source>
        <translation>{0} av {1} prov</translation>
    </message>
    <message>
        <source>{0} of {1} runs</source>
        <translation>{0} av {1} körningar</translation>
    </message>
    <message>
        <source>{0} of {1} steps</source>
        <translation>{0} av {1} steg</translation>
    </message>
    <message>
        <source>{0} of {1} weeks</source>
        <translation>{0} av {1} veckor</translation>
    </message>
    <message numerus="yes">
        <source>{0} rows: {pass} pass, {fail} fail, {contested} contested and not met. {not_settled} more lie inside what was expected, but luck does not settle it; {calibrated} more hold, but test numbers that were set from the same source; {method} more hold, but check a method outside the engine.</source>
        <translation>
            <numerusform>{0} rad: {pass} håller, {fail} håller inte, {contested} omstridda och inte uppfyllda. {not_settled} till ligger inom det väntade, men slumpen avgör det inte; {calibrated} till håller, men prövar tal som sattes från samma källa; {method} till håller, men prövar en metod utanför motorn.</numerusform>
            <numerusform>{0} rader: {pass} håller, {fail} håller inte, {contested} omstridda och inte uppfyllda. {not_settled} till ligger inom det väntade, men slumpen avgör det inte; {calibrated} till håller, men prövar tal som sattes från samma källa; {method} till håller, men prövar en metod utanför motorn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} services</source>
        <translation>
            <numerusform>{0} verksamhet</numerusform>
            <numerusform>{0} verksamheter</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} to {1}</source>
        <translation>{0} till {1}</translation>
    </message>
    <message>
        <source>{0} unclear</source>
        <translation>{0} oklart</translation>
    </message>
    <message numerus="yes">
        <source>{0} weeks</source>
        <translation>
            <numerusform>{0} vecka</numerusform>
            <numerusform>{0} veckor</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} worse</source>
        <translation>{0} sämre</translation>
    </message>
    <message>
        <source>{0} {1} to {2}</source>
        <translation>{0} {1} till {2}</translation>
    </message>
    <message>
        <source>{0}, assumptions</source>
        <translation>{0}, antaganden</translation>
    </message>
    <message>
        <source>{0}, distributed less heroic</source>
        <translation>{0}, distribuerat minus heroiskt</translation>
    </message>
    <message>
        <source>{0}, less each style on the same luck</source>
        <translation>{0}, minus vardera stilen med samma slump</translation>
    </message>
    <message>
        <source>{0}, under distributed leadership</source>
        <translation>{0}, under distribuerat ledarskap</translation>
    </message>
    <message>
        <source>{0}, under heroic leadership</source>
        <translation>{0}, under heroiskt ledarskap</translation>
    </message>
    <message>
        <source>{0}, your run less distributed</source>
        <translation>{0}, din körning minus distribuerat</translation>
    </message>
    <message>
        <source>{0}, your run less heroic</source>
        <translation>{0}, din körning minus heroiskt</translation>
    </message>
    <message>
        <source>{0}, {1} of its attention found</source>
        <translation>{0}, {1} av uppmärksamheten fanns</translation>
    </message>
    <message>
        <source>{0}: a careful player of every role and style</source>
        <translation>{0}: en noggrann spelare av varje roll och stil</translation>
    </message>
    <message>
        <source>{0}: a record of {1}, run again</source>
        <translation>{0}: en journal över {1}, körd igen</translation>
    </message>
    <message>
        <source>{0}: bots of every role and style</source>
        <translation>{0}: bottar av varje roll och stil</translation>
    </message>
    <message>
        <source>{0}: getting ready</source>
        <translation>{0}: gör sig redo</translation>
    </message>
    <message>
        <source>{0}: heroic and distributed leadership on the same luck</source>
        <translation>{0}: heroiskt och distribuerat ledarskap med samma slump</translation>
    </message>
    <message>
        <source>{0}: heroic {1}, distributed {2}.</source>
        <translation>{0}: heroiskt {1}, distribuerat {2}.</translation>
    </message>
    <message>
        <source>{0}: one citizen from {1} who asks for &apos;{2}&apos; in week {3}</source>
        <translation>{0}: en invånare från {1} som frågar efter ”{2}” i vecka {3}</translation>
    </message>
    <message>
        <source>{0}: one run, style {1}</source>
        <translation>{0}: en körning, stil {1}</translation>
    </message>
    <message>
        <source>{0}: the same, bit for bit, over {1} ({2})</source>
        <translation>{0}: detsamma, bit för bit, över {1} ({2})</translation>
    </message>
    <message>
        <source>{0}: two styles of leadership compared</source>
        <translation>{0}: två stilar av ledarskap jämförda</translation>
    </message>
    <message>
        <source>{0}: two styles of leadership on the same luck</source>
        <translation>{0}: två stilar av ledarskap med samma slump</translation>
    </message>
    <message>
        <source>{0}: under which conditions does each style do better?</source>
        <translation>{0}: under vilka villkor går det bättre med vardera stilen?</translation>
    </message>
    <message>
        <source>{0}: why heroic and distributed leadership differ in {1}, up to week {2}</source>
        <translation>{0}: varför heroiskt och distribuerat ledarskap skiljer sig i {1}, till vecka {2}</translation>
    </message>
    <message>
        <source>{0}: why {1} came out as it did, up to week {2}</source>
        <translation>{0}: varför {1} blev som det blev, till vecka {2}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>{0}: {1} on this luck, {2} over {3} lucks.</source>
        <translation>{0}: {1} med den här slumpen, {2} över {3} slumpnummer.</translation>
    </message>
    <message>
        <source>{0}; higher is better</source>
        <translation>{0}; högre är bättre</translation>
    </message>
    <message>
        <source>{0}; lower is better</source>
        <translation>{0}; lägre är bättre</translation>
    </message>
    <message>
        <source>{0}; {1}; {2}.</source>
        <translation>{0}; {1}; {2}.</translation>
    </message>
    <message numerus="yes">
        <source>{1} and {0} more</source>
        <translation>
            <numerusform>{1} och {0} till</numerusform>
            <numerusform>{1} och {0} till</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} places, {runs} lucks at each, the same for both styles and at every place; seed {seed}; civicloom {version}; scenario {id}, digest {digest}.</source>
        <translation>{count} platser, {runs} slumpnummer på varje, desamma för båda stilarna och på varje plats; slumpnummer {seed}; civicloom {version}; scenario {id}, kontrollsumma {digest}.</translation>
    </message>
    <message>
        <source>{label} goes from {first} to {last}, between {low} and {high}</source>
        <translation>{label} går från {first} till {last}, mellan {low} och {high}</translation>
    </message>
    <message>
        <source>{label}, {unit}, weeks {first} to {last}. {lines}.</source>
        <translation>{label}, {unit}, vecka {first} till {last}. {lines}.</translation>
    </message>
    <message>
        <source>{label}: {a} under heroic and {b} under distributed ({unit}; higher is better)</source>
        <translation>{label}: {a} med heroiskt och {b} med distribuerat ({unit}; högre är bättre)</translation>
    </message>
    <message>
        <source>{label}: {a} under heroic and {b} under distributed ({unit}; lower is better)</source>
        <translation>{label}: {a} med heroiskt och {b} med distribuerat ({unit}; lägre är bättre)</translation>
    </message>
    <message>
        <source>{outcome} {size} by week {week}: {style}, turn {turn}, {where}</source>
        <translation>{outcome} {size} till vecka {week}: {style}, omgång {turn}, {where}</translation>
    </message>
    <message>
        <source>{place}: {services}, {communities}, {assets}</source>
        <translation>{place}: {services}, {communities}, {assets}</translation>
    </message>
    <message>
        <source>{runs} pairs of runs over {weeks}, seed {seed}; civicloom {version}; scenario {id}, digest {digest}.</source>
        <translation>{runs} par av körningar över {weeks}, slumpnummer {seed}; civicloom {version}; scenario {id}, kontrollsumma {digest}.</translation>
    </message>
    <message>
        <source>† The figure of the whole place: there is none of their own.</source>
        <translation>† Siffran för hela platsen: de har ingen egen.</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Architect</source>
        <translation>Arkitekt</translation>
    </message>
    <message>
        <source>Entrepreneur</source>
        <translation>Entreprenör</translation>
    </message>
    <message>
        <source>Navigator</source>
        <translation>Lots</translation>
    </message>
    <message>
        <source>Storyteller</source>
        <translation>Berättare</translation>
    </message>
    <message>
        <source>Weaver</source>
        <translation>Vävare</translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>No longer shown to a room. Everything is as it was before.</source>
        <translation>Visas inte längre för en grupp. Allt är som det var förut.</translation>
    </message>
    <message>
        <source>Shown to a room. {key} or Escape brings everything back as it was.</source>
        <translation>Visas för en grupp. {key} eller Escape ställer tillbaka allt som det var.</translation>
    </message>
</context>
<context>
    <name>RunLibrary</name>
    <message>
        <source>The list of runs was damaged and has been made anew from the games; the damaged file is kept as {0}.</source>
        <translation>Listan över körningar var skadad och har gjorts om från spelen; den skadade filen finns kvar som {0}.</translation>
    </message>
    <message>
        <source>This run cannot be brought back: {0}.</source>
        <translation>Den här körningen går inte att få tillbaka: {0}.</translation>
    </message>
    <message>
        <source>This run cannot be deleted: {0}.</source>
        <translation>Den här körningen går inte att ta bort: {0}.</translation>
    </message>
    <message>
        <source>This run cannot be renamed: {0}.</source>
        <translation>Den här körningen går inte att byta namn på: {0}.</translation>
    </message>
</context>
<context>
    <name>Saves</name>
    <message>
        <source>The folder {0} cannot be written to.</source>
        <translation>Mappen {0} går inte att skriva till.</translation>
    </message>
    <message>
        <source>There is no saved game in {0}.</source>
        <translation>Det finns inget sparat spel i {0}.</translation>
    </message>
    <message>
        <source>This game cannot be saved: {0} is full of games.</source>
        <translation>Det här spelet går inte att spara: {0} är full av spel.</translation>
    </message>
    <message>
        <source>This game is open in another window.</source>
        <translation>Det här spelet är öppet i ett annat fönster.</translation>
    </message>
    <message>
        <source>This turn is not saved because the disk is full; the save before it is intact in {0}.</source>
        <translation>Omgången sparas inte eftersom disken är full; det som sparades innan finns helt kvar i {0}.</translation>
    </message>
    <message>
        <source>This turn is not saved because {0} may not be written to.</source>
        <translation>Omgången sparas inte eftersom {0} inte får skrivas till.</translation>
    </message>
    <message>
        <source>This turn is not saved: {0} ({1}).</source>
        <translation>Omgången sparas inte: {0} ({1}).</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>A game saves itself after every turn. Games in the folder before are not moved; choose that folder again to see them.</source>
        <translation>Ett spel sparas av sig självt efter varje omgång. Spel i den förra mappen flyttas inte; välj den mappen igen för att se dem.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Om</translation>
    </message>
    <message>
        <source>About Civic Loom</source>
        <translation>Om Civic Loom</translation>
    </message>
    <message>
        <source>About Civic Loom {0}</source>
        <translation>Om Civic Loom {0}</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Som systemet</translation>
    </message>
    <message>
        <source>Back to 100 %</source>
        <translation>Tillbaka till 100 %</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Välj en mapp</translation>
    </message>
    <message>
        <source>Civic Loom {0}, under the MIT licence.</source>
        <translation>Civic Loom {0}, under MIT-licensen.</translation>
    </message>
    <message>
        <source>Colours of the two styles</source>
        <translation>De två stilarnas färger</translation>
    </message>
    <message>
        <source>Colours of the two styles: {0}</source>
        <translation>De två stilarnas färger: {0}</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>Everything takes effect at once and is remembered</source>
        <translation>Allt börjar gälla direkt och sparas</translation>
    </message>
    <message>
        <source>Five short lines lead you through the first turn of your next game, unless its place has a guide. The tick goes once you have seen them or finished First week; set it again to see all five once more.</source>
        <translation>Fem korta rader leder dig genom första omgången i ditt nästa spel, om platsen inte har en egen guide. Bocken försvinner när du har sett dem eller spelat klart First week; sätt den igen för att se alla fem en gång till.</translation>
    </message>
    <message>
        <source>For all of the window, with Ctrl++, Ctrl+- and Ctrl+0 as well. For a projector, F5 shows everything to a room and back.</source>
        <translation>För hela fönstret, även med Ctrl++, Ctrl+- och Ctrl+0. Med en projektor visar F5 allt för en grupp, och ställer tillbaka det igen.</translation>
    </message>
    <message>
        <source>Greys</source>
        <translation>Gråskala</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hög kontrast</translation>
    </message>
    <message>
        <source>Hints in my next game</source>
        <translation>Tips i mitt nästa spel</translation>
    </message>
    <message>
        <source>How fast weeks are shown</source>
        <translation>Hur fort veckorna visas</translation>
    </message>
    <message>
        <source>How fast weeks are shown: {0}</source>
        <translation>Hur fort veckorna visas: {0}</translation>
    </message>
    <message>
        <source>Keep everything still</source>
        <translation>Håll allt stilla</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tangenter</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Light and deep</source>
        <translation>Ljus och djup</translation>
    </message>
    <message>
        <source>Light, dark or high contrast</source>
        <translation>Ljust, mörkt eller hög kontrast</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>Look: {0}</source>
        <translation>Utseende: {0}</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Rörelse</translation>
    </message>
    <message>
        <source>Motion: {0}</source>
        <translation>Rörelse: {0}</translation>
    </message>
    <message>
        <source>On maps, in charts and in reports. Heroic is always a diamond, distributed always a circle, whatever the colours. All three can be told apart with any common kind of colour vision; greys are good for printing.</source>
        <translation>På kartor, i diagram och i rapporter. Heroiskt är alltid en romb och distribuerat alltid en cirkel, vilka färgerna än är. Alla tre går att skilja åt med varje vanlig form av färgseende; gråskala är bra för utskrift.</translation>
    </message>
    <message>
        <source>Orange and blue</source>
        <translation>Orange och blått</translation>
    </message>
    <message>
        <source>Playing</source>
        <translation>Spelet</translation>
    </message>
    <message>
        <source>Scenarios are shown in the language in which they were written.</source>
        <translation>Scenarier visas på det språk de är skrivna på.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Show people moving</source>
        <translation>Visa människor i rörelse</translation>
    </message>
    <message>
        <source>Still means no moving dots on the map, and turns are shown at once. Nothing is left out: widths, words and numbers say the same.</source>
        <translation>Stilla betyder inga rörliga prickar på kartan, och omgångar visas på en gång. Inget utelämnas: bredder, ord och siffror säger detsamma.</translation>
    </message>
    <message>
        <source>Text is set in Inter (SIL Open Font Licence). Icons are from Lucide (ISC). Made with Qt for Python (LGPL).</source>
        <translation>Texten är satt i Inter (SIL Open Font Licence). Ikonerna kommer från Lucide (ISC). Gjort med Qt för Python (LGPL).</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textstorlek</translation>
    </message>
    <message>
        <source>The usual folder</source>
        <translation>Den vanliga mappen</translation>
    </message>
    <message>
        <source>What you choose here now is for the room. Your own look and text size come back with F5.</source>
        <translation>Det du väljer här nu gäller för gruppen. Ditt eget utseende och din egen textstorlek kommer tillbaka med F5.</translation>
    </message>
    <message>
        <source>Where games are kept</source>
        <translation>Var spel sparas</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0} %</translation>
    </message>
    <message numerus="yes">
        <source>{0} weeks a second</source>
        <translation>
            <numerusform>{0} vecka i sekunden</numerusform>
            <numerusform>{0} veckor i sekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolumn</translation>
    </message>
    <message>
        <source>Compare on the same luck</source>
        <translation>Jämför med samma slump</translation>
    </message>
    <message>
        <source>Compare the two styles now</source>
        <translation>Jämför de två stilarna nu</translation>
    </message>
    <message>
        <source>Compare the two styles now in {0}</source>
        <translation>Jämför de två stilarna nu i {0}</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Continue your game: {0}</source>
        <translation>Fortsätt ditt spel: {0}</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Kopiera listan</translation>
    </message>
    <message>
        <source>Ctrl+O, or drop a file anywhere on this page</source>
        <translation>Ctrl+O, eller släpp en fil var som helst på sidan</translation>
    </message>
    <message>
        <source>Each place is a network of public services and the people who need them. Play one, turn by turn, or see at once how heroic and distributed leadership fare there on the same luck.</source>
        <translation>Varje plats är ett nätverk av offentliga verksamheter och de människor som behöver dem. Spela en, omgång för omgång, eller se direkt hur det går för heroiskt och distribuerat ledarskap där med samma slump.</translation>
    </message>
    <message>
        <source>Each turn you choose where yours goes, and watch the weeks go by on the map.</source>
        <translation>Varje omgång väljer du vad din ska gå till, och ser veckorna gå på kartan.</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Fel</translation>
    </message>
    <message>
        <source>Keith Grint calls a problem critical when somebody must act now, and says that it tends to call for command. Others may see the same problem otherwise.</source>
        <translation>Keith Grint kallar ett problem kritiskt när någon måste handla nu, och säger att det ofta kallar på kommando. Andra kan se samma problem på ett annat sätt.</translation>
    </message>
    <message>
        <source>Keith Grint calls a problem tame when it has been solved before, however complicated it is, and says that it tends to call for management. Others may see the same problem otherwise.</source>
        <translation>Keith Grint kallar ett problem tamt när det har lösts förut, hur krångligt det än är, och säger att det ofta kallar på styrning. Andra kan se samma problem på ett annat sätt.</translation>
    </message>
    <message>
        <source>Keith Grint calls a problem wicked when there is no answer that all agree on, and says that it tends to call for leadership that asks. Others may see the same problem otherwise.</source>
        <translation>Keith Grint kallar ett problem vilt när det saknas ett svar som alla är överens om, och säger att det ofta kallar på ledarskap som frågar. Andra kan se samma problem på ett annat sätt.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Mend them in your editor, save the file, and read it again. Nothing was opened.</source>
        <translation>Rätta dem i din textredigerare, spara filen och läs in den igen. Inget öppnades.</translation>
    </message>
    <message>
        <source>Open a scenario file</source>
        <translation>Öppna en scenariofil</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Spela</translation>
    </message>
    <message>
        <source>Play {0}</source>
        <translation>Spela {0}</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Läs in igen</translation>
    </message>
    <message>
        <source>Reading the place …</source>
        <translation>Läser in platsen …</translation>
    </message>
    <message>
        <source>Recent runs:</source>
        <translation>Senaste körningar:</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Scenarier</translation>
    </message>
    <message>
        <source>Spend attention</source>
        <translation>Använd uppmärksamhet</translation>
    </message>
    <message>
        <source>Take a role</source>
        <translation>Ta en roll</translation>
    </message>
    <message>
        <source>Tends to be a critical problem: it presses</source>
        <translation>Liknar ett kritiskt problem: det brådskar</translation>
    </message>
    <message>
        <source>Tends to be a tame problem: solved before</source>
        <translation>Liknar ett tamt problem: löst förut</translation>
    </message>
    <message>
        <source>Tends to be a wicked problem: no agreed answer</source>
        <translation>Liknar ett vilt problem: inget svar alla är överens om</translation>
    </message>
    <message>
        <source>The rest come from the sources in its file.</source>
        <translation>Resten kommer från källorna i filen.</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Vad som är fel</translation>
    </message>
    <message>
        <source>Where would you like to begin?</source>
        <translation>Var vill du börja?</translation>
    </message>
    <message>
        <source>You are one person in a network, with a job, and things only you know.</source>
        <translation>Du är en person i ett nätverk, med ett uppdrag och sådant som bara du vet.</translation>
    </message>
    <message>
        <source>Your run beside both styles, under the very same events. Nobody gets a score.</source>
        <translation>Din körning bredvid båda stilarna, under exakt samma händelser. Ingen får poäng.</translation>
    </message>
    <message>
        <source>saved {0}</source>
        <translation>sparat {0}</translation>
    </message>
    <message>
        <source>week {0} of {1}</source>
        <translation>vecka {0} av {1}</translation>
    </message>
    <message numerus="yes">
        <source>{0} faults in {1}</source>
        <translation>
            <numerusform>{0} fel i {1}</numerusform>
            <numerusform>{0} fel i {1}</numerusform>
        </translation>
    </message>
    <message>
        <source>{services}, {communities}, {assets}</source>
        <translation>{services}, {communities}, {assets}</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Toolbar</source>
        <translation>Verktygsrad</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0} ({1})</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>A tour of the window</source>
        <translation>En rundtur i fönstret</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Börja</translation>
    </message>
    <message>
        <source>Leave the tour</source>
        <translation>Lämna rundturen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nästa</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} av {1}</translation>
    </message>
</context>
<context>
    <name>TwoMaps</name>
    <message>
        <source>Bars to the left: more people in {first}. Bars to the right: more people in {second}. Links are as wide as the difference of those who travel.</source>
        <translation>Staplar åt vänster: fler människor i {first}. Staplar åt höger: fler människor i {second}. Vägarna är lika breda som skillnaden i hur många som är på väg.</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Skillnad</translation>
    </message>
    <message>
        <source>Let the weeks run (Ctrl+Space)</source>
        <translation>Låt veckorna gå (Ctrl+Mellanslag)</translation>
    </message>
    <message>
        <source>Let the weeks run, or stop them</source>
        <translation>Låt veckorna gå, eller stoppa dem</translation>
    </message>
    <message>
        <source>Map of the differences</source>
        <translation>Karta över skillnaderna</translation>
    </message>
    <message>
        <source>Map of {run}</source>
        <translation>Karta över {run}</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Sida vid sida</translation>
    </message>
    <message>
        <source>Week that both maps show</source>
        <translation>Vecka som båda kartorna visar</translation>
    </message>
    <message>
        <source>Week {week} of {last}</source>
        <translation>Vecka {week} av {last}</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>A few letters find actions, places, runs, settings and help. Ctrl+Shift+P opens it from anywhere.</source>
        <translation>Några bokstäver räcker för att hitta kommandon, platser, körningar, inställningar och hjälp. Ctrl+Skift+P öppnar sökningen var du än är.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Kommando</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alla filer (*)</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Som förut</translation>
    </message>
    <message>
        <source>As you like it</source>
        <translation>Som du vill ha det</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>Välj en plats</translation>
    </message>
    <message>
        <source>Choose a place to play, or go on with a saved game.</source>
        <translation>Välj en plats att spela, eller fortsätt ett sparat spel.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Jämför</translation>
    </message>
    <message>
        <source>Compare the two styles in {0}</source>
        <translation>Jämför de två stilarna i {0}</translation>
    </message>
    <message>
        <source>Each card is a place with its services and communities. Play one turn by turn, or compare the two styles in it at once.</source>
        <translation>Varje kort är en plats med sina verksamheter och områden. Spela den omgång för omgång, eller jämför de två stilarna där på en gång.</translation>
    </message>
    <message>
        <source>F1 explains the page you are on, without the internet. That is all: begin!</source>
        <translation>F1 förklarar sidan du är på, utan internet. Det var allt: sätt i gång!</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Sök</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Sök vad som helst</translation>
    </message>
    <message>
        <source>Games save themselves after every turn. The library keeps all of them.</source>
        <translation>Spel sparas av sig själva efter varje omgång. Biblioteket har kvar alla.</translation>
    </message>
    <message>
        <source>Go on with the last game</source>
        <translation>Fortsätt det senaste spelet</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
    <message>
        <source>It leads to every page: places, your game, comparisons, and your runs.</source>
        <translation>Här når du alla sidor: platser, ditt spel, jämförelser och dina körningar.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tangenter</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliotek</translation>
    </message>
    <message>
        <source>New here? A tour of the window takes a minute.</source>
        <translation>Ny här? En rundtur i fönstret tar en minut.</translation>
    </message>
    <message>
        <source>No game is open</source>
        <translation>Inget spel är öppet</translation>
    </message>
    <message>
        <source>No longer show this to a room: everything as it was</source>
        <translation>Visa inte längre för en grupp: allt som det var</translation>
    </message>
    <message>
        <source>No run is saved yet</source>
        <translation>Ingen körning är sparad än</translation>
    </message>
    <message>
        <source>Open a scenario file</source>
        <translation>Öppna en scenariofil</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Platser</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Spela</translation>
    </message>
    <message>
        <source>Play {0}</source>
        <translation>Spela {0}</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Körning</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Scenarier</translation>
    </message>
    <message>
        <source>Scenarios (*.yaml *.yml)</source>
        <translation>Scenarier (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Inställning</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Take the tour</source>
        <translation>Ta rundturen</translation>
    </message>
    <message>
        <source>Text size {0} %</source>
        <translation>Textstorlek {0} %</translation>
    </message>
    <message>
        <source>Text size, dark or high contrast, colours, motion and language. Ctrl++ makes all text larger.</source>
        <translation>Textstorlek, mörkt eller hög kontrast, färger, rörelse och språk. Ctrl++ gör all text större.</translation>
    </message>
    <message>
        <source>The game is being opened</source>
        <translation>Spelet öppnas</translation>
    </message>
    <message>
        <source>The rail</source>
        <translation>Sidlisten</translation>
    </message>
    <message>
        <source>The scenarios that come with the program cannot be read</source>
        <translation>Scenarierna som följer med programmet går inte att läsa</translation>
    </message>
    <message>
        <source>This file cannot be opened</source>
        <translation>Den här filen går inte att öppna</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Your runs</source>
        <translation>Dina körningar</translation>
    </message>
    <message>
        <source>{0}, week {1} of {2}</source>
        <translation>{0}, vecka {1} av {2}</translation>
    </message>
    <message>
        <source>{0}, week {1} of {2} ({3})</source>
        <translation>{0}, vecka {1} av {2} ({3})</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
</TS>
