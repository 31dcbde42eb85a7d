### Alle teksten van klantreis in het Nederlands.
###
### Een getal of naam staat tussen accolades, { $budget }. Een getal kiest de meervoudsvorm: [one], of *[other] voor alle andere.
### Een tekst die hetzelfde zegt als een andere verwijst ernaar, { other-message }. Tests vergelijken de talen per sleutel.

## nouns of counted things

noun-addresses = { $count ->
    [one] adres
   *[other] adressen
}
noun-addresses-a-month = { $count ->
    [one] adres per maand
   *[other] adressen per maand
}
noun-addresses-a-week = { $count ->
    [one] adres per week
   *[other] adressen per week
}
noun-channels = { $count ->
    [one] kanaal
   *[other] kanalen
}
noun-clicks = { $count ->
    [one] klik
   *[other] klikken
}
noun-clicks-a-month = { $count ->
    [one] klik per maand
   *[other] klikken per maand
}
noun-clicks-a-week = { $count ->
    [one] klik per week
   *[other] klikken per week
}
noun-contacts = { $count ->
    [one] contact
   *[other] contacten
}
noun-contacts-per-person-reached = { $count ->
    [one] contact per bereikte persoon
   *[other] contacten per bereikte persoon
}
noun-conversions = { $count ->
    [one] conversie
   *[other] conversies
}
noun-conversions-a-month = { $count ->
    [one] conversie per maand
   *[other] conversies per maand
}
noun-conversions-a-week = { $count ->
    [one] conversie per week
   *[other] conversies per week
}
noun-days = { $count ->
    [one] dag
   *[other] dagen
}
noun-episodes = { $count ->
    [one] aflevering
   *[other] afleveringen
}
noun-faces = { $count ->
    [one] vlak
   *[other] vlakken
}
noun-impressions = { $count ->
    [one] impressie
   *[other] impressies
}
noun-insertions = { $count ->
    [one] plaatsing
   *[other] plaatsingen
}
noun-pages = { $count ->
    [one] pagina
   *[other] pagina’s
}
noun-people = { $count ->
    [one] persoon
   *[other] mensen
}
noun-posts = { $count ->
    [one] post
   *[other] posts
}
noun-screens = { $count ->
    [one] scherm
   *[other] schermen
}
noun-searches = { $count ->
    [one] zoekopdracht
   *[other] zoekopdrachten
}
noun-searches-a-month = { $count ->
    [one] zoekopdracht per maand
   *[other] zoekopdrachten per maand
}
noun-searches-a-week = { $count ->
    [one] zoekopdracht per week
   *[other] zoekopdrachten per week
}
noun-sends = { $count ->
    [one] verzending
   *[other] verzendingen
}
noun-shop-weeks = { $count ->
    [one] winkelweek
   *[other] winkelweken
}
noun-spend = { $count ->
    [one] netto media
   *[other] netto media
}
noun-spots = { $count ->
    [one] spot
   *[other] spots
}
noun-stands = { $count ->
    [one] stand
   *[other] stands
}
noun-stands-of-6-m2 = { $count ->
    [one] stand van 6 m2
   *[other] stands van 6 m2
}
noun-thousand-impressions = { $count ->
    [one] duizend impressies
   *[other] duizend impressies
}
noun-times-the-net-media = { $count ->
    [one] keer de netto media
   *[other] keer de netto media
}
noun-units = { $count ->
    [one] eenheid
   *[other] eenheden
}
noun-webinars = { $count ->
    [one] webinar
   *[other] webinars
}
noun-window-weeks = { $count ->
    [one] etalageweek
   *[other] etalageweken
}

## text/language

minimum-buy = de minimumafname van { $channel }
budget = het budget

## text

weeks = { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weken
}
amount = { $sign } { $amount }
points = { $points ->
    [one] { $figure } punt
   *[other] { $figure } punten
}

## text/sanitise

soft-hyphen = (zacht koppelteken)

## fault

did-you-mean = bedoelde je `{ $name }`?
known-names = bekend: { $names }
none = geen
names-and-more = { $names } en nog { $count }
io-not-found = het bestand of de map bestaat niet
io-permission-denied = geen toegang
is-directory = is een map
io-not-a-directory = dit is geen map
io-already-exists = het bestand bestaat al
io-storage-full = de schijf is vol
io-read-only = alleen-lezen bestandssysteem
io-broken-pipe = de ontvanger is gestopt met lezen
io-name-too-long = de bestandsnaam is te lang
io-other = het systeem meldt ‘{ $reason }’

## domain/brief

a-share-or-people-such-as = een aandeel zoals "20%", of een aantal mensen zoals 48_000
a-bound-such-as = een getal, of {"{"} share = "60%" {"}"} met of = "total", "budget" of een groep
a-wish-such-as = een bedrag zoals 40_000, of {"{"} units = {"}"}, {"{"} grp = {"}"} of {"{"} share = {"}"}
expected-only = hier hoort { $expected }
wish-has-one-measure = een wens heeft één maat; deze heeft `{ $first }` en `{ $second }`
a-share-base-such-as = "total", "budget", of een groep zoals {"{"} channels = ["tv"] {"}"}
a-rate-such-as = een aandeel zoals "12%", of {"{"} unreached = "8%", reached = "12%" {"}"}
an-amount-per-key-such-as = een getal zoals 50_000, of een per naam zoals {"{"} city = 30_000 {"}"}
words-such-as = een tekst zoals "Radio spot", of {"{"} en = "Radio spot", nl = "Radiospot" {"}"}

## domain/catalogue

confidence-data = data
confidence-blog = blog
confidence-currency = bereiksonderzoek
confidence-derived = afgeleid
confidence-agency = bureau
confidence-assumption = aanname

## domain/curve

no-curve-goes-through = er gaat geen curve door bereik { $reach } bij { $contacts } contacten per persoon: het bereik moet boven 0 liggen, onder de contacten per persoon, en zo laag dat het plafond { $ceiling } onder 1 blijft
r2-must-lie-between = r2 moet tussen r1 = { $r1 } en { $independent } liggen, wat twee onafhankelijke plaatsingen bereiken; hier staat { $r2 }
points-are-pairs = punten zijn paren van druk en bereik, met oplopende druk boven 0
no-medium-reaches-everyone = bereik 1 bij { $weight }: geen medium bereikt iedereen, elk punt moet onder 1 liggen
points-would-have-to-move = het bereik daalt langs de punten: { $points } procentpunt ervan zou verschoven moeten worden

## domain

be-known-and-top-of-mind = bekend en top of mind zijn
aim-be-seen-as-solution = gezien worden als de oplossing
aim-be-found-at-moment-of-action = gevonden worden op het moment van actie
repeat-purchase-loyalty-ambassadors = herhaalaankopen, loyaliteit, ambassadeurs
kpis-of-see = bereik 1+ en 3+, contactfrequentie, CPM
kpis-of-think = doorklikratio, bezoeken, paginadiepte, kosten per klik, ondersteunde conversies
kpis-of-do = conversies, kosten per conversie, rendement op advertentiekosten, afgebroken bestellingen
kpis-of-care = herhaalaankopen, klantwaarde, open- en klikratio, aanbeveling
media-of-see = televisie, radio, buitenreclame, bioscoop; online video en audio, social, influencers, mond-tot-mondreclame
media-of-think = targeting op interesse en affiniteit, remarketing op eerder bereikte mensen, generieke search, video, website, reviews, vergelijkingssites, e-mail, blogs, demonstraties
media-of-do = branded search, shopping-advertenties, retargeting van sitebezoekers, affiliates; kassa, betaalmogelijkheden, laadsnelheid, persoonlijke kortingen
media-of-care = e-mail aan klanten in het CRM, loyaliteitsprogramma, exclusieve aanbiedingen, gepersonaliseerde marketing, vriendenacties, klantenpanels
share-lies-between = een aandeel ligt tussen 0 en 1 (of "0%" en "100%"); hier staat { $value }
must-be-0-or-more = dit moet minimaal 0 zijn, en maximaal { $largest }; hier staat { $value }
must-be-above-0 = dit moet een getal boven 0 zijn, en maximaal { $largest }; hier staat { $value }
must-be-at-most = dit moet een getal van maximaal { $largest } zijn; hier staat { $value }
a-share-such-as = een aandeel zoals 0.55 of "55%"
a-number-such-as = een getal zoals 250_000 of "250k"
a-number-above-0-such-as = een getal boven 0 zoals 0.95 of "3.2m"
a-finite-number-such-as = een getal zoals 11 of -2.5
a-day-such-as = een dag zoals 2027-03-01
expected-got-date = hier hoort { $expected }; er staat { $date }
is-not-a-day = { $date } is geen dag van de kalender
expected-day-in-iso-either = hier hoort { $expected }; er staat "{ $text }": in ISO is dat { $day_first }, of { $month_first } als de maand voorop staat
expected-day-in-iso = hier hoort { $expected }; er staat "{ $text }": in ISO is dat { $date }
expected-got-text = hier hoort { $expected }; er staat "{ $text }"

## domain/journey

journey-note-stdc = De standaard: mediabureaus maken er hun plannen mee
journey-source-stdc = See, Think, Do, Care: Avinash Kaushik, kaushik.net, 2013 en 2015
phase-attention = Aandacht
aim-be-noticed = opvallen
phase-interest = Interesse
aim-be-worth-closer-look = een nadere blik waard zijn
phase-desire = Verlangen
aim-be-wanted-more-than-others = meer gewild zijn dan andere
phase-action = Actie
journey-note-aida = De klassieker; de laatste stap, klanten tevreden houden, ontbreekt
journey-source-aida = Attention, Interest, Desire, Action: toegeschreven aan E. St. Elmo Lewis, 1898; de vertaling naar See, Think en Do is die van Nederlandse bureaus
phase-awareness = Bekendheid
aim-make-people-aware-of-problem = mensen bewust maken van het probleem
phase-consideration = Overweging
aim-help-to-define-it-and-to-weigh-solutions = helpen het te bepalen en oplossingen af te wegen
phase-decision = Beslissing
aim-be-chosen-in-comparison = in de vergelijking gekozen worden
journey-note-three-phase = De blik van sales; hij eindigt bij de aankoop
journey-source-three-phase = De buyer’s journey, zoals sales en Nederlandse bureaus die beschrijven
phase-purchase = Aankoop
phase-retention = Klantbehoud
aim-be-known-before-there-is-need = bekend zijn voordat er een behoefte is
aim-be-compared-and-come-out-well = goed uit de vergelijking komen
aim-be-found-at-moment-of-decision = gevonden worden op het beslismoment
aim-stay-chosen = gekozen blijven
sub-phase-passive-state = passieve staat
sub-phase-trigger = trigger
sub-phase-orientation = oriëntatie
sub-phase-comparison = vergelijking
sub-phase-decision = beslissing
sub-phase-active-experience = actieve ervaring
sub-phase-passive-experience = passieve ervaring
journey-note-iab = Vier fasen met subfasen: geld gaat naar fasen, contactmomenten mogen een subfase noemen
journey-source-iab = IAB Nederland, zoals Nederlandse bureaus het beschrijven; de oorspronkelijke tekst is niet gevonden
phase-need = Behoefte
aim-be-known-when-need-comes-up = bekend zijn als de behoefte opkomt
phase-orientation = Oriëntatie
aim-be-among-first-that-are-looked-at = bij de eerste horen die worden bekeken
phase-decision-moment = Beslismoment
aim-make-action-easy = de actie makkelijk maken
phase-delivery = Levering
aim-keep-what-was-promised = waarmaken wat is beloofd
phase-use = Gebruik
aim-help-to-get-most-out-of-it = helpen er het meeste uit te halen
phase-loyalty = Loyaliteit
aim-be-chosen-again = opnieuw gekozen worden
phase-ambassador = Ambassadeur
aim-be-recommended = aanbevolen worden
journey-note-nine-phase = Om contactmomenten in detail te bekijken
journey-source-nine-phase = Zoals Nederlandse bureaus het beschrijven; een oorspronkelijke bron is niet bekend

## domain/quantity

this-is-not-a-share = dit is geen aandeel: schrijf een gewoon getal in plaats van { $percent }%
reads-in-two-ways = "{ $text }" is op twee manieren te lezen: schrijf { $thousands } voor duizendtallen, of { $decimal } voor decimalen

## problem

unknown-measure = onbekende maat `{ $name }`
reach = bereik
plus-reach = bereik { $often }+
people-reached = bereikte mensen
people-reached-plus-times = mensen die { $often }+ keer zijn bereikt
value = waarde
net-media-with-activation-fees = netto media met activeringskosten
net-media = netto media
remembered-reach = herinnerd bereik
supply-of = het aanbod van { $channel } in { $phase }
what-is-not-bought-without = waar { $channel } niet zonder wordt ingekocht
frequency-of-limit = de frequentie van limiet ‘{ $key }’
weeks-of = de weken van { $channel }
weekly-minimum = het weekminimum voor { $channel }
least-of-week-on-air = het minimum per inzetweek van { $channel }
evenness-of = de gelijkmatigheid van { $channel }
what-ran = wat er al is ingezet van { $channel }
least-frequency-of-limit = de minimale frequentie van limiet ‘{ $key }’
minimum-for = het minimum voor { $channel }
cap-on = het maximum voor { $channel }
fixed-amount = het vaste bedrag voor { $channel }
minimum-of-limit = het minimum van limiet ‘{ $key }’
cap-of-limit = het maximum van limiet ‘{ $key }’
fixed-amount-of-limit = het vaste bedrag van limiet ‘{ $key }’

## input

init-writes-brief-to-start-from = `klantreis init` schrijft een briefing om mee te beginnen
name-brief-inside-directory = noem de briefing in die map, zoals brief.toml
is-this-really-brief-or-catalogue = is dit wel een briefing of een catalogus?
cannot-be-read = kan niet worden gelezen: { $reason }
is-larger-than-is-read = is groter dan { $megabytes } MB, het maximum dat wordt gelezen
is-not-utf-8 = is geen UTF-8: byte { $byte } is niet te lezen
save-it-as-utf-8 = sla het op als UTF-8-tekst
stands-under-two-headings = { $name } staat onder `{ $first }` en onder `{ $section }`; dat kunnen twee plannen zijn
keep-one-of-two-sections = houd een van beide, of laat de kopjes weg
convert-money-or-set-currency = reken het om, of zet `campaign.currency` in de briefing
row-and-brief-have-other-currencies = het geld is in { $currency }, de briefing in { $brief_currency }
channel-has-no-role-in-phase = { $channel } heeft geen rol in { $phase }
channel-serves-phases = het kanaal bedient { $phases }
row-does-not-say-which-phase = { $channel } is in te kopen in { $phases }, en de rij zegt niet in welke fase
name-the-phase = vul de fase in
without-phase-is-its-only-one = { $rows }: { $name } zonder fase is { $phase }, de enige fase ervan
without-phase-is-like-row-above = { $rows }: { $name } zonder fase is { $phase }, zoals de rij erboven
brief-offers-no-channel = de briefing kent geen kanaal `{ $channel }`
channels-that-a-brief-offers = { $suggestion } (een kanaal uit de catalogus moet in `campaign.only` staan en niet uitgesloten zijn; `klantreis show catalogue` toont ze allemaal)
is-not-a-phase-of-the-journey = `{ $phase }` is geen fase uit de klantreis van de briefing
campaign-runs-in-months = die loopt van { $first } tot en met { $last }; laat weg wat in een andere maand is besteed
month-is-outside-campaign = maand { $month } valt buiten de campagne
campaign-runs-in-weeks = die loopt van { $first } tot en met { $last }; schrijf weken zo, of laat de week weg
week-is-outside-campaign = { $week } is geen week van de campagne
row = rij { $one }
rows-from = { $count } rijen van { $first } tot en met { $last }
rows = rijen { $rows }
row-column-what = rij { $row }, kolom `{ $column }`: { $what }
line-sums-to-below-zero = rij { $row }: de bestedingen aan { $name } komen samen op { $spend }, onder nul
credit-takes-off-what-it-belongs-to = een creditering gaat af van wat er is besteed; verbeter het teken, of de regel waar ze bij hoort
line-has-rows-with-and-without-week = rij { $row }: { $name } heeft rijen met en zonder week, dus het geld kan er dubbel staan
keep-rows-by-week-or-for-campaign = houd de rijen per week, of de rij voor de hele campagne
name-plan-that-klantreis-wrote = noem een plan dat `klantreis plan -o plan.json` heeft geschreven
catalogue-holds-only-channels = een catalogus bevat alleen `channel`-tabellen, en dit is `{ $key }`

## input/read

built-in-catalogue = de ingebouwde catalogus
named-brief-cannot-be-used = de briefing { $file } { $why }
base-is-scenario-or-brief-beside = `base` is een scenario van deze briefing, of een briefing ernaast die op .toml eindigt
named-catalogue-cannot-be-used = de catalogus { $file } { $why }
catalogue-is-builtin-none-or-file = `catalogue` is "builtin", "none" of een bestand naast de briefing
standard-input = standaardinvoer
file-lies-outside-sandbox = { $file } ligt buiten de map van de briefing, en met --sandbox wordt daar niets gelezen
copy-file-or-leave-sandbox-out = kopieer het naar die map, of laat --sandbox weg als je de maker van de briefing vertrouwt

## input/resolve

there-is-no-audience = er is geen doelgroep: een plan moet weten voor hoeveel mensen het is
add-audience-everyone = voeg `[audience.everyone]` toe met `people = 3_200_000`, of geef --people 3.2m mee
there-is-nobody-in-any-audience = in geen enkele doelgroep zitten mensen
plan-is-for-people = een plan is voor mensen: schrijf hoeveel het er zijn, bijvoorbeeld 3_200_000
audiences-have-same-name = doelgroepen `{ $twin }` en `{ $key }` hebben dezelfde naam "{ $name }"
give-each-its-own-name = geef elk een eigen naam
audiences-describe-same-people = doelgroepen `{ $twin }` en `{ $key }` beschrijven dezelfde mensen
say-how-audiences-differ = schrijf waarin ze verschillen, of hoeveel mensen in beide zitten: `overlaps = {"{"} { $twin } = 40_000 {"}"}`
audience-has-no-people = doelgroep `{ $key }` heeft geen `people`
add-its-size = voeg de omvang toe, bijvoorbeeld `people = 3_200_000`
audience-is-less-than-one-person = doelgroep `{ $key }` is kleiner dan één persoon
write-number-of-people = schrijf het aantal mensen, bijvoorbeeld 3_200_000 of "3.2m"
unknown-audience = onbekende doelgroep `{ $name }`
audience-cannot-overlap-itself = doelgroep `{ $key }` kan niet met zichzelf overlappen
name-other-audience-or-leave-it-out = noem de andere doelgroep, of laat dit weg
overlap-is-more-than-audience-has = { $people } mensen in zowel `{ $key }` als `{ $other }` is meer dan een van beide er heeft
overlap-is-at-most-smaller-audience = een overlap is hoogstens zo groot als de kleinste van de twee doelgroepen
overlap-is-said-twice = de overlap van `{ $key }` en `{ $other }` staat er twee keer
say-it-in-one-of-two = schrijf die bij een van de twee
people-are-in-both-and-each-counts = { $people } mensen zitten zowel in { $a } als in { $b }: elk telt de helft van hen, zodat samen iedereen één keer telt
audience-shares-more-people-than-it-has = doelgroep `{ $key }` deelt meer mensen met andere doelgroepen dan erin zitten
lower-overlaps = verlaag de overlap
frequency-over-several-phases = limiet `{ $key }` gaat over een frequentie in meerdere fasen, en die tellen verschillende mensen
name-one-of-phases = noem er één: `phases = ["see"]`
frequency-has-no-such-key = een frequentie heeft geen `{ $word }`
use-at-most-at-least-or-both = gebruik `at_most`, `at_least` of allebei, over alle doelgroepen
frequency-is-one-or-more = wie is bereikt, heeft minstens één contact: een frequentie is dus 1 of hoger
write-number-such-as-three = schrijf een getal, bijvoorbeeld 3
builds-no-reach-so-has-no-frequency = `{ $placement }` bouwt geen bereik op en heeft dus geen frequentie
name-channels-that-build-reach = noem `channels` die dat wel doen, of geef de rol een `curve` en een `ceiling`
least-frequency-is-not-solved-with-s-curve = de curve van `{ $placement }` stijgt eerst steeds sneller, en daarmee wordt geen minimale frequentie berekend
give-it-limit-of-its-own = geef deze regel een eigen limiet, en noem in deze limiet de andere
least-frequency-is-not-solved-for-followers = wie remarketing in `{ $phase }` bereikt, hangt af van de fase die het volgt; daarom wordt daar geen minimale frequentie berekend
name-channels-that-follow-no-phase = noem `channels` die geen fase volgen
reaches-frequency-at-most = `{ $placement }` komt hoogstens op een frequentie van { $highest_frequency }, hoeveel er ook wordt ingekocht
lower-it-or-raise-budget = verlaag die, of verhoog het budget
budget-is-missing = het budget ontbreekt
add-budget-under-campaign = voeg `budget = 250_000` toe onder [campaign], of geef --budget 250k mee
weeks-is-not-set-4-weeks = `weeks` ontbreekt: 4 weken aangenomen
is-not-currency-code = `{ $code }` is geen valutacode
use-code-of-iso-4217 = gebruik een code van ISO 4217, bijvoorbeeld "EUR"
reserve-of-all-leaves-nothing = een reserve van 100% laat niets over om te besteden
keep-it-below-all = houd het onder 100%
weeks-are-longer-than-any-campaign = { $weeks } weken is langer dan welke campagne ook
plan-at-most-weeks-at-time = plan hoogstens { $weeks } weken tegelijk: vijf jaar
campaign-ends-beyond-calendar = de campagne eindigt voorbij het einde van de kalender
campaign = Campagne
multiples-do-not-fit-into-money = veelvouden van { $rounding } passen niet in de { $money } die er te besteden is
one-makes-whole-euros = 1 geeft hele euro’s, 100 hele honderdtallen
less-than-cent-rounds-nothing = bedragen staan er op de cent nauwkeurig, dus minder dan 0,01 rondt niets af
curve-against-spend-needs-price = een curve over besteding heeft een prijs boven 0 nodig
state-it-against-contacts = geef de curve over contacten op
ceiling-of-pct-cannot-be = een plafond van { $ceiling }% kan niet: geen medium bereikt iedereen, en een medium dat niemand bereikt heeft geen curve
ceiling-lies-between = een plafond ligt boven 0 en onder 100%
curve-needs-ceiling = deze curve heeft een plafond nodig
add-ceiling-most-it-can-reach = voeg `ceiling = "80%"` toe, het hoogste bereik dat ooit mogelijk is
curve-needs-key = deze curve heeft `{ $word }` nodig
add-key-to-curve = voeg `{ $word }` toe aan de curve
as-many-contacts-as-people-below-ceiling = { $scale_text }: evenveel contacten als mensen onder het plafond, die elkaar willekeurig treffen
beta-binomial-curve-counts-insertions = een bèta-binomiale curve telt plaatsingen
set-price-per-unit = zet `per = "unit"` in de prijs
check-export-more-weight = controleer de export: meer druk bereikt nooit minder mensen
use-exponent-of-at-most = gebruik een exponent van hoogstens { $most }; gemeten S-vormen liggen tussen 1 en 3
hill-exponent-is-step = een Hill-exponent van { $exponent } geeft een sprong, geen curve
to-be-concave = om concaaf te zijn
so-that-more-weight-never-reaches-fewer = zodat meer druk nooit minder mensen bereikt
points-moved-by-up-to-points = { $key }.{ $phase }: punten tot { $moved } bereikspunten verschoven { $why }
its-curve-states-pct-reach-above = `{ $path }`: de curve noemt { $highest }% bereik, boven het plafond van { $ceiling }%: ze eindigt bij het plafond
key-does-not-belong-to-kind-of-curve = `{ $word }` hoort niet bij dit soort curve
leave-it-out = laat het weg
until-lies-before-from = { $until } ligt vóór het begin, { $from }
swap-from-and-until = wissel ze om: `until` is de laatste dag, en die telt zelf mee
no-day-of-campaign-can-be-told = de campagne heeft geen startdatum, dus is van geen dag de datum bekend
add-start-under-campaign = voeg `start = 2027-03-01` toe onder [campaign]
no-day-of-it-lies-in-campaign = `{ $path }`: geen dag ervan valt in de campagne, die loopt van { $first } tot en met { $last }
values-have-no-exchange-rate = waarden staan in { $theirs }, de briefing in { $ours }, en er is geen wisselkoers
channel-has-no-exchange-rate = de prijs van kanaal `{ $channel }` staat in { $theirs }, de briefing in { $ours }, en er is geen wisselkoers
channels-have-no-exchange-rate = de prijzen van { $count } kanalen ({ $names }) staan in { $theirs }, de briefing in { $ours }, en er is geen wisselkoers
values-and-channels-have-no-exchange-rate = { $count ->
    [one] waarden en de prijs van { $count } kanaal ({ $names }) staan in { $theirs }, de briefing in { $ours }, en er is geen wisselkoers
   *[other] waarden en de prijzen van { $count } kanalen ({ $names }) staan in { $theirs }, de briefing in { $ours }, en er is geen wisselkoers
}
convert-values-or-add-rate-to-exchange = schrijf ze in { $ours }, of { add-rate-to-exchange }
convert-values-or-add-exchange = schrijf ze in { $ours }, of { add-exchange-under-campaign }
add-rate-to-exchange = voeg `{ $theirs } = 1.00` toe aan `exchange` onder [campaign]: wat één { $theirs } kost in { $ours }
add-exchange-under-campaign = voeg `exchange = {"{"} { $theirs } = 1.00 {"}"}` toe onder [campaign]: wat één { $theirs } kost in { $ours }
base-and-reachable-are-more-than-everyone = `base` { $base }% en `reachable` { $reachable }% zijn samen meer dan iedereen
together-they-are-at-most-100-pct = samen zijn ze hoogstens 100%
n3-contacts-per-week = 3 contacten per week
phase-follows-itself = fase `{ $phase }` volgt zichzelf, rechtstreeks of via andere fasen
follow-phase-that-comes-before = volg een fase die eraan voorafgaat
people-reached-times-cannot-be-asked-for = om mensen die { $times } keer of vaker zijn bereikt, kan niet worden gevraagd
at-frequency-is-whole-number = `at_frequency` is een geheel getal van 1 tot en met { $most }: 3 telt mensen met 3 contacten of meer
klantreis-solves-frequencies-up-to = klantreis rekent tot en met { $most }+, niet met { $times }+
ask-for-lower-frequency = vraag om { $most } of minder; de JSON van een plan toont mensen naar hun aantal contacten, tot en met { $known }
at-frequency-belongs-to-reach = `at_frequency` hoort bij bereik, niet bij `{ $word }`
leave-it-out-or-ask-for-reach = laat dat weg, of vraag om `reach` of `reach_people`
reach-at-frequency-is-not-solved-for-followers = wie remarketing in `{ $phase }` bereikt, hangt af van de fase die het volgt; daarom wordt daar geen bereik { $times }+ berekend
count-phase-zero = laat de fase niet meetellen met `weight = {"{"} { $phase } = 0 {"}"}`, of sluit de kanalen uit die een fase volgen
key-of-goal-is-its-phase = De sleutel van een doel is zijn fase, tenzij er `phase = "see"` bij staat
priorities-count-from-one = prioriteiten tellen vanaf 1
one-comes-first = 1 komt eerst
no-channel-on-offer-brings-in-phase = geen kanaal in het aanbod levert { $brings } op in fase `{ $phase }`
no-channel-on-offer-brings = geen kanaal in het aanbod levert { $brings } op
give-curve-and-ceiling-or-drop-goal = geef { $placements } een `curve` en een `ceiling`, of laat het doel vallen
offer-channel-with-role-or-drop-goal = bied een kanaal aan dat er een rol in heeft, of laat het doel vallen
offer-channel-that-does-or-drop-goal = bied een kanaal aan dat dat wel doet, of laat het doel vallen
placements-had-no-day-to-run-in = { $count ->
    [one] { $placements } had geen dag om te lopen: kijk naar `flight`, `blackout` en de fasen, of laat het doel vallen
   *[other] { $placements } hadden geen dag om te lopen: kijk naar `flight`, `blackout` en de fasen, of laat het doel vallen
}
anything-of-value = iets van waarde
no-conversion-for-so-little = geen kanaal in het aanbod levert een conversie op voor { $currency } { $most } of minder: de goedkoopste kost { $currency } { $cheapest }
ask-for-more-or-offer-cheaper-channel = vraag om `cost_per_conversion = { $cost }` of meer, of bied een goedkoper kanaal aan
goal-of-zero-asks-for-nothing = een doel van 0 vraagt niets
raise-it-or-drop-goal = verhoog het of laat het doel vallen
goal-does-not-say-what-it-wants = doel `{ $key }` zegt niet wat er gehaald moet worden
add-measure-of-goal = voeg `reach = "55%"` toe, of een van `reach_people`, `contacts`, `grp`, `clicks`, `conversions`, `cost_per_conversion` en `roas`
goal-wants-two-measures = doel `{ $key }` vraagt om `{ $first }` en `{ $second }` tegelijk
one-measure-per-goal = een doel gaat over één grootheid: geef de tweede een eigen doel, met `phase`
goal-for-campaign-has-no-days = een doel voor de campagne heeft geen eigen dagen
add-per-week-or-leave-days-out = voeg `per = "week"` toe voor een doel in elke week, of laat de dagen weg
goal-is-for-campaign-or-every-week = een doel geldt voor de campagne of voor elke week
write-per-week-or-leave-it-out = schrijf `per = "week"`, of laat dat weg; een `[limit]` kan wel per maand
goal-per-week-asks-once = een doel per week vraagt om bereik, contacten, GRP, klikken of conversies, zonder `at_frequency` boven 1
leave-per-or-at-frequency-out = laat `per` of `at_frequency` weg
no-such-journey = onbekende klantreis `{ $name }`
journey-has-no-phase-for-name = klantreis `{ $journey }` heeft geen fase voor `{ $name }`
leave-it-out-or-choose-journey = laat dat weg, of kies een klantreis die er een heeft: `stdc` of `iab`
unknown-phase = onbekende fase `{ $word }`
part-is-part-of-phase = { $part } is een deel van fase `{ $phase }`, en media worden per fase gepland: gebruik `{ $phase }`
journey-is-built-in = een klantreis die `{ $key }` heet is ingebouwd
give-your-own-journey-another-name = geef je eigen klantreis een andere naam, en noem die in `journey`
journey-has-no-phases = klantreis `{ $key }` heeft geen fasen
list-phases-in-order = zet ze op volgorde, zoals in `phases = ["know", "weigh", "buy", "stay"]`
journey-has-phase-twice = klantreis `{ $key }` heeft fase `{ $phase }` twee keer
phase-is-passed-once = een fase wordt één keer doorlopen: laat er een weg
phase-stands-for-none-of-four = fase `{ $phase }` staat voor `{ $word }`, en dat is geen van de vier
phase-has-no-stands-for = fase `{ $phase }` heeft geen `stands_for`, dus kan geen kanaal die bedienen
stands-for-is-one-of-four = onder `[phase.{ $phase }]` is `stands_for` "see", "think", "do" of "care"
briefs-own = de briefing zelf
no-channel-serves-by-itself-as-channels = geen kanaal bedient { $names } apart, want kanalen bedienen de eerste fase van hun intentie; met een rol met `phase = "{ $key }"` wordt dat apart gepland
goal = doel
goals = de doelen
limit = limiet
limits = de limieten
and-more = {" "}en nog { $more }
count-channels = { $count ->
    [one] { $count } kanaal
   *[other] { $count } kanalen
}
count-touchpoints = { $count ->
    [one] { $count } contactmoment
   *[other] { $count } contactmomenten
}
with-wish-to-buy-one-of-these = , met de wens om een van deze kanalen in te kopen
with-wishes-to-buy-of-these-channels = , met de wensen om { $more } van deze kanalen in te kopen
keeping-customers = , het behouden van klanten
journey-has-no-phase-for-left-out = { $count ->
    [one] klantreis { $key } heeft geen fase voor { $missing_intents }{ $aim }: { $left_out_words } valt weg{ $required }; stdc en iab hebben die wel
   *[other] klantreis { $key } heeft geen fase voor { $missing_intents }{ $aim }: { $left_out_words } vallen weg{ $required }; stdc en iab hebben die wel
}
channels-are-counted-over-journey = kanalen worden over de hele klantreis geteld, niet per fase
leave-phases-out-and-name-channels = laat `phases` weg, en noem de `channels` of `tags` die meetellen
cannot-be-told-apart-by-audience = `{ $word }` is niet naar doelgroep uit te splitsen
leave-audience-out-or-bound-contacts = laat `audience` weg, of begrens `contacts` of `grp`
limit-bounds-nothing = limiet `{ $key }` begrenst niets
add-at-least-at-most-or-exactly = voeg `at_least`, `at_most` of `exactly` toe
bound-of-limit-is-above-other = `{ $least }` { $low } van limiet `{ $key }` is hoger dan `{ $most }` { $high }
lower-one-or-raise-other = verlaag het ene of verhoog het andere
contacts-per-person-are-counted-over-campaign = contacten per bereikte persoon worden over de campagne geteld, niet in een deel ervan
leave-per-from-and-until-out = laat `per`, `from` en `until` weg
share-of-budget-cannot-bound = een aandeel van het budget kan { $measure } niet begrenzen
use-of-total = gebruik `of = "total"`
nothing-brings-any-of-measure-here = niets wat het plan mag inkopen telt hier mee als { $measure }, dus `{ $side }` { $bound } is niet te halen
check-channels-tags-and-phases = controleer de kanalen, labels en fasen, of laat dit vallen
number-of-channels-is-no-share = kanalen worden geteld, dus hun aantal is geen aandeel
write-number-such-as-two = schrijf een getal, bijvoorbeeld 2
is-no-number-of-channels = { $bound } is geen aantal kanalen
channels-cannot-be-exactly = { $count ->
    [one] hier telt maar { $count } kanaal mee, dus het kunnen er niet precies { $bound } zijn
   *[other] hier tellen maar { $count } kanalen mee, dus het kunnen er niet precies { $bound } zijn
}
channels-cannot-be-at-least = { $count ->
    [one] hier telt maar { $count } kanaal mee, dus het kunnen er geen { $bound } of meer zijn
   *[other] hier tellen maar { $count } kanalen mee, dus het kunnen er geen { $bound } of meer zijn
}
write-whole-number-from-zero = schrijf een geheel getal van 0 tot en met { $most }
none-of-channels-may-be-bought = { $count ->
    [one] geen van deze kanalen mag worden ingekocht, en { $required } is verplicht
   *[other] geen van deze kanalen mag worden ingekocht, en { $required } zijn verplicht
}
allow-more-channels = sta meer kanalen toe, of laat `at_least` of `fixed` vallen
resource-is-called-like-measure = een middel kan niet `{ $name }` heten: `{ $word }` is een maat van elk kanaal
give-it-name-such-as-of-ours = geef het een eigen naam, zoals `{ $word }_van_ons`
channel-is-required-and-can-never-be = kanaal `{ $key }` is verplicht en kan nooit worden ingekocht: { $why }
can-never-be-bought = `{ $key }` kan nooit worden ingekocht: { $why }
comes-in-lots-and-need-not-be-whole = kanaal `{ $key }` wordt ingekocht in pakketten van { $lot }, maar hoeft volgens `whole_units` niet in hele eenheden
drop-lot-or-whole-units = laat `lot` vallen, of `whole_units = false`
lot-is-no-whole-number-of-units = een pakket van { $lot } is geen geheel aantal eenheden, terwijl `whole_units` daarom vraagt
write-whole-number-or-drop-whole-units = schrijf een geheel getal, of laat `whole_units` vallen
minimum-buy-cannot-be-share-of-plan = de minimumafname van kanaal `{ $key }` kan geen aandeel van het plan zijn
say-money-or-units = noem een bedrag zoals 10_000, of `{"{"} units = 4 {"}"}`
key-of-channel-is-above-its-other = `{ $low_key }` van kanaal `{ $key }` ligt boven `{ $high_key }`
whole-units-do-not-divide-fixed = `fixed` van kanaal `{ $key }` is { $units } eenheden, en dat is geen geheel aantal
lots-do-not-divide-fixed = `fixed` van kanaal `{ $key }` is { $units } eenheden, en die vormen geen hele pakketten van { $lot }
fixed-money-buys-no-whole-units = met `fixed` van kanaal `{ $key }` worden geen hele eenheden ingekocht: het bedrag is goed voor { $bought }
fixed-money-buys-no-whole-lots = met `fixed` van kanaal `{ $key }` worden geen hele pakketten van { $lot } ingekocht: het bedrag is goed voor { $bought }
write-fixed-as-one-or-other = schrijf `fixed = { $below }` of `fixed = { $above }`
its-activation-fee-of-is-above-there = de activeringskosten van { $fee } zijn hoger dan de { $there_is } die er is
minimum-buys-lower-it-raise-budget-or-drop = verlaag ze, verhoog het budget of laat `at_least` of `fixed` vallen
lots-with-fee-cost-more-than-there-is = { $units ->
    [one] { $lot } kost { $cost } plus { $fee } activeringskosten, meer dan de { $budget } die er is
   *[other] { $lot } kosten { $cost } plus { $fee } activeringskosten, meer dan de { $budget } die er is
}
lots-cost-more-than-there-is = { $units ->
    [one] { $lot } kost { $cost }, meer dan de { $budget } die er is
   *[other] { $lot } kosten { $cost }, meer dan de { $budget } die er is
}
raise-budget-lower-price-or-drop = verhoog het budget, verlaag de prijs of laat `at_least` of `fixed` vallen
minimum-buy-with-fee-costs-more-than-there-is = de minimumafname kost { $cost } plus { $fee } activeringskosten, meer dan de { $budget } die er is
minimum-buy-costs-more-than-there-is = de minimumafname kost { $cost }, meer dan de { $budget } die er is
lower-it-raise-budget-or-drop = verlaag die, verhoog het budget of laat `at_least` of `fixed` vallen
minimum-buy-is-above-supply = de minimumafname is { $least }, en er zijn er { $supply }
one-lot-is-above-supply = één pakket is { $least }, en er zijn er { $supply }
lower-it-raise-volume-or-drop = verlaag die, verhoog het volume of laat `at_least` of `fixed` vallen
unknown-channel = onbekend kanaal `{ $name }`
lies-outside-folder-of-brief-which-names = { $file } ligt buiten de map van de briefing, die het noemt; met --sandbox wordt het geweigerd
phases-weigh-for-reach-value-is-counted = fasen wegen voor bereik; waarde telt in geld, dus hun gewichten blijven buiten beschouwing
objective-is-maximum-or-minimum = een doelstelling is een maximum of een minimum, niet allebei
drop-maximise-or-minimise = laat `maximise` of `minimise` vallen
nothing-on-offer-brings-any = niets van het aanbod levert { $sought } op
add-curve-and-ceiling-or-choose-other = geef een rol een `curve` en een `ceiling`, of kies een andere doelstelling of andere kanalen
choose-other-objective-or-channels = kies een andere doelstelling of andere kanalen
spend-cannot-be-maximised = de besteding kan niet worden gemaximaliseerd
did-you-mean-minimise-spend = bedoelde je `minimise = "spend"`?
unknown-objective = onbekende doelstelling `{ $word }`
least-measure-is-no-aim = zo weinig mogelijk { $measure } is geen doelstelling voor een plan
minimise-spend-or-resource = minimaliseer `spend` of een middel
pct-people-in-phase-over-prices-basis = { $share }%: de mensen in de fase gedeeld door de basis van de prijs
parts-on-audiences-are-more-than-all = de delen van `{ $channel }` die op de doelgroepen vallen, tellen op tot meer dan 100%
lower-some-parts-state-overlaps = verlaag er een paar; wie in twee doelgroepen zit, geef je op met `overlaps`
by-their-index-audiences-would-get-pct = { $key }.{ $phase }: volgens hun index zouden de doelgroepen { $after }% van de contacten krijgen; ze krijgen ze allemaal, in deze verhouding
phase-would-start-after-campaign = fase `{ $phase }` zou pas beginnen als de campagne voorbij is
start-it-sooner-or-add-weeks = laat de fase eerder beginnen, of voeg weken toe
after-campaign-starts-as-its-kind = { $weeks } na de start van de campagne, passend bij het type aankoop
only-own-phases-stand-for-something = alleen fasen van een eigen klantreis zeggen waar ze voor staan
leave-it-out-or-define-journey = laat het weg: `{ $journey }` zegt dat zelf, of maak een eigen `[journey.NAAM]`
pct-of-audience-as-purchase-has = { $share }% van de doelgroep, passend bij een aankoop van het type `{ $kind }`
pct-of-audience = { $share }% van de doelgroep
people-in-phase-are-more-than-audience = { $people } mensen in een fase is meer dan de { $everyone } van de doelgroep
phase-holds-part-of-audience = een fase bevat een deel van de doelgroep
channel-has-no-name = een kanaal heeft geen naam, zodat er niets over te zeggen valt
give-channel-name = geef het een naam, zoals [channel.radio]
unknown-channel-without-price-and-role = onbekend kanaal `{ $key }`, zonder prijs en zonder rol
channels-have-same-name = de kanalen `{ $twin }` en `{ $key }` heten allebei "{ $name }"
there-is-no-channel-to-buy = er is geen kanaal om in te kopen: de catalogus is leeg, of alles is weggelaten
use-builtin-or-define-channel = gebruik `catalogue = "builtin"`, of maak een eigen `[channel.NAAM]`
only-names-no-channel = `only` noemt geen kanaal, dus er valt niets in te kopen
name-channels-or-leave-only-out = noem een paar kanalen, of laat `only` weg voor de hele catalogus
channel-is-required-but-only-leaves-it-out = kanaal `{ $key }` is verplicht, maar `campaign.only` laat het weg
add-channel-to-only-or-drop-bounds = voeg `{ $key }` toe aan `only`, of laat `at_least` of `fixed` ervan vallen
channel-is-excluded-and-required = kanaal `{ $key }` is tegelijk uitgesloten en verplicht
drop-one-of-two = laat een van de twee vallen
channel-has-no-price = kanaal `{ $key }` heeft geen prijs
add-price-own-channel-may-cost-nothing = voeg `price = {"{"} per = "thousand", mid = 12 {"}"}` toe; een eigen kanaal mag 0 kosten
channel-has-no-role = kanaal `{ $key }` heeft in geen enkele fase een rol
add-toml = voeg `{ $toml }` toe
discount-leaves-no-price = een korting van 100% laat geen prijs over
set-price-to-zero-instead = zet in plaats daarvan de prijs op 0
channel-is-required-and-has-no-day = kanaal `{ $channel }` is verplicht en heeft geen dag om te lopen in `{ $phase }`
let-it-run-or-drop-bounds = laat het een paar dagen lopen, of laat `at_least` of `fixed` ervan vallen
has-no-day-to-run = `{ $key }` heeft geen dag om te lopen en doet dus niet mee
channel-costs-nothing-and-has-no-end = kanaal `{ $channel }` kost niets en is onbeperkt beschikbaar
add-demand-list-or-at-most = voeg een `demand`, een `list` of `at_most = {"{"} units = 1000 {"}"}` toe
click = klik
conversion = conversie
is-bought-per-and-has-no-volume = { $key }.{ $phase } wordt per { $per } ingekocht en heeft geen volume: het plan kan er meer van inkopen dan er is (voeg een `demand` toe)
price-steps-are-not-in-order = de prijsstaffels van kanaal `{ $channel }` staan niet op volgorde
list-steps-by-rising-from = zet ze op oplopende `from`
channel-needs-itself = kanaal `{ $key }` heeft zichzelf nodig
name-other-channel-or-leave-needs-out = noem een ander kanaal, of laat `needs` weg
channel-is-required-and-needs-left-out = { $count ->
    [one] kanaal `{ $key }` is verplicht en heeft { $names } nodig, en dat doet niet mee
   *[other] kanaal `{ $key }` is verplicht en heeft { $names } nodig, en die doen niet mee
}
let-needed-in-or-drop-bounds = laat { $names } meedoen, of laat `at_least` en `fixed` van `{ $key }` vallen
can-never-be-bought-it-needs = { $count ->
    [one] `{ $key }` kan nooit worden ingekocht: het heeft { $names } nodig, en dat doet niet mee
   *[other] `{ $key }` kan nooit worden ingekocht: het heeft { $names } nodig, en die doen niet mee
}
circular-dependency-of-needs = de `needs` vormen een kring: `{ $path }`
drop-one-of-these-needs = laat een van deze `needs` vallen; wil je ze allemaal of geen ervan, houd dan alle op één na, of begrens `measure = "channels"` met `exactly = { $channels }`
price-range-is-not-in-order = `low`, `mid` en `high` van de prijs staan niet op volgorde
key-belongs-to-price-per-unit = `{ $word }` hoort bij een prijs per { $unit }
leave-it-out-or-set-per = laat het weg, of zet `per = "{ $per }"`
price-per-grp-needs-basis-people = een prijs per GRP heeft `basis_people` nodig: de mensen van wie één punt 1% is
price-is-your-own-without-markets = { $key }: een eigen prijs, zonder { $lost } van de markt
price-is-your-own-with-markets = { $key }: een eigen prijs, met { $kept_price_keys } van de markt en zonder { $lost }
price-per-unit-needs-rate-above-zero = een prijs per { $unit } heeft in de rol een `{ $word }` boven 0 nodig
price-per-unit-needs-contacts = een prijs per eenheid heeft `contacts` nodig: de impressies van één eenheid
price-has-spread-and-ends = de prijs heeft een `spread` en ook { $ends }
say-ends-of-range-or-spread = noem een van de twee: de uiteinden, of de spreiding
role-has-spread-and-no-ceiling = de `spread` van een rol geldt voor het plafond, en het bereik van deze rol heeft er geen
leave-it-out-or-add-ceiling-and-curve = laat het weg, of geef de rol een `ceiling` en een curve die eronder blijft
spread-would-let-figure-be-nothing = bij een spreiding van 100% zou het getal ook nul kunnen zijn
channel-has-two-roles-in-one-phase = kanaal `{ $key }` heeft twee rollen in één fase: `{ $first }` en `{ $second }`
keep-one-or-give-other-its-own-channel = houd er een, of geef de andere een eigen kanaal
rounded-shares-shares-of-add-up-to-pct-taken = de aandelen van { $names } tellen op tot { $total }%: opgevat als afgerond, en geschaald naar 100%
shares-of-add-up-to-pct-taken = de aandelen van { $names } tellen op tot { $total }%: opgevat als afgerond, en teruggeschaald naar 100%
unknown-tag = onbekend label `{ $tag }`
no-channel-has-tags = geen enkel kanaal heeft labels (`tags`)
campaign-has-no-start-so-season = de campagne heeft geen startdatum, dus blijft het seizoen van `{ $offered }` buiten beschouwing (voeg `start` toe)
channel-season-audience-changes-nothing = `channel.{ $offered }.season.audience` verandert niets: de prijs telt al contacten, en er is geen `demand`
key-is-no-month-and-no-iso-week = `{ $key }` is geen maand en geen ISO-week
suggestion-and-weeks-are-numbered = { $suggestion }; weken zijn `w01` tot en met `w53`
season-has-no-index-for = het seizoen van kanaal `{ $channel }` heeft in `{ $key }` geen index voor { $months }
add-index-mean-of-year = voeg die toe; 100 is het jaargemiddelde
month-as-month-or-week = { $label } (`{ $month }` of `{ $week }`)
channels-share-their-pool-with-others = de genoemde kanalen delen hun remarketingpool met andere, dus hun bereik is niet apart te bepalen
name-all-followers-or-none = noem hier alle kanalen die dezelfde fase volgen, of geen ervan
touchpoint-has-no-name = contactmoment { $key } heeft geen naam
add-what-touchpoint-is-called = voeg toe hoe het heet, zoals `name = "Productpagina"`
touchpoint-does-not-say-its-phase = contactmoment `{ $key }` noemt geen fase
grade-is-not-between-one-and-ten = `{ $word }` is { $grade }, en dat ligt niet tussen 1 en 10
grade-from-one-to-ten = geef een cijfer van 1, het laagste, tot 10, het hoogste
phase-leaks-those-reached = fase `{ $phase }` verliest te veel mensen: van wie is bereikt gaat { $on }% door en haakt { $lost }% af, samen meer dan er zijn
phase-leaks-those-unreached = fase `{ $phase }` verliest te veel mensen: van wie niet is bereikt gaat { $on }% door en haakt { $lost }% af, samen meer dan er zijn
moves-on-and-lost-are-at-most-all = `moves_on` en `lost` zijn samen maximaal 100%
pct-of-its-people-during-campaign = { $unreached }% van de mensen erin tijdens de campagne
pct-of-its-people-during-campaign-pct = { $unreached }% van de mensen erin tijdens de campagne, { $reached }% van wie wordt bereikt
no-value-for-conversion-or-person = er is geen waarde opgegeven voor een conversie of een bereikte persoon
add-per-conversion-best-gross-margin = voeg `per_conversion = 45` toe, het liefst de brutomarge van één conversie
being-reached-loses-value = bereikt worden in fase `{ $key }` kost waarde: wie daar blijft, is meer waard dan wie doorgaat
check-rates-of-phases-and-values = controleer de percentages van deze fase en van de fasen erna, en wat een conversie waard is
horizon-counts-nothing = een horizon van 0 maanden telt niets mee
say-how-far-ahead-purchases-count = zeg hoeveel maanden vooruit aankopen meetellen, zoals 12
no-value-is-set-for-conversion = er is geen waarde opgegeven voor een conversie
add-value-with-per-conversion = voeg `[value]` toe met `per_conversion = 45`, het liefst de brutomarge van één conversie
people-in-phase-that-can-be-reached = { $everyone }: de mensen in de fase die te bereiken zijn
n1-send-week = 1 verzending per week
demand-states-exactly-one-number = een `demand` noemt precies één getal
one-of-numbers-of-demand = een van `searches`, `impressions`, `clicks`, `conversions` en `units`
demand-has-no-rate-in-role = de `demand` is in klikken of conversies, en de rol heeft daar geen percentage voor
add-click-through-and-conversion-rate = voeg `click_through` toe, en voor conversies `conversion_rate`
impression-share-belongs-to-searches = `impression_share` hoort bij `searches`
no-curve-so-no-reach-add-curve = geen `curve`, dus geen bereik: { $names } (voeg een `curve` en een `ceiling` toe; `curve = {"{"} kind = "linear" {"}"}` zegt dat alleen contacten bedoeld zijn)

## input/resolve/weekly

week-is-no-week-of-campaign = { $week } is geen week van de campagne, die loopt van { $first } tot en met { $last }
name-first-week-to-be-planned = noem de eerste week die nog gepland moet worden, zoals { $first }
week-is-still-to-be-planned = { $week } valt in de periode vanaf { $from }, die nog gepland moet worden
leave-row-out-or-name-later-week = laat de rij weg, of noem een latere week met --from
figures = { $actuals }: { $assumption }
has-no-row-of-before-taken-not = { $file } heeft geen rij van { $names } vóór { $from }: aangenomen dat die toen niet zijn ingezet
has-no-row-in-nothing-is-taken = { $actuals } heeft geen rij in { $weeks_missing }: aangenomen dat er toen niets is ingezet
what-ran-cost-more-than-there-is = wat er al is ingezet kostte { $spent }, meer dan de { $budget } die er is
raise-budget-or-correct-file = verhoog het budget, of verbeter het bestand: bestedingen zijn netto media
least-of-week-cannot-be-share = het weekminimum kan geen aandeel van het plan zijn
say-money-units-or-grp = noem een bedrag zoals 500, of `{"{"} units = 4 {"}"}` of `{"{"} grp = 10 {"}"}`
least-of-week-on-air-is-one-number = het minimum per inzetweek is één getal
write-on-air-in-grp-or-money = schrijf `on_air = {"{"} at_least_grp = 60 {"}"}`, of `at_least` voor een bedrag
price-in-steps-and-season-is-not-solved = kanaal `{ $channel }` heeft een prijs in staffels en een seizoen; samen kan klantreis die niet plannen
drop-steps-or-season = laat de staffels of het seizoen vallen
whole-units-have-audience-index = kanaal `{ $channel }` wordt in hele eenheden ingekocht en heeft een index van de doelgroep (`audience`)
say-audience-index-in-price = verwerk het in de prijs: bij een doelgroepindex van 80 kosten dezelfde contacten 125
goal-is-for-no-week-of-campaign = doel `{ $key }` geldt voor geen enkele week van de campagne: geen week valt grotendeels in zijn dagen
goal-is-for-week-without-channels = doel `{ $key }` geldt ook voor { $week }, en dan kan geen van de kanalen ervan lopen
let-one-run-or-say-dates-in-goal = laat er dan een lopen, of zet `from` en `until` in het doel
pattern-counts-whole-weeks = een patroon telt hele weken
write-pattern-in-whole-weeks = schrijf `pattern = {"{"} on = 2, off = 2 {"}"}`
pattern-is-longer-than-campaign = { $on ->
    [one] een patroon van { $on } week aan en { $off } uit is langer dan de campagne
   *[other] een patroon van { $on } weken aan en { $off } uit is langer dan de campagne
}
shorten-pattern = maak het korter; `flight` zegt van wanneer tot wanneer het kanaal loopt
campaign-has-no-start-so-no-months = de campagne heeft geen startdatum, dus wel weken maar geen maanden
channels-are-counted-over-campaign = kanalen worden over de hele campagne geteld, niet over een deel ervan
limit-is-share-of-itself = dit is een aandeel van wat in dezelfde dagen wordt besteed, en deze limiet omvat dat al helemaal
say-of-budget-or-name-channels = schrijf `of = "budget"` voor een aandeel van het budget, of noem kanalen, labels of fasen
limit-in-is-passed-by-what-already = limiet `{ $key }` in { $when } is al overschreden door wat er al is ingezet
nothing-brings-any-in-period = niets wat het plan mag inkopen levert { $measure } op in { $when }
check-flights-blackouts-and-phases = controleer `flight`, `blackout` en de fasen, of laat het vallen

## input/tables

row-states-no-week = rij { $row }: de week staat er niet bij
add-a-column-of-weeks = voeg een kolom toe: `week` met 2027-W12, `monday` met 2027-03-22, of `date` met een dag uit de week
is-no-day-that-can-be-read = `{ $cell }` is geen leesbare datum
can-be-read-in-two-ways = `{ $cell }` kan op twee manieren worden gelezen, als { $one } en als { $other }
place-spend-column = de kolom met bestedingen
place-column = de kolom
columns-that-are-read = de kolommen die worden gelezen
decimal-point-against-comma = `{ $number }` heeft een decimale punt, en `{ $first }` in rij { $row } een decimale komma
decimal-comma-against-point = `{ $number }` heeft een decimale komma, en `{ $first }` in rij { $row } een decimale punt
write-spends-with-one-decimal-mark = schrijf alle bestedingen met hetzelfde decimaalteken
write-numbers-with-one-decimal-mark = schrijf alle getallen met hetzelfde decimaalteken
decimal-comma-assumed = niets in { $place } laat het decimaalteken zien, dus `,` is aangenomen, zoals gebruikelijk bij `;`: `{ $number }` in rij { $row } is gelezen als { $digits }
spends-can-be-read-in-two-ways = `{ $cell }` kan op twee manieren worden gelezen, als { $one } en als { $other }, net als { $count ->
    [one] nog { $count } besteding
   *[other] nog { $count } bestedingen
}
numbers-can-be-read-in-two-ways = `{ $cell }` kan op twee manieren worden gelezen, als { $one } en als { $other }, net als { $count ->
    [one] nog { $count } getal
   *[other] nog { $count } getallen
}
write-thousands-without-mark = schrijf { $digits } of { $cents } als het om duizenden gaat
save-as-xlsx-or-csv = sla het op als XLSX of CSV
read-as-windows-1252 = het bestand is gelezen als tekst in Windows-1252
holds-nul-bytes = dit is geen tekstbestand, want er staan NUL-bytes in
save-as-csv-in-utf-8 = sla het op als CSV, in UTF-8
libreoffice-workbook-is-not-read = dit is een werkmap van LibreOffice, en die wordt niet gelezen
old-excel-workbook-is-not-read = dit is een werkmap van Excel 2003 of ouder, of een met een wachtwoord, en die wordt niet gelezen
packed-file-is-not-read = dit is een ingepakt bestand, en dat wordt niet gelezen
pdf-document-is-not-read = dit is een pdf, en die wordt niet gelezen
holds-bytes-of-no-encoding = begint als tekst in { $encoding }, maar bevat bytes die dat niet zijn
pdf-document-is-no-table = dit is een pdf, geen tabel
save-the-table-in-it = sla de tabel erin op als CSV of XLSX
web-page-is-no-table = dit is een webpagina, geen tabel
plan-csv-is-a-table = `-o plan.csv` schrijft een plan als tabel
xml-document-is-no-table = dit is een XML-document, geen tabel
brief-is-no-table = dit is een briefing, geen tabel
plan-of-brief-as-csv = `klantreis plan BRIEF -o plan.csv` maakt er een plan van
columns-can-each-be-the-column = rij { $row }: { $names } kunnen elk de kolom `{ $wanted }` zijn
no-workbook-so-no-sheet = is geen werkmap, dus er is geen werkblad `{ $sheet }`
leave-out-what-follows-hash = laat de `#` weg, met wat erachter staat
table-is-empty = is leeg
table-has-no-heading = heeft geen kopregel: geen van de eerste { $rows } rijen noemt { $needed }
delimiter-tabs = tabs
cells-between-with-decimal-mark = { $delimiter } tussen de cellen, `{ $mark }` als decimaalteken
cells-between = { $delimiter } tussen de cellen
has-too-many-faults = heeft { $count } fouten; hier staan de eerste { $shown }
begins-as-json-and-is-none = begint als JSON en is het niet: regel { $line }, kolom { $column } is niet te lezen
name-a-table-or-a-plan = geef een CSV- of XLSX-bestand op, of een plan dat `-o plan.json` schreef
is-media-plan-in-mediaplanschema = is een mediaplan in mediaplanschema, waarvan de regels geen kanalen uit een catalogus noemen
write-line-items-as-csv = schrijf de regels als CSV met de kolommen `phase`, `channel` en `spend`
json-is-no-plan = is JSON, maar geen plan dat klantreis schreef: regel { $line } is niet te lezen
plan-writes-json = `klantreis plan brief.toml -o plan.json` schrijft er een
name-csv-file-of-points = noem een CSV-bestand met een kolom voor de mediadruk, zoals `grp`, en een kolom `reach`
name-csv-file-of-points-inside-it = noem het CSV-bestand in die map
really-points-of-curve = zijn dit echt de punten van een curve?
columns-of-points = een druk zoals `grp` en een `reach`
start-points-with-line = begin met een regel zoals `grp,reach`
row-scales-numbers-and-not-which = volgens rij { $row } staan getallen voor meer dan er geschreven is, maar niet welke
say-scale-in-name-of-column = zet dat in de naam van de kolom waar het om gaat, zoals in `Reach (000)`
no-row-with-both-columns = heeft geen rij waarin { $columns } allebei zijn ingevuld
write-row-for-each-point = schrijf een rij voor elk punt van de curve
close-the-quote = sluit het aanhalingsteken, of schrijf het dubbel als het bij de tekst hoort
quote-cells-with-a-delimiter = zet aanhalingstekens om een cel met een scheidingsteken erin, of geef de kolom een naam
plan-csv-is-a-split = `klantreis plan brief.toml -o plan.csv` schrijft een verdeling om mee te beginnen
name-the-table-inside = geef het CSV- of XLSX-bestand daarin op
really-a-split = is dit echt een verdeling van een budget?
needed-of-a-split = een `channel` en een `spend`
start-with-heading = begin het bestand met de regel `phase,channel,spend`
heading-without-rows = heeft een kopregel en geen rijen daaronder
write-a-row-for-each-channel = schrijf een rij voor elk kanaal in elke fase
amounts-times-as-column-says = bedragen zijn gelezen als × { $times }, zoals kolom `{ $column }` aangeeft
amounts-times-as-caption-says = bedragen zijn gelezen als × { $times }, zoals een regel bij de tabel aangeeft
columns-were-not-read = { $count ->
    [one] kolom { $names } is niet gelezen
   *[other] kolommen { $names } zijn niet gelezen
}
nameless-column-was-not-read = kolom { $number } heeft geen naam en is niet gelezen
total-is-not-that-of-its-channel = het totaal is { $total }, en de rijen erboven van dit kanaal tellen op tot { $sum }
total-is-not-that-since-the-last = het totaal is { $total }, en de rijen sinds het vorige totaal tellen op tot { $sum }
total-is-not-that-with-vat = het totaal is { $total }, en de rijen erboven tellen met hun btw op tot { $sum }
total-is-not-that-of-rows-above = het totaal is { $total }, en de rijen erboven tellen op tot { $sum }
is-no-week = `{ $cell }` is geen week
workbook-cannot-be-read = is een werkmap die niet te lezen is: { $error }
open-workbook-and-save-it = open het bestand in een spreadsheet en sla het opnieuw op als XLSX, of als CSV
workbook-has-no-such-sheet = heeft geen werkblad `{ $wanted }`; er zijn { $names }
name-a-sheet-behind-hash = zet een daarvan achter de `#`
save-workbook-again = sla het opnieuw op als XLSX, of als CSV
workbook-unpacks-to-too-much = is uitgepakt groter dan { $most } MB, het meeste dat wordt gelezen
workbook-has-several-tables = heeft meer dan één leesbaar werkblad: { $sheets }
name-the-sheet-that-is-meant = geef het bedoelde werkblad op, zoals in `{ $file }#{ $sheet }`
workbook-has-no-cells = heeft geen werkblad met cellen
name-a-workbook-with-a-table = geef een werkmap met een tabel op
one-sheet-is-read = werkblad `{ $sheet }` is gelezen, en geen ander
sheet-has-too-many-cells = heeft meer in werkblad `{ $sheet }` dan wordt gelezen: { $cells } cellen met { $characters } tekens
merged-with-cell = (samengevoegd met rij { $row }, kolom { $column })
cell-of-days = { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
}

## input/tables/points

weight-is-read-from-column = de druk komt uit kolom `{ $column }`, niet uit { $others }; --against kiest een andere
columns-of-more-contacts-not-read = { $columns } niet gelezen, want bij twee of meer contacten: een curve gaat over bereik
columns-of-points-not-read = niet gelezen: { $columns }
keep-column-that-is-meant = houd de kolom die bedoeld is, of noem de andere anders dan `{ $column }`
no-column-is-named = rij { $row }: geen kolom heet `{ $column }` (ook goed: { $also }); er zijn { $columns }
name-right-column-of-weights = noem de juiste kolom `{ $column }`; contacten, impressies, plaatsingen en bestedingen zijn ook een druk
name-right-column = noem de juiste kolom `{ $column }`
read-by-size-of-all = `{ $cell }` in rij { $row } is gelezen als { $value }, gezien de grootte van alle getallen
people-reached-with-nothing = zonder druk is hier een bereik van `{ $reach }`
write-weight-of-point-or-leave-row-out = vul de druk van dit punt in, of laat de rij weg
quote-in-points-is-never-closed = hier begint een aanhalingsteken dat nergens sluit, zodat de rijen eronder niet te scheiden zijn
more-cells-of-points-than-columns = er zijn meer cellen dan de kop kolommen heeft: `{ $cell }`
figure-is-below-0 = `{ $figure }` is lager dan 0
weight-and-reach-are-0-or-more = druk en bereik zijn minimaal 0
figure-is-more-than-is-read = `{ $figure }` is meer dan { $most }, het hoogste getal dat wordt gelezen
is-figure-right = klopt dit?
figure-is-share-and-weight-is-none = `{ $figure }` is een aandeel, en een druk is dat niet
write-weight-that-it-is = vul de druk zelf in
figure-is-not-a-number = `{ $figure }` is geen getal
write-figure-in-digits = schrijf het in cijfers, zoals 1234.5
write-figure-in-digits-or-leave-row-out = schrijf het in cijfers, of laat de rij weg
reach-is-more-than-all-people = `{ $reach }` is meer dan alle mensen samen
write-reach-in-per-cent-shares-or-people = schrijf het bereik in procenten van de mensen, in aandelen van 1, of in mensen met --people
points-without-channel = { $points ->
    [one] { $points } punt zonder kanaal
   *[other] { $points } punten zonder kanaal
}
makes-too-few-contacts-per-head = geeft te weinig contacten per hoofd om te tellen
how-many-people-can-audience-be = hoeveel mensen kan de doelgroep van het kanaal tellen?
incomplete-points-left-out = { $rows ->
    [one] { $rows } rij zonder druk of bereik is weggelaten
   *[other] { $rows } rijen zonder druk of bereik zijn weggelaten
}
totals-of-points-left-out = { $rows ->
    [one] { $rows } rij met totalen is weggelaten
   *[other] { $rows } rijen met totalen zijn weggelaten
}
points-at-0-left-out = { $rows ->
    [one] { $rows } rij bij 0 is weggelaten, want daar begint elke curve
   *[other] { $rows } rijen bij 0 zijn weggelaten, want daar begint elke curve
}
points-of-more-contacts-left-out = { $rows ->
    [one] { $rows } rij bij twee of meer contacten is weggelaten: een curve gaat over bereik
   *[other] { $rows } rijen bij twee of meer contacten zijn weggelaten: een curve gaat over bereik
}
reach-has-no-per-cent-sign = `{ $reach }` heeft geen procentteken, en andere wel
write-all-with-sign-or-none = zet het teken bij alle, of bij geen enkele
reach-is-read-in-per-cent = een bereik van { $reach } is gelezen als procenten, want andere zijn hoger dan 1; schrijf alle als aandelen van 1 als het een aandeel is
reach-is-read-in-shares = het bereik is gelezen als aandelen van 1, want geen is hoger dan 1; noem de kolom `reach_pct` als het procenten zijn
column-exceeds-all-people = `{ $column }` loopt op tot { $highest }, meer dan 100%; als de kolom mensen telt: een curve gaat over hun aandeel
column-is-read-as-people = `{ $column }` is gelezen als aantal mensen, op een totaal van { $people }
points-that-reach-nobody-left-out = { $rows ->
    [one] { $rows } rij zonder bereik is weggelaten: dat is afgerond
   *[other] { $rows } rijen zonder bereik zijn weggelaten: dat is afgerond
}
say-how-many-people-reach-is-counted-in = geef op over hoeveel mensen het bereik is geteld, zoals --people 3.2m
column-is-read-as-contacts-per-head = `{ $column }` is gelezen als contacten per hoofd
contacts-of-all-people-together = `{ $column }` zijn die van alle mensen samen, en een curve gaat over contacten per hoofd

## input/tables/split

weeks-sum-to-another-amount = hier staat { $stated }, en de kolommen van weken of maanden tellen op tot { $sum }
correct-the-sum-of-weeks = verbeter wat niet klopt; kolommen met GRP’s of datums hebben een naam nodig die dat zegt
really-money = is dit echt een bedrag?
share-is-no-spend = `{ $cell }` is een aandeel, en een besteding is een bedrag
write-the-money-it-is = schrijf het bedrag zelf
merged-money-belongs-to-none = een bedrag in een samengevoegde cel hoort bij geen van de rijen of weken alleen
unmerge-the-cells = splits de cellen, en schrijf in elke cel het eigen bedrag
write-spend-in-digits = schrijf de besteding in cijfers, zoals 1234
rows-left-out-as-headings = { $count ->
    [one] rij { $rows } heeft geen besteding en is weggelaten als tussenkop
   *[other] rijen { $rows } hebben geen besteding en zijn weggelaten als tussenkoppen
}
rows-left-out-as-totals = { $count ->
    [one] rij { $rows } is een totaal en is weggelaten
   *[other] rijen { $rows } zijn totalen en zijn weggelaten
}
rows-read-as-channel-above = { $count ->
    [one] rij { $rows } is gelezen als het kanaal erboven
   *[other] rijen { $rows } zijn gelezen als de kanalen erboven
}
rows-are-credits = { $count ->
    [one] rij { $rows } is een creditering en is afgetrokken
   *[other] rijen { $rows } zijn crediteringen en zijn afgetrokken
}
rows-have-no-spend = { $count ->
    [one] rij { $rows } heeft geen besteding; gelezen als 0
   *[other] rijen { $rows } hebben geen besteding; gelezen als 0
}
empty-rows-were-left-out = { $count ->
    [one] { $count } lege rij is weggelaten
   *[other] { $count } lege rijen zijn weggelaten
}
dollar-sign-is-usd = `$` is gelezen als USD
cell-is-no-number = `{ $cell }` in rij { $row }, kolom `{ $column }`, is geen leesbaar getal en is weggelaten
cells-are-no-numbers = `{ $cell }` in rij { $row }, kolom `{ $column }`, is geen leesbaar getal en is weggelaten, net als nog { $count ->
    [one] { $count } andere cel
   *[other] { $count } andere cellen
} van die kolom
row-labelled = { $row } ({ $label })
caption-contradicts-another = rij { $row }: `{ $line }` noemt een andere schaal voor de bedragen dan een regel ervoor
keep-one-caption = houd een van beide
caption-says-gross = rij { $row }: `{ $line }` zegt dat bedragen bruto zijn, en een verdeling gaat over netto media
write-net-amounts = schrijf nettobedragen, zonder btw en fee, en laat deze regel weg
caption-says-with-tax = rij { $row }: `{ $line }` zegt dat bedragen met btw of fee zijn, en een verdeling gaat over netto media
caption-is-unclear = rij { $row }: `{ $line }` zegt misschien dat bedragen voor meer staan dan er is geschreven
say-scale-in-heading = zet het in de kopregel, zoals in `spend x 1000`
more-columns-than-are-read = rij { $row }: er zijn meer dan { $most } kolommen
really-a-media-plan = is dit echt een mediaplan?
number-in-nameless-column = rij { $row }: `{ $cell }` staat in een kolom zonder naam, tussen weken of maanden
name-column-by-its-week = noem de kolom naar de week, of laat de kolom weg
number-may-be-cut-in-two = rij { $row }: `{ $money }` en `{ $rest }` erachter kunnen samen één getal zijn, `{ $money },{ $rest }`
quote-numbers-with-a-comma = zet aanhalingstekens om getallen met een komma, of noem de kolom naar wat erin staat
measured-columns-say-no-week = { $names } is niet gelezen: er staat geen week bij
spend-is-read-from-columns = de besteding is gelezen uit de kolommen `{ $first }` tot en met `{ $last }`
spend-is-read-from-column = de besteding is gelezen uit kolom `{ $name }`
name-only-the-right-one = geef alleen de juiste kolom de naam `{ $wanted }`
name-columns-by-weeks-or-days = noem de kolommen naar weken, zoals 2027-W09, of naar dagen, zoals 2027-03-01
heading-row-what = rij { $row }: { $what }
columns-are-named-by-sundays = rij { $row }: de kolommen zijn genoemd naar zondagen, en die sluiten een week af of openen er een
name-columns-by-mondays = noem ze naar de maandag, of naar weken zoals 2027-W09
is-no-single-week-or-month = rij { $row }: `{ $name }` is niet één week of maand
name-each-column-by-one-week = noem elke kolom naar één week, zoals 2027-W09, of naar wat erin staat, zoals `wk 9 GRP`
two-columns-for-one-period = rij { $row }: een kolom vóór `{ $name }` is voor dezelfde week of maand
keep-one-column-of-a-week = houd per week één kolom met bedragen; noem de andere naar wat erin staat, zoals `wk 1 GRP`
columns-of-weeks-and-of-months = rij { $row }: `{ $month }` is een maand en `{ $week }` een week, dus geld kan er dubbel staan
keep-columns-of-weeks-or-months = houd de kolommen van weken, of die van maanden
column-is-gross = rij { $row }: `{ $name }` is bruto, en een verdeling gaat over netto media zonder btw
column-is-with-tax = rij { $row }: `{ $name }` is met btw of fee, en een verdeling gaat over netto media zonder btw
add-a-column-of-net-media = voeg een kolom `spend` toe met netto media: zonder btw, na aftrek van korting
name-the-near-column = als `{ $near }` is bedoeld, geef die kolom de naam `{ $wanted }`
add-the-column = voeg een kolom `{ $wanted }` toe, of geef de juiste kolom die naam
row-is-another-once-more = rij { $row } is nog een keer rij { $before }, cel voor cel
leave-out-or-add-up = laat de rij weg als die per ongeluk dubbel staat, of tel de twee op in één rij als beide zijn bedoeld
row-is-of-another-scenario = dit is scenario `{ $scenario }`, en de rijen erboven zijn `{ $first }`
keep-rows-of-one-scenario = houd de rijen van één scenario: een verdeling is één plan
rows-have-other-currencies = het geld is in { $currency }, en in rij { $row } in { $first }
write-file-in-one-currency = schrijf het hele bestand in één valuta
measured-figure-cannot-be-read = `{ $cell }` is niet te lezen als een gemeten aantal
write-measured-figure-in-digits = schrijf het in cijfers, minimaal 0, of laat de cel leeg
correct-the-total = verbeter het totaal of laat het weg; een rij die geen totaal is, heeft een kanaal nodig
label-no-channel = geen kanaal
no-channel-is-named = er is geen kanaal ingevuld
name-the-channel-or-total = vul het kanaal in, schrijf `Totaal` als het een totaal is, of laat de rij weg
row-quote-is-never-closed = rij { $row }: hier begint een aanhalingsteken dat nergens sluit, dus de rijen eronder zijn niet te onderscheiden
row-has-more-cells = rij { $row } heeft meer cellen dan de kopregel kolommen heeft: `{ $cell }`
and-more-rows-are-no-better = { $what }, en dat geldt ook voor nog { $count ->
    [one] { $count } rij
   *[other] { $count } rijen
}
columns-name-other-weeks = kolom `{ $column }` zegt { $week }, en `{ $other }` zegt { $other_week }
correct-the-wrong-week = verbeter wat niet klopt, of laat het weg
write-the-day = schrijf de dag als 2027-03-01
write-the-monday = schrijf de maandag van de week als 2027-03-01
day-is-no-monday = `{ $cell }` is een { $weekday }, dus het kan de week van { $before } zijn of die van { $after }
write-monday-or-name-column-date = schrijf de maandag van de week, of noem de kolom `date` als er dagen in staan
day-is-a-sunday = `{ $cell }` is een zondag, en die sluit een week af of opent er een
write-the-week = schrijf de week als 2027-W12, of als 12
year-has-no-such-week = `{ $year }` heeft geen week { $week }
is-no-week-of-a-year = `{ $written }` is geen week van een jaar
write-year-and-week = schrijf het jaar voluit en een week van 1 tot en met 53
range-lies-in-two-weeks = `{ $cell }` ligt in twee weken, { $first } en { $last }

## input/toml

expected-list = een lijst zoals ["radio"]
expected-boolean = true of false, zonder aanhalingstekens
expected-table-of-names = een tabel zoals {"{"} city = "62%" {"}"}
expected-text = een tekst tussen aanhalingstekens
expected-whole-number = een geheel getal
expected-number = een getal
expected-table = een tabel zoals {"{"} … {"}"}
expected-pairs = een lijst van paren zoals [[1, "20%"], [4, "45%"]]
got-boolean = de waarde `{ $value }`
got-integer = het getal `{ $value }`
got-float = het kommagetal `{ $value }`
got-text = de tekst { $text }
got-list = een lijst
got-table = een tabel
expected-word = een van de woorden { $words }, tussen aanhalingstekens
got-date = de datum { $value }
got-time = het tijdstip { $value }
date-out-of-place = een datum hoort hier niet
wrong-value = verkeerde waarde: hier hoort { $expected }; er staat { $got }
wrong-length = verkeerde lengte: hier hoort { $expected }; er staat een lijst van { $count }
is-not-in-the-currency = "{ $text }" is niet in { $currency }, zoals de bedragen hier: schrijf hoeveel het is in { $currency }
relation-is-share-of-larger = een verhouding schrijf je als aandeel van het grootste: tussen 0% en 100% daarvan
write-bound = schrijf `{ $bound }`
write-this-limit-instead = schrijf in plaats hiervan deze limiet:
leave-out-and-add-limit = laat dit weg, en voeg een limiet toe:
scenario-holds-scenarios = `scenario` bevat scenario’s bij hun naam
write-scenario-table = schrijf een tabel zoals `[scenario.no-tv]`, en daaronder de sleutels die veranderen
scenario-has-no-name = een scenario heeft geen naam
name-the-scenario = geef het een naam, zoals in `[scenario.no-tv]`
base-is-reserved = een scenario kan niet `base` heten: zo heet de briefing zelf
give-it-another-name = geef het een andere naam
scenario-is-not-a-table = `scenario.{ $name }` is geen tabel
write-scenario-beside = schrijf het naast dit scenario, en schrijf waar het van uitgaat: `base = "…"`
scenario-in-scenario = een scenario kan niet in een ander scenario staan
there-are-no-scenarios = er zijn geen scenario’s
there-is-no-such-scenario = dit scenario bestaat niet
base-is-a-name = `base` is de naam van een scenario, of van een briefing naast deze
write-base-in-quotes = schrijf die tussen aanhalingstekens, zoals in `base = "no-tv"`
no-scenario-to-start-from = er is geen scenario `{ $name }` om van uit te gaan
leave-base-out = laat `base` weg: een scenario gaat vanzelf uit van de briefing
known-scenarios = bekend: { $names }; een andere briefing eindigt op .toml
scenarios-in-a-round = scenario’s gaan in een kring van elkaar uit: `{ $round }`
let-one-start-from-brief = laat een ervan uitgaan van de briefing: laat daar `base` weg
set-example = bijvoorbeeld --set goal.see.reach=60%
expected-path-value = schrijf PAD=WAARDE
path-cannot-be-read = het pad is niet te lezen
bracket-is-missing = de sluitende `{ $bracket }` ontbreekt
opening-bracket-is-missing = de openende `{ $bracket }` ontbreekt
nested-too-deeply = dit is te diep genest
brief-is-few-levels-deep = een briefing is hooguit een paar niveaus diep
text-needs-quotes = een tekst heeft aanhalingstekens nodig, en een getal met letters of % ook
write-in-quotes = schrijf "55%" of "250k"
is-written-twice = dit staat er twee keer
keep-one-of-them = laat een van beide staan
has-a-value-already = dit heeft al een waarde, dus hieronder kunnen geen sleutels komen
is-not-a-day-of-the-calendar = dit is geen dag van de kalender
write-a-day = schrijf een dag zoals 2027-03-01
is-not-a-number = dit is geen getal
write-thousands-and-decimals = schrijf duizendtallen met _ zoals in 100_000, en decimalen met een punt
number-begins-with-0 = een getal begint niet met een 0
leave-the-zero-out = schrijf 7 in plaats van 07
number-has-one-sign = een getal heeft hooguit één teken, + of -
underscore-between-digits = `_` mag alleen tussen cijfers staan
is-neither-true-nor-false = dit is true noch false, en een andere tekst heeft aanhalingstekens nodig
line-break-in-text = deze tekst bevat een regeleinde of een stuurteken
write-line-break = zet de tekst op één regel; schrijf \n voor een regeleinde
is-not-an-escape = `\` begint een code zoals \n, en dit is er geen
write-backslash-twice = schrijf `\\` voor een backslash, of zet de tekst tussen enkele aanhalingstekens
carriage-return-alone = hier staat een carriage return zonder line feed erachter
delete-it = verwijder dit
key-needs-quotes = een sleutel met andere tekens dan letters, cijfers, `-` en `_` heeft aanhalingstekens nodig
write-key-in-quotes = zet de sleutel tussen aanhalingstekens, zoals "de sleutel"
key-on-one-line = een sleutel staat op één regel, tussen enkele of dubbele aanhalingstekens
control-character-in-comment = deze opmerking bevat een stuurteken
key-is-missing = hier ontbreekt een sleutel
write-key-and-value = schrijf een sleutel en een waarde, zoals `weeks = 4`
key-has-no-value = deze sleutel heeft geen waarde
value-is-missing = hier ontbreekt een waarde
one-equals-too-many = er staat een `=` te veel
one-comma-too-many = er staat een komma te veel
comma-is-missing = hier ontbreekt een komma
list-holds-values = een lijst bevat waarden, geen sleutels
begin-a-new-line = een nieuwe sleutel begint op een nieuwe regel
does-not-belong-here = dit hoort hier niet
not-valid-toml = dit is geen geldige TOML
closing-quote-is-missing = het sluitende `{ $quote }` van deze tekst ontbreekt
unknown-channel-without-price = onbekend kanaal `{ $name }`, zonder eigen prijs
is-not-a-list = `{ $name }` is geen lijst
write-value-or-table = schrijf een waarde, of een tabel zoals `[{ $path }]` met enkele haken
unknown-word = onbekend woord `{ $word }`
wrong-type = verkeerde soort waarde: hier hoort { $expected }; er staat { $got }
unknown-key = onbekende sleutel `{ $key }`
add-per = voeg toe waarvoor de prijs geldt met `per`: "thousand", "GRP", "click", "unit", "send" of "conversion"
key-is-missing-here = `{ $key }` ontbreekt hier
known-here = hier bekend: { $names }
written-twice-unseen = `{ $name }` staat er twee keer: onzichtbare tekens maken namen niet verschillend
give-one-another-name = geef een van beide een andere naam

## input/toml/relations

goal-has-no-weight = een doel heeft geen `weight`: doelen worden gehaald in de volgorde van hun prioriteit
goal-has-priority = geef met `priority = 1` aan wat voorgaat; schrijf voor hoe zwaar de fase meetelt in het hele bereik `weight = {"{"} { $phase } = { $weight } {"}"}` onder [objective]
channel-has-no-weight = een kanaal heeft geen `weight`: wat het oplevert bepaalt wat het krijgt
channel-has-at-least = schrijf welk deel van het geld het krijgt, zoals `at_least = "30%"`; schrijf voor hoe zwaar een fase meetelt `weight = {"{"} see = { $weight } {"}"}` onder [objective]
phase-weight-is-in-objective = de `weight` van een fase staat in de doelstelling
write-weight-of-phase = schrijf `weight = {"{"} { $phase } = { $weight } {"}"}` onder [objective]
weight-is-per-phase = een `weight` is één getal per fase
write-weight-of-phases = schrijf `weight = {"{"} see = { $weight } {"}"}`, met eventuele andere fasen ernaast
this-has-no-weight = fasen en doelgroepen hebben een `weight`, dit niet
write-weight-elsewhere = schrijf `weight = {"{"} see = { $weight } {"}"}` onder [objective], of `weight = { $weight }` onder een doelgroep

## solver/lexicographic

no-split-could-be-made-feasible = geen verdeling kon toelaatbaar worden gemaakt
plan-is-better-than-proved-best = een plan is beter dan wat als beste is bewezen
no-split-keeps-goals-of-higher-priority = geen verdeling houdt de doelen met een hogere prioriteit

## solver

engine-finds-no-point = de solver vindt geen punt dat aan elke rij voldoet
engine-failed = de solver is mislukt: { $why }
even-weeks-are-better-than-proved-best = gelijkmatige weken zijn beter dan wat als beste is bewezen
hard-bounds-contradict = de harde grenzen spreken elkaar tegen, zodat geen plan aan alle voldoet
no-engine-gave-an-answer = geen solver gaf een bruikbaar antwoord: { $why }
plan-failed-its-audit = het plan kwam niet door de controle: { $findings }
no-plan-was-found-within = { $seconds ->
    [one] binnen { $seconds } seconde is geen plan gevonden
   *[other] binnen { $seconds } seconden is geen plan gevonden
}
holds-all-that-it-is-share = { $title } omvat alles waarvan het een aandeel is, dus daarvan kan niets worden ingekocht
shares-leave-nothing-of-to-be-bought = aandelen laten niets over om in te kopen van { $names }: { $title } en andere aandelen van hetzelfde

## solver/lp

engine-was-not-tried = niet geprobeerd

## planning/appendix

its-brief-has-fault = de briefing heeft een fout
its-hard-bounds-contradict = de harde grenzen spreken elkaar tegen
none-was-found-in-time = er is geen plan op tijd gevonden
none-could-be-computed = er kon geen plan worden berekend

## planning

audit-is-not = { $figure }: { $printed } is niet { $expected }
audit-is-above = { $figure }: { $printed } is hoger dan { $most }
plans-are-in-other-currencies = is in { $other } en { $name } is in { $one }: hun bedragen zijn niet te vergelijken
plan-both-in-one-currency = plan beide in één `campaign.currency`, met `campaign.exchange`
split-does-not-fit-brief = de verdeling past niet bij de briefing: { $faults }
your-split = de eigen verdeling
best-plan = het beste plan
more-than = meer dan
less-than = minder dan
split-takes-brief-has-it-is-compared = de verdeling vraagt { $total }, { $what } de { $money } van de briefing; vergeleken is met het beste plan voor { $total }
points-at-weights-and-needed = er zijn punten bij { $weights } verschillende drukniveaus, en er zijn er { $needed } nodig
family-is-not-over-this-weight = deze familie van curven gaat niet over dit soort druk
points-are-too-many-to-be-curve = zoals ze zijn, zijn de punten met te veel voor een curve
point-reaches-everyone = één punt bereikt iedereen, en dat doet geen curve
reach-falls-along-points = het bereik daalt van punt naar punt, dus maken ze geen curve
nobody-is-reached-at-any-point = bij geen enkel punt wordt iemand bereikt
brief = de briefing
together-with-frequency-caps-of-remarketing = , samen met de maximale contactfrequenties van remarketing,
together-with-limits-on-frequency = , samen met de limieten op contactfrequentie,
no-plan-is-possible-one-hard-bound = er is geen plan mogelijk: aan één harde grens{ $caps } is niet te voldoen
no-plan-is-possible-hard-bounds-contradict = er is geen plan mogelijk: { $count } harde grenzen{ $caps } spreken elkaar tegen
no-change-of-one-of-them-alone = geen wijziging van een ervan alleen is genoeg, zie hieronder: wijzig er meer
change-it-as-said-below = wijzig die zoals hieronder staat
change-one-of-them-as-said-below = wijzig er een zoals hieronder staat, en de rest past bij elkaar
conflict-of-each-on-its-own = { $sentence }: { $names } (tegenstrijdigheid { $index } van { $count }, elk op zichzelf)
each-change-below-ends-this-conflict = elke wijziging hieronder beëindigt deze tegenstrijdigheid; samen kunnen de wijzigingen opnieuw botsen
plan-is-possible = { $change }; er is een plan met [{ $flags }]
everyone = iedereen
check-it-would-take-instead = controleer { $title }: nodig zou { $to } zijn, in plaats van { $from }
relaxation-from-to = { $verb } { $title } van { $from } naar { $to }
raise-from = verhoog { $parameter } van { $now } naar { $amount }, en { $more_budget }
raise-budget-to-more = verhoog het budget naar { $raised_budget }, { $more } meer
settle-before = geef { $goals_after } voorrang op { $goals_before }
changed-to = { $from } naar { $to }
give-most-of-it-up-lower = geef het grotendeels op: verlaag
risk-cannot-be-told = het risico is niet te bepalen: { $faults }
weeks-differ-in-worst-case = van deze briefing wordt geen robuust plan berekend: de weken verschillen in het slechtste geval
there-is-no-robust-plan = er is geen robuust plan: { $fault }
robust-plan-and-brief-minimises = het robuuste plan zoekt zo veel mogelijk bereik, en deze briefing zo weinig mogelijk { $aim }
robust-plan-and-brief-maximises = het robuuste plan zoekt zo veel mogelijk bereik, en deze briefing zo veel mogelijk { $aim }
maximise-reach-or-leave-gamma-out = maximaliseer `reach` of `reach_people`, of laat --gamma weg
channels-that-can-turn-bad = { $channels ->
    [one] maar { $channels } kanaal kan hier tegenvallen, dus { $gamma } tegelijk kan niet
   *[other] maar { $channels } kanalen kunnen hier tegenvallen, dus { $gamma } tegelijk kan niet
}
at-most-gamma = maximaal --gamma { $channels }

## planning/audit

audit-goal-called-met = doel { $goal }: komt { $missed } te kort, en heet gehaald met een tekort van { $said }
audit-goal-called-missed = doel { $goal }: komt { $missed } te kort, en heet niet gehaald met een tekort van { $said }
named-goals = { $count ->
    [one] doel { $names }
   *[other] de doelen { $names }
}
audit-no-whole-lots = { $name }: { $units } eenheden zijn geen hele pakketten van { $lot }
audit-activation-fee = activeringskosten
audit-activation-fee-is-misplaced = { $name }: activeringskosten van { $fee } staan op de verkeerde regel
audit-bound-is-broken = { $limit }: { $value } tegenover `{ $side }` { $bound }
audit-limit-value-is-not = { $limit }: de waarde { $printed } is niet { $expected }
audit-limit-bound-is-not = { $limit }: de grens { $printed } is niet { $expected }
audit-is-not-on-offer = { $name } is niet in te kopen
audit-gross = bruto
audit-net = netto
audit-fee = fee
audit-total = totaal
audit-impressions = impressies
audit-on-target = in de doelgroep
audit-clicks = klikken
audit-conversions = conversies
audit-grp-is-reach-times-frequency = GRP = bereik x contactfrequentie
audit-2-plus-above-1-plus = 2+ boven 1+
audit-3-plus-above-2-plus = 3+ boven 2+
audit-volume = volume
audit-reach-above-curve = bereik boven de curve
audit-contact-shares = verdeling van de contacten
audit-mean-contacts = { $name }: gemiddeld { $mean } contacten is niet { $contacts }
audit-objective = doelstelling
audit-bound-on-wrong-side = de grens { $bound } ligt aan de verkeerde kant van { $value }
audit-gap-is-not = de marge { $printed } is niet { $expected }
spend = besteding
audit-contacts = contacten
audit-people = mensen
audit-below-frechet = onder Fréchet
audit-above-frechet = boven Fréchet
audit-reached = bereikt
audit-net-reach = nettobereik
audit-pool = opnieuw aan te spreken
audit-contact-cap = maximale contactfrequentie
audit-followers-together = samen opnieuw aan te spreken
audit-nothing-is-proved = prioriteit { $priority }: niets ervan heet bewezen
audit-priority-is-held = prioriteit { $priority }: komt { $missed } te kort, vastgehouden op { $held }
audit-priority-is-not-held = prioriteit { $priority }: komt { $missed } te kort, en is niet vastgehouden
audit-priority-below-bound = prioriteit { $priority }: komt { $missed } te kort, en dat heet minimaal { $bound } te zijn
audit-gap-of-priority = prioriteit { $priority }: { $value } en { $bound } liggen geen { $gap } uit elkaar
audit-least-spend-is-not = minste besteding: { $spend } is besteed, en dat heet { $said } te zijn
audit-least-spend-below-bound = minste besteding: { $spend } is besteed, en dat heet minimaal { $bound } te zijn
audit-called-proved = heet bewezen, en een stap is dat niet
audit-spend-and-fees = besteding, fee en activeringskosten
audit-spend-of-phases = besteding van de fasen
audit-contacts-of-phases = contacten van de fasen
audit-shares = aandelen
audit-in-total = totaal { $figure }
audit-budget = budget
audit-unspent = niet besteed
audit-value-of-phases = waarde van de fasen
audit-value-above-exact = getelde waarde boven de exacte
audit-return-on-spend = opbrengst per besteding
cost-per-conversion = kosten per conversie
audit-units = eenheden
audit-of-its-weeks = { $name }: { $figure } van de weken samen
audit-reach-by-last-week = { $name }: bereik tot en met de laatste week
audit-is-no-multiple = { $name }: { $spend } is geen veelvoud van { $unit }
audit-runs-when-it-cannot = { $name } loopt in { $week }, en kan dat dan niet
audit-price-in-week = { $name }: prijs in { $week }
audit-reach-of-week = { $name }: bereik van { $week } boven dat tot dan toe
audit-pattern-is-broken = { $channel } loopt niet in een ritme van { $on } weken aan en { $off } uit
audit-bound-of-period-is-broken = { $limit }: { $value } tegenover { $bound }
audit-goal-of-week-is-not-told = doel { $goal } in { $week } ontbreekt
audit-goal-of-week = doel { $goal } in { $week }: komt { $missed } te kort, en dat heet { $said } te zijn
audit-contacts-above-cap = { $name }: { $contacts } contacten is meer dan { $most }
audit-reach-of-weeks = { $name }: bereik van de weken samen

## planning/compare

no-phase = Geen fase
whole-journey = de hele klantreis
in = { $term } in { $names }
differs = { $what } verschilt: { $term_words }
campaigns-length = de looptijd van de campagne
people = { $people } mensen
at-list-prices = tegen brutotarieven
fee-included = inclusief bureaufee
of-net-media = { net-media }
point-counts = {" "}(een punt telt voor { $weights })
objective-minimise = zo weinig mogelijk { $what }{ $weighted }
objective-maximise = zo veel mogelijk { $what }{ $weighted }
comparison = de vergelijking
no-plan-to-compare = er is geen plan om te vergelijken
mend-faults-above = herstel de fouten hierboven

## planning/compare/plan_figures

plan-has-later-format-version = heeft formaatversie { $version }, en deze klantreis leest { $known }
update-klantreis = werk klantreis bij
holds-no-plan = bevat geen plan: de harde grenzen van de briefing spraken elkaar tegen
mend-brief-and-plan-it-again = herstel de briefing en plan opnieuw
plan-is-not-json = is geen JSON: regel { $line }, kolom { $column } is niet te lezen
field-of-plan-is-missing = is geen plan dat klantreis heeft geschreven: { $field } ontbreekt
line-of-plan-cannot-be-read = is geen plan dat klantreis heeft geschreven: regel { $line } is niet te lezen
no-rows-to-compare = heeft geen rijen om te vergelijken
rows-are-in-two-currencies = heeft rijen in { $one } en in { $other }: die bedragen zijn niet op te tellen
give-each-currency-its-own-file = geef elke valuta een eigen bestand
spend-of-channel-sums-below-zero = de bestedingen aan { $channel } tellen op tot { $spend }, minder dan nul
credit-takes-off-what-was-spent = een creditbedrag gaat van de besteding af; corrigeer het teken
matching-phases-figures = { $theirs } heet daar { $own }
travels-another-journey-it-calls = volgt een andere klantreis: { $calls }

## planning/compare/side_by_side

objective = de doelstelling
audience = de doelgroep
audience-in = de doelgroep in { $phase }
unit = eenheid
price-per-unit = { $price } per { $unit }
remarks-price-of = de prijs van { $channel_name } in { $phase }

## planning/evaluate

row-cannot-run-in-week = rij { $row }, kolom `week`: { $channel } kan niet lopen in { $week }
see-flight-and-blackout = kijk naar de `flight` en `blackout` ervan, en wanneer de fase begint
in-stands-there-more-than-once = { $rows }: { $name } in { $phase } staat er meer dan eens en is opgeteld: { $money }
row-are-stated-but-spend-buys = rij { $row }: er staan { $units } { $unit }, maar de besteding koopt er { $fit } tegen de prijs van de briefing; de besteding telt
row-costs-nothing-in-brief = rij { $row }, kolom `spend`: { $channel } kost niets in de briefing
give-channel-a-price = geef het kanaal een prijs, of noem `units` en geen besteding
row-costs-nothing-and-row-states-no = rij { $row }: { $name } kost niets en de rij noemt geen aantal, dus er wordt niets ingekocht
in-has-nobody-of-to-follow = { $name } in { $phase } heeft niemand van { $audience } om opnieuw aan te spreken, dus dat is weggegooid geld
frequency-cap-of-in-is-broken-per = de maximale contactfrequentie van { $name } in { $phase } wordt overschreden: { $each } per persoon van { $audience } die opnieuw aan te spreken is, in plaats van hoogstens { $most }
is-broken-instead-of-pct = { $title } wordt niet nageleefd: { $has } in plaats van { $side } { $share }% van { $of }, en dat is niets
is-broken-pct-of-instead-of-pct = { $title } wordt niet nageleefd: { $has }% van { $of } in plaats van { $side } { $may }%
is-broken-instead = { $title } wordt niet nageleefd: { $has } in plaats van { $side } { $bound }
at-least = minimaal
at-most = maximaal
exactly = precies
file-states-no-weeks-for-so-money = het bestand noemt geen weken voor { $count }, dus het geld is verdeeld over de weken waarin het het meest koopt, en grenzen per week zijn daarnaar beoordeeld; een kolom `week`, zoals `plan --by week` die in een CSV schrijft, noemt ze
count-lines = { $count ->
    [one] { $count } regel
   *[other] { $count } regels
}
for-brief-tells-no-weeks-apart = voor { $uneven } maakt de briefing geen verschil tussen weken, dus telt wat de weken samen zijn, gelijk verdeeld
lots-of = pakketten van { $size } { $plural }
in-is-sold-in-whole-only-cannot = { $placement } in { $phase } wordt alleen in hele { $sold } verkocht: { $units } { $plural } is niet te koop, { $lower } of { $higher } wel
is-bought-without-which-it-needs = { $bought } wordt ingekocht zonder { $needed }, dat daarbij nodig is
is-bought-without-channel-it-needs = { $bought } wordt ingekocht zonder een kanaal dat daarbij nodig is en niet wordt aangeboden

## planning/explain

bend-in-its-reach-curve = een knik in de bereikscurve
all-there = wat er te koop is
its-frequency-cap = de maximale contactfrequentie
people-it-can-address-again = de mensen die het opnieuw kan aanspreken
its-activation-fee = de activeringskosten van { $get }
pct-of-media = { $share }% van de media
indivisible-its-minimum-buy = zijn minimumafname van { $amount }
its-need = de koppeling met { $names }
being-sold-in-whole-units = de verkoop in hele eenheden
its-lots = de pakketten van { $lot }
indivisible-lots-of = pakketten van { $lot }
ceiling-of = het plafond van { $name }
share-can-address-again = het deel dat { $name } opnieuw kan aanspreken
price-of = de prijs van { $names }

## planning/iis

then-there-is-plan = dan is er een plan
then-this-conflict-is-gone = dan is deze tegenstrijdigheid weg
raise = verhoog
lower = verlaag
it-from = { $verb } dit van { $now } naar { $to }: { $consequence } [{ $flags }]
bound-relaxation-drop-it = laat dit vallen: { $consequence } [{ $flags }]
drop-it = laat dit vallen: { $consequence }
iis-no-change-of-it-is-enough-without = geen wijziging ervan is genoeg: ook zonder deze grens is er geen plan
bound-relaxation-no-change-of-it-is-enough-without = geen wijziging ervan is genoeg: ook zonder deze grens is niet te voldoen aan { $names }
no-change-of-it-is-enough-without = geen wijziging ervan is genoeg: ook zonder deze grens spreken { $names } elkaar tegen
this-already-ran-so-it-cannot-be = dit is al ingezet en dus niet te wijzigen
this-is-all-supply-ask-for-less = meer is er niet: vraag er elders minder van
no-figure-for-it-alone-was-found = er is geen waarde gevonden die op zichzelf genoeg is: wijzig ook een andere grens
no-single-one-of-them-can-be = geen ervan kan in zijn eentje ver genoeg worden gewijzigd: laat er een vallen, of wijzig er meer
change-it-as-said-below-or-drop = wijzig die zoals hieronder staat, of laat die vallen
empty-shares-change-one-of-them-as-said-below = wijzig er een zoals hieronder staat, of laat er een vallen
then-something-can-be-bought = dan kan er iets worden ingekocht
this-forbids-all-of-it-no-figure = dit verbiedt alles ervan: geen waarde is de kleinste die genoeg is, dus laat dit vallen of wijzig een andere
no-share-between-0-pct-and-100 = geen aandeel tussen 0% en 100% is op zichzelf genoeg: wijzig ook een andere grens
one-share-leaves-no-room-for-anything = één aandeel laat nergens ruimte voor
bounds-together-leave-no-room-for-anything = { $count } grenzen samen laten geen enkele inkoop toe
no-plan-is-possible-so-only-plan = er is geen plan mogelijk: { $contradiction }, dus alleen een plan zonder inkoop voldoet daaraan
empty-shares-less = minder
empty-shares-more = meer
of-than-100-pct = { $added_shares } = { $total } van { $of }, { $compared } dan 100%
what-bounds-holds-all = wat `{ $name }` begrenst omvat alles waarvan het een aandeel is, en dat is 100% ervan en niet { $share }
empty-shares-spend = de besteding
same-spend = dezelfde besteding
all = alle { $other }
same = dezelfde { $other }
bound-in-period = , in { $when }
from-to = , van { $first_week } tot en met { $last_week }
channel = kanaal `{ $name }`
budget-in-all = het budget: { $what } in totaal
there-are-only = { $channel }: er zijn maar { $what }
if-anything = { $channel }: { $bound_side } { $what }, als het wordt ingekocht
not-without-channels-it-needs = { $channel }: niet zonder de kanalen die het nodig heeft
sentences-limit = limiet `{ $name }`: { $bound_side } { $what }
its-weeks-add-up = { $channel }: de weken tellen op
always-on = { $channel }: always-on, { $bound_side } { $what }
in-week-on-air = { $channel }: { $bound_side } { $what } in een week met inzet
no-week-much-unlike-one-before = { $channel }: geen week die veel verschilt van de week ervoor
what-already-ran = { $channel }: wat er al is ingezet
sentences-pct-of = { $share }% van { $measure }
pct-of = { $share }% van de { $measure } van { $names }
in-whole-number = , in een heel aantal { $units }
in-lots = , in pakketten van { $lot } { $units }

## planning/parameter

all-net-media = alle netto media
week-before = de week ervoor
whole = het geheel
what-has-tag = wat het label { $tags } heeft
phase = fase { $phases }

## planning/plan

channels-of-phase-meet-people-independently = de kanalen van een fase bereiken mensen onafhankelijk van elkaar (Sainsbury)
least-in = { $goal }, het minst in { $week }
needs-it = { $key } het nodig heeft
limit-counts = limiet { $quoted } het meetelt
minimum-effective-less-than = minder dan { $money }
bought-for-only-because-minimum-buy-says = { $channel }: ingekocht voor { $spend }, alleen omdat { $minimum_reason }; een `minimum_buy` zegt vanaf wanneer het als ingekocht telt
units = {" "}eenheden
is-less-than-that-makes-sense-there = { $bought } is minder dan de { $least } waarbij het daar zin heeft{ $note }
weighted-point = gewogen punt { $objective_words }
point-of = punt { $objective_words }
person-reached = bereikte persoon
person-reached-plus-times = persoon die { $often }+ keer is bereikt
weighted-points = gewogen punten { $objective_words }
points-of = punten { $objective_words }
of = {""}
goes-to-part-of-its-list-once = { $key } gaat eenmaal naar een deel van de lijst: het bereikt hoogstens { $reach }%, terwijl de curve op meer uitkomt
reaches-more-people-than-it-buys-contacts = { $key } bereikt meer mensen dan er contacten worden ingekocht: curve en prijs passen niet bij elkaar

## planning/relaxation

channels-and = { $with_channels_only }, en { $more_budget }
which-would-get = { $name } (`{ $key }`, dat { $spend } zou krijgen)
allow = laat { $channels } toe
asks-for-money-elsewhere = { $title } elders om geld vraagt
allows-no-more = { $title } niet meer toelaat
is-reached = { $title } is bereikt
money-that-is-left-buys-nothing-more = wat er aan geld over is, niets koopt dat helpt
all-money-is-spent = al het geld is besteed
is-bought-in-lots-or-from-minimum = { $name } in pakketten of vanaf een minimum wordt ingekocht
does-not-run-every-week = { $name } niet in elke week loopt
only-leaves-other-channels-out = `only` andere kanalen uitsluit
is-not-bought = { $title } niet wordt ingekocht
goals-of-higher-priority-come-first = doelen met een hogere prioriteit voorgaan
reaches-only-people-whom-reached-and-nobody = { $follower } alleen mensen bereikt die in { $upstream_phase } zijn bereikt, en daar niemand wordt bereikt
reaches-only-people-whom-reached = { $follower } alleen mensen bereikt die in { $upstream_phase } zijn bereikt
frequency-cap-of-is-reached = de maximale contactfrequentie van { $follower } is bereikt
together-none-of-them-alone = { $obstacle_words } (samen: geen van deze alleen)
and-no-larger-budget-was-found = { $words }, en er is geen groter budget gevonden dat volstaat
every-channel-on-offer-there-already-reaches = elk kanaal dat daar te koop is al alles bereikt wat het kan
no-other-split-brings-more-within-bounds = geen andere verdeling binnen de grenzen meer oplevert
channels-on-offer-there-reach-at-most = de kanalen die daar te koop zijn hooguit { $most_reach } bereiken, hoeveel er ook wordt besteed
because = , omdat { $why }
sentences-goal = ; doel{" "}
goal-with = Doel { $goal_sentences }, met { $budget }{ $because }.
goals-cannot-both-be-met = De doelen { $names } zijn niet allebei te halen: { $goal_sentences }, met { $budget }{ $because }.
goals-cannot-all-be-met = De doelen { $names } zijn niet allemaal te halen: { $goal_sentences }, met { $budget }{ $because }.
of-cannot-be-met-nothing-that-counts = { $goal_name } van { $wanted } is niet te halen: er is niets te koop dat ervoor telt
of-comes-to-short = { $goal_name } van { $wanted } komt op { $value }, { $shortfall_words } te kort
of-cannot-be-met-short = { $goal_name } van { $wanted } is niet te halen: { $most } { $value }, { $shortfall_words } te kort

## planning/sweep

vary-has-unseen-signs = tekens die niet te zien zijn horen niet in een sleutel of een waarde
vary-expects-range = verwacht wordt PATH=FROM..TO, { vary-examples }
vary-has-no-key = de sleutel om te variëren ontbreekt, { vary-examples }
vary-one-value-is-no-range = één waarde is geen reeks; schrijf FROM..TO of een lijst, { vary-examples }
vary-comma-stands-between-values = een komma staat tussen waarden; schrijf duizenden met k of _, zoals 100k of 100_000
vary-key-is-written-nowhere = `{ $key }` staat nergens, dus er is niets om van af te wijken
leave-signs-out-and-give-ends = laat de tekens weg en geef de uiteinden zelf, zoals 40%..80% of 50k..500k
some-ends-are-in-per-cent = sommige uiteinden zijn procenten en andere niet; schrijf ze allemaal hetzelfde
range-is-empty = de reeks is leeg; schrijf het kleinste uiteinde eerst
value-is-listed-twice = een waarde staat er twee keer
end-of-range-is-missing = een uiteinde van de reeks ontbreekt; schrijf beide, zoals 50k..500k
end-of-range-is-not-a-number = "{ $end }" is geen getal; schrijf het als 250000, 250k, 3.2m of 40%
fault-at-value = bij { $value }: { $fault }

## report

file-is-there-already = bestaat al, en blijft zoals het is
name-another-file = noem een ander bestand
cannot-be-written = kan niet worden geschreven: { $why }
close-file-or-name-another-folder = er is niets weggeschreven; sluit het bestand als het in een ander programma open is, of noem een map waarin je mag schrijven
make-room-or-name-another-disk = er is geen bestand weggeschreven; maak ruimte, of noem een map op een andere schijf
name-folder-that-exists = er is niets weggeschreven; noem een map die bestaat en waarin je mag schrijven

## report/files

too-many-links = te veel koppelingen
standard-output = de standaarduitvoer
file-is-read-only = is alleen-lezen

## report/formats

table = Tabel
mediaplanschema-needs-days = een mediaplan van mediaplanschema heeft de looptijd van de campagne nodig
set-first-day-of-campaign = zet de eerste dag, zoals `start = 2027-03-01`
created-at-is-first-day-of-campaign = { $headline } `created_at` is de eerste dag van de campagne, zodat dezelfde briefing hetzelfde bestand geeft.
workbook-cannot-be-made = is niet te maken: { $reason }
the-workbook = het werkboek
nothing-written-other-formats-have-no-bounds = er is niets weggeschreven; .csv en .json hebben geen maximum
summary = Samenvatting
plan = Plan
flowchart = Flowchart
scenarios = Scenario’s
sources = Bronnen

## report/formats/html

m = { $millions } mln

## report/formats/markdown

heading-objective = Doelstelling
phase-channel-spend-share-reach-frequency-next = | Fase | Kanaal | Besteding | Aandeel | Bereik | Contactfrequentie | Kosten per extra bereikspunt |
together = samen
total = Totaal
goal-wanted-planned = | Doel | Gewenst | Gepland | |
met = gehaald
missed = **niet gehaald**
heading-reach = Bereik
moment-channel-format-message = | Moment | Kanaal | Formaat | Boodschap |

## report/formats/mediaplanschema

heading-phase = Fase
phase-of-see-think-do-care = Fase van See-Think-Do-Care
channel-of-catalogue = Kanaal in de catalogus
tags = Labels
paid-owned-or-earned = Paid, owned of earned
buying-unit = Inkoopeenheid
message = Boodschap
bound-by = Begrensd door
goal-of-phase = Doel van de fase
source-of-figures = Bron van de cijfers
contacts-in-audience = Contacten in de doelgroep
contacts-per-person-reached = Gemiddelde contactfrequentie
net-reach-pct = Nettobereik, %
reach-3-plus-pct = Bereik 3+, %
on-target-pct = In doelgroep, %
list-price-of-unit = Brutotarief per eenheid
gross-media = Bruto media
activation-fee = Activeringskosten, eenmalig
flight-of = { $name }, flight { $number } van { $flight_count }
holds-for-this-amount-alone-reach-builds = geldt alleen voor dit bedrag: bereik bouwt op langs een curve

## report/formats/terminal

range = { $from } tot { $to }
plan-message = Boodschap, { $lines }: { $message }
any-format = elk formaat
heading-channel = Kanaal
share = Aandeel
heading-spend = Besteding
heading-units = Aantal
contacts = Contacten
impressions = Impressies
clicks = Klikken
reach-pct = Bereik %
next-point = Extra punt
plan-net-media = { $total } netto media
gross = , { $spend_gross } bruto
fee = , { $fee } bureaufee
in-all = , { $paid } in totaal
million-impressions = ; { $millions } miljoen impressies
at-cpm = {" "}tegen een CPM van { $cpm }
at-each = ; { $conversions } à { $cost }
plan-missed = niet gehaald
heading-goal = Doel
plan-of = { $value } van { $target }

## report/formats/workbook

what-holds-it-back = Beperkingen
bound = Grens
measure = Meetwaarde
allowed = Toegestaan
number-of-people-to-address-again = Het aantal mensen dat opnieuw te bereiken is, voor { $names }
frequency-cap = De maximale contactfrequentie van { $names }
reach-by-spend = Bereik per besteding: { $name }
charts-net-media = Netto media, { $currency }
heading-reach-pct = Bereik, %
net-media-by-phase = Netto media per fase, { $currency }
what-more-or-less-budget-brings = Wat meer of minder budget oplevert
best-plan-of-budget = Beste plan bij het budget
this-plan = Dit plan
charts-budget = Budget, { $currency }
net-media-per-week-in-weeks = Netto media per week in { $code }; de weken van een regel tellen op tot de regel.
in-italics-already-ran = {" "}Cursief: al ingezet.
iso-week = ISO-week
heading-week = Week
format = Formaat
monday = Maandag
reach-so-far-pct = Cumulatief bereik, %
measure-reach-pct = bereik, %
plus-reach-pct = { $count }+ bereik, %
value-per-net-media = opbrengst per netto media
reach-and-budget = Bereik en budget
dot-is-what-plan-buys-figures-stand = Een stip is wat het plan inkoopt. De cijfers staan vanaf kolom { $column }.
of-every-phase-channels-with-largest-spend = {" "}Van elke fase zijn de { $count } kanalen met de grootste bestedingen getekend.
key = Sleutel
reach-reach-pct = Bereik { $phase }, %
has-no-plan = { $scenario } heeft geen plan: { $why }.
bear-in-mind = Let op
difference = verschil
heading-budget = Budget
heading-net-media = Netto media
activation-fees = Activeringskosten
conversions = Conversies
status = Status
heading-goals = Doelen
net-media-per-channel = Netto media per kanaal
scenarios-at-most = hoogstens { $target }
scenarios-at-least = minstens { $target }
proved = bewezen
goal-missed = doel niet gehaald
own-split = eigen verdeling
not-proved = niet bewezen
no-plan = geen plan
page-p-of-n = Pagina &P van &N
marked-assumption-without-source-replace = Gemarkeerd: een aanname zonder bron; vervang die door een tarief van het bureau.
heading-unit = Eenheid
list-price = Brutotarief, { $currency }
year = Jaar
confidence = Betrouwbaarheid
source = Bron
assumed-defaults = Aangenomen waarden
heading-value = Waarde
yes = ja
no = nee
first-day = Eerste dag
last-day = Laatste dag
heading-weeks = Weken
heading-people = Mensen
of-it-kept-back-pct = Waarvan reserve, %
of-it-left = Waarvan niet besteed
heading-proved = Bewezen
goals-met-and-proved = Doelen gehaald en bewezen
goal-is-missed-by-least-that-can = Een doel is niet gehaald, met het kleinst mogelijke tekort
not-proved-to-tolerance = Niet bewezen binnen de tolerantie
planners-own-split = Eigen verdeling van de planner
totals = Totalen
heading-fee = Bureaufee
cost-per-thousand-impressions = Kosten per duizend impressies (CPM)
heading-cost-per-conversion = Kosten per conversie
target = Doelwaarde
heading-met = Gehaald
all-phases = alle fasen
budget-by-phase = Budgetverdeling per fase
share-pct = Aandeel, %
heading-people-reached = Bereikte mensen
frequency = Frequentie
how-good-plan = Hoe goed het plan is
assumptions = Aannames
price-or-role-of-one-line = Het tarief of de rol van de enige regel is een aanname zonder bron; vervang die door een tarief van het bureau. De regel is gemarkeerd onder Bronnen.
prices-or-roles-of-of-lines = Tarieven of rollen van { $lines } van de { $line_count } regels zijn aannames zonder bron; vervang ze door tarieven van het bureau. Ze zijn gemarkeerd onder Bronnen.
oldest-price = Het oudste tarief is van { $year }.
reach-counts-each-person-once-where = Bereik telt elke persoon één keer: { $duplication }.
assumed = Aangenomen
under-way-to-ran = Lopende campagne: { $first_week } tot en met { $last_week } zijn ingezet
under-way-ran = Lopende campagne: { $first_week } is ingezet
under-way = Lopende campagne
planned-so-far = Gepland tot nu
actual-so-far = Werkelijk tot nu
planned-rest = Gepland vervolg
new-rest = Nieuw vervolg
change = Wijziging

## report/views

and-b = { $a } (A) en { $b } (B)
phases = Fasen
heading-difference = Verschil
compare-new = { $channel_name } (nieuw)
compare-gone = { $channel_name } (vervallen)
lines-that-moved = Regels die verschuiven
unchanged = { $lines } ongewijzigd
compare-spend = Besteding A
spend-b = Besteding B
compare-reach = Bereik A
reach-b = Bereik B
heading-points = Punten
outcome = Uitkomst
wanted = Gevraagd
touched-by-lines-that-moved-by-more = Geraakt door regels die meer dan 0,5% van alle besteding verschuiven:
nothing-bought = niets ingekocht
compare-stays-met = nog steeds gehaald
compare-stays-missed = nog steeds niet gehaald
now-met = nu wel gehaald
now-missed = nu niet gehaald
new = nieuw{ $met_b }
gone = vervallen{ $met_a }
not-told = onbekend
proof-is-within-and-b-within = Bewijs: A ligt binnen { $gap } en B binnen { $gap_b } van het best mogelijke plan bij de eigen briefing
what-split-breaks = Wat de verdeling overtreedt
what-best-plan-would-gain-for-same = Wat het beste plan zou winnen met dezelfde { $used } van het budget
what-best-plan-would-save = Wat het beste plan zou besparen
is-your-split-b-best-plan = A is de eigen verdeling, B het beste plan.
what-was-assumed = Wat is aangenomen
split-spends-nothing-so-there-is-nothing = De verdeling besteedt niets, dus er is niets om mee te vergelijken.
there-is-no-plan-for-this-money = Voor dit geld is er geen plan dat binnen alle harde grenzen van de briefing blijft.
nothing-this-split-is-best-there = Niets: dit is de beste verdeling die er voor dit geld is.
nothing-no-plan-does-as-much = Niets: geen plan doet evenveel voor de doelen met minder geld.
best-plan-comes-nearer-to-goals = Het beste plan komt dichter bij doelen: { $goals }. Alles bij elkaar: { $plan }.
keeping-every-bound-best-plan-has = Binnen alle grenzen heeft het beste plan
best-plan-has = Het beste plan heeft
best-plan-is-worth-as-much = Het beste plan is volgens de doelstelling evenveel waard
best-plan-keeps-every-bound = Het beste plan blijft binnen alle grenzen en is volgens de doelstelling evenveel waard
has-of-instead = { $name } heeft { $best_value } van { $target } in plaats van { $own_value }
why-this-plan = { $campaign }: waarom dit plan
aim-budget = Doelstelling: { $objective }; budget { $budget_words }.
what-follows-is-of-exact-amounts-before = { $rounding }. Wat volgt gaat over de exacte bedragen, vóór het afronden.
what-is-not-bought = Wat niet wordt ingekocht
and-more-which-are-further-from-being = En nog { $further_unbought }, die verder van inkoop af liggen.
what-more-net-media-would-do = Wat { $step } meer netto media in elke fase zou doen
more-cannot-be-spent-there-within-bounds = { $phase }: { $step } meer is daar binnen de grenzen niet te besteden.
explain-reach = bereik { $reach_gain }
no-more-reach-so-it-would-be = geen extra bereik, dus weggegooid geld
no-more-reach = geen extra bereik
no-budget-was-found-that-does = er is geen budget gevonden waarmee het lukt
cannot-be-met = niet haalbaar
what-each-goal-costs-at-least = Wat elk doel minstens kost
without-any-goal-wishes-and-limits-already = {" "}Zonder doelen vragen wensen en limieten al { $floor_sentence }.
budget-of-meets-all-goals-together-whether = Een budget van { $least_money } haalt alle doelen samen; of minder ook volstaat is niet uitgezocht.{ $floor_sentence }
all-goals-together-take-budget = Alle doelen samen vragen een budget van minstens { $least_money }.{ $floor_sentence }
no-budget-meets-all-goals-together = Geen enkel budget haalt alle doelen samen.{ $floor }
alone = Alleen
on-top-of-others = Boven op de andere
which-figures-result-depends-on-most = Van welke cijfers het resultaat het meest afhangt
of-figures-that-weigh-most-at-margin = De cijfers waarvan een kleine verandering het meest uitmaakt, elk een tiende slechter, met al het andere gelijk en opnieuw gepland; het zwaarste eerst:
goals-would-be-missed = { $count ->
    [one] ; doel { $missed_goals } zou niet gehaald worden
   *[other] ; doelen { $missed_goals } zouden niet gehaald worden
}
it-rests-as-well-on-assumption = Het berust ook op de aanname dat kanalen mensen onafhankelijk van elkaar bereiken. Een tiende van de weg daarvandaan naar volledige overlap (uitgerekend, niet opnieuw gepland): { $reach_lost }{ $missed_goals }.
there-is-no-plan = er is geen plan
at-instead = { $sensitivity } ({ $confidence }) op { $worse } in plaats van { $now }: { $effect_words }.
faults-nothing-was-written =
    { $faults_text }{ $fault_count } fouten; er is niets weggeschreven
    {""}
help = hulp
more-faults-are-not-shown = { $count ->
    [one] { $count } andere fout wordt niet getoond: herstel eerst deze
   *[other] { $count } andere fouten worden niet getoond: herstel eerst deze
}
error = fout
in-at = in { $name }, bij `{ $path }`
note = toelichting
reach-curve = Bereikcurve van { $channel } in { $phase }
families = Families
points-and-curve = Punten (●) en curve
to-paste-into-brief = Plak dit in een briefing
family = Familie
heading-ceiling = Plafond
parameters = Parameters
heading-error = Fout
largest = Grootste
left-out = Weggelaten
ceiling-is-held = {" "}Het plafond is vastgehouden op { $held_ceiling }.
recommended-error-is-root-mean-square-error = * aangeraden. Fout is de gemiddelde kwadratische fout in bereikspunten, grootste de grootste, en weggelaten de fout bij punten die om beurten zijn weggelaten.{ $held_ceiling }
ceiling = plafond { $ceiling }
scale = schaal { $scale }
as-good-as-exponential = {" "}(zo goed als exponentieel)
shape = vorm { $shape }{ $scale_note }
half-at = helft bij { $half }
exponent = exponent { $exponent }
one-insertion = één plaatsing { $reach }
count-points = { $count ->
    [one] { $count } punt
   *[other] { $count } punten
}
pct-plus-reach = %, bereik { $times }+
goal-people = {" "}mensen
people-plus-reach = {" "}mensen, bereik { $times }+
times-net-media = {" "}keer de netto media
per-conversion = {" "}{ $currency } per conversie
map-of-journey = { $campaign }: kaart van de klantreis
all-personas-together = Alle persona’s samen
map-people = { $persona }, { $people } mensen
take-action-during-campaign-of-them-because = { $actors } mensen ondernemen tijdens de campagne de actie ({ $action }), van wie { $because_of_it } dankzij de campagne.
customers-bring-friends = { $friends ->
    [one] Klanten brengen { $friends } vriend mee, die de klantreis bij { $first_phase } begint.
   *[other] Klanten brengen { $friends } vrienden mee, die de klantreis bij { $first_phase } beginnen.
}
persona-age = leeftijd
persona-place = woonplaats
persona-income = inkomen
persona-household = huishouden
persona-lifestyle = leefstijl
at = bij { $touchpoints }
feels = voelt { $feels }
heading-persona = De persona
in-it = Erin
arrive = Komen erbij
reached = Bereikt
move-on = Gaan verder
lost = Haken af
stay = Blijven
without-any = { $journey_phase } { $steady_with } (zonder { $steady_without })
in-long-run = Op de lange duur
there-is-no-steady-state-friends-bring = Er ontstaat geen evenwicht: vrienden brengen steeds meer vrienden mee, of niemand verlaat ooit een fase.
people-in-each-phase-if-every-campaign = Mensen per fase als elke campagne was zoals deze: { $steady_phases }.
critical-points-how-much-each-matters-times = Knelpunten: hoe zwaar elk telt maal hoe ver het tekortschiet
touchpoint = Contactmoment
persona = Persona
matters = Belang
scores = Score
critical = Kritiek
what-is-wrong = Wat er mis is
indirect = { $point } (indirect)
where-people-drop-off = Waar mensen afhaken
of-all = Van allen
action-plan = Actieplan
take-up-now-together-half-of-all = Nu oppakken (samen de helft van alles wat op het spel staat: hoe kritiek iets is maal wie er in de fase afhaken):
backlog = Later:
grade-first-without-score-or-importance = Eerst beoordelen, nog zonder score of belang: { $ungraded }.
map-worth = {" "}({ $value_at_stake } waard)
with-people-lost-there = en { $lost } mensen{ $value_words } haken daar af
next-point-of-reach-costs = , een extra bereikspunt kost { $cost }
media-plan-spends-on-there = {" "}Media: het plan besteedt daar { $spend } aan { $channel }{ $next_point_words }.
media-plan-buys-nothing-of-there = {" "}Media: het plan koopt daar niets in van { $channel }.
in-pct-of-what-is-at-stake = { $improvement } ({ $action } in { $phase_name }, { $persona }{ $owner }): { $share_pct }% van wat op het spel staat, { $lost_words }.{ $media_words }
little-more-or-less = Iets meer of iets minder
nothing = niets
map-to = {" "}(naar { $goes_to })
its-own-reach-points = , het eigen bereik { $reach_words } punten
more-for = { $step } meer voor { $next }: { $gain_words }{ $reach_words }{ $goes_to }.
what-it-earns = Wat het oplevert
journey = Klantreis { $journey }: { $source }.
nobody-stated-these-so-they-are-assumed = Dit heeft niemand opgegeven en is dus aangenomen; stel de sleutel in om iets te wijzigen:
how-sure-is-plan = Hoe zeker is het plan van { $campaign }?
plan-held-fast-is-your-split-plans = Het vaste plan is de eigen verdeling; opnieuw gemaakte plannen zijn die van de briefing, zoals `klantreis plan` ze maakt.
what-is-taken-to-be-uncertain = Wat onzeker is
prices-and-ceilings-most-people-channel-can = Prijzen en plafonds (de meeste mensen die een kanaal ooit kan bereiken), elk binnen een eigen bandbreedte. Al het andere is zoals de briefing en de catalogus het zeggen: mensen, percentages, volumes, de vorm van curves.
count-prices = { $count ->
    [one] { $count } prijs
   *[other] { $count } prijzen
}
count-ceilings = { $count ->
    [one] { $count } plafond
   *[other] { $count } plafonds
}
range-assumed-pct-where-none-is-stated = Aangenomen bandbreedte: ±{ $spread }% waar niemand iets opgeeft, voor { $assumed } van de { $counted_figures } van het plan (stel `{ $key }` in onder [uncertainty], of een `spread`)
plan-held-fast-all-figures-at-one = Het vaste plan, alle cijfers aan één kant
heading-held-fast-spend-of-every-line-what = Vast: de besteding van elke regel. Wat beweegt: in de eerste kolom is elke prijs laag en elk plafond hoog, in de laatste elke prijs hoog en elk plafond laag. Zo veel geluk of pech is niet te verwachten.
all-favourable = Alles zit mee
as-planned = Zoals gepland
all-unfavourable = Alles zit tegen
result = Resultaat
reach-in = Bereik in { $phase }
risk-goal = Doel { $goal }
money-left = Geld over
plan-held-fast-in-redrawn-markets = Het vaste plan, in { $draws } simulaties
held-fast-spend-of-every-line-what = Vast: de besteding van elke regel. Wat beweegt: elke prijs en elk plafond, elk apart getrokken, het vaakst rond de waarde van het plan en nooit buiten de eigen bandbreedte. Eén simulatie op de twintig ligt onder de kolom van 5%, één op de twintig boven die van 95%.
median = Mediaan
where-prices-are-low-some-lines-buy = Waar prijzen laag zijn, kopen sommige regels alles wat er is of stuiten ze op een maximale contactfrequentie: { $unspent } of meer blijft niet besteed in één simulatie op de twintig.
met-in = Gehaald in
met-when-planned-anew = Gehaald na herplannen
whose-figures-matter-most = Van welk kanaal de cijfers het zwaarst tellen
how-much-of-ups-and-downs = Hoeveel van de schommelingen van de doelstelling over de simulaties van de cijfers van één kanaal komt, hoeveel daarvan van de prijs en van de plafonds, en wat de doelstelling is als alleen de cijfers van dat kanaal op hun slechtst of op hun best zijn. Betere cijfers over de eerste kanalen maken het plan zekerder dan wat ook.
explains = Verklaart
price = Prijs
at-worst = Slechtst
at-best = Best
at-worst-and-at-best-difference = Slechtst en best: verschil met het plan, in { $unit }.
risk-objective = Doelstelling, { $unit }
count-simulations = { $count ->
    [one] { $count } simulatie
   *[other] { $count } simulaties
}
planned-anew = Opnieuw gepland in { $markets }
held-fast-brief-what-moves-every-price = Vast: de briefing. Wat beweegt: elke prijs en elk plafond, getrokken als hierboven, en daarmee het plan, dat van elke simulatie het beste is. Een kanaal waarvan het aandeel in de netto media meer dan 5 punten uiteenloopt tussen de simulaties (acht op de tien ervan) is instabiel: wat het krijgt hangt af van cijfers die niemand kent.
had-no-plan-that-keeps-every-hard = zonder plan dat binnen alle harde grenzen blijft en elk doel aankan, en dus weggelaten
could-not-be-planned-with-proof = niet met bewijs te plannen, en dus weggelaten; meld dit alsjeblieft
each = { $markets }: elk { $plan_outcome }.
more-in-json-all-steadier-than-these = In de JSON nog { $unlisted_channels }, stabieler dan deze
stand-in-for-each-other-when-one = { $channel_names } vervangen elkaar: krijgt het ene minder, dan krijgt het andere meer.
least = Minste
n10-pct = 10%
n90-pct = 90%
heading-most = Meeste
bought-in = Ingekocht in
share-is = Aandeel is
steady = stabiel
unstable = instabiel
risk-save = een besparing van
risk-cost = extra kosten van
risk-gain = een winst van
lose = een verlies van
change-nothing = geen verschil
where-it-is-for-worse-goals = {" "}Waar het slechter uitpakt, gaan doelen voor die eerst komen.
knowing-figures-beforehand-and-planning = De cijfers vooraf kennen en daarop plannen, in plaats van dit plan uitvoeren, geeft in de mediane simulatie { $median }, en in één op de tien { $one_in_ten } of meer.{ $caution }
knowing-figures-beforehand-costs = De cijfers vooraf kennen en daarop plannen, in plaats van dit plan uitvoeren, geeft in de mediane simulatie { $median }, en in één op de tien { $one_in_ten } of minder.{ $caution }
differences-are-against = Verschillen zijn ten opzichte van { $reference }.
best-on = Het beste op
sweep-over = { $campaign }: variatie in { $axis_names }
over = { $setup }, per { $axis }
proved-with-every-goal-met = bewezen met elk doel gehaald
proved-with-goal-missed = bewezen met een doel niet gehaald
sweep-not-proved-to-tolerance = niet bewezen binnen de tolerantie
without-plan-because-hard-limits-contradict = zonder plan, omdat harde grenzen elkaar tegenspreken
for-which-none-was-found-in-time = waarvoor er geen op tijd is gevonden
that-failed-which-is-bug-of-klantreis = mislukt door een fout in klantreis
interrupted-were-asked = ; onderbroken, { $cells } waren gevraagd
some-of-plans = Een deel van de plannen
plans = De plannen
next-one = Eén erbij
briefs-own-budget = * het budget van de briefing zelf.
of-plans-o-sweep-csv-has-all = { $rows } van de { $plan_count } plannen; -o sweep.csv bevat ze allemaal.
sweep-not-proved = { $met_of_goals } niet bewezen
none-in-time = geen op tijd
failed = mislukt
when-channels-come-in-and-from-where = Wanneer kanalen erbij komen, en vanaf waar ze gelijk blijven
bought-from-start = ingekocht vanaf het begin
bought-from = ingekocht vanaf { $setup }
bought-throughout-and-still-moving-at-end = Overal ingekocht, en aan het eind nog in beweging: { $names }.
bought-means-at-least-0-5-pct = Ingekocht betekent minstens 0,5% van alle netto media; een kanaal blijft gelijk als de besteding tot het eind van de reeks minder dan 1% verschuift, over drie plannen of meer.
and-no-longer-from = en vanaf { $from } niet meer
stays-at-from = blijft vanaf { $steady_value } op { $spend }
and-no-longer-at-end = en aan het eind niet meer
still-moving-at-end-where-it-takes = aan het eind nog in beweging, met daar { $spend }

## report/views/compare

mostly-by = , vooral door { $mostly_by }
gains-points-of-reach = { $name } wint { $points } bereikspunten{ $mostly_by }
loses-points-of-reach = { $name } verliest { $points } bereikspunten{ $mostly_by }
b-spends = B besteedt { $spend }
nothing-moves = Er verschuift niets:{" "}
b-spends-same-of-it-on-other = B besteedt evenveel, waarvan { $shifted_spend } op andere regels
b-spends-same-in-every-line = B besteedt op elke regel hetzelfde
it-pays-of-activation-fees = het betaalt { $more_fees } aan activeringskosten
more = { $size } meer
less = { $size } minder
count-goals = { $count ->
    [one] { $count } doel
   *[other] { $count } doelen
}
goals-are-now-missed = { $goals } { $count ->
    [one] wordt niet meer gehaald
   *[other] worden niet meer gehaald
}
goals-are-now-met = { $goals } { $count ->
    [one] wordt wel gehaald
   *[other] worden wel gehaald
}
goals-are-new = { $goals } { $count ->
    [one] is nieuw
   *[other] zijn nieuw
}
goals-are-no-longer-asked-for = { $goals } { $count ->
    [one] wordt niet meer gevraagd
   *[other] worden niet meer gevraagd
}
goals-stay-missed = { $goals } { $count ->
    [one] wordt nog steeds niet gehaald
   *[other] worden nog steeds niet gehaald
}
goals-stay-met = { $goals } { $count ->
    [one] wordt nog steeds gehaald
   *[other] worden nog steeds gehaald
}
is-not-proved-to-its-tolerance-better = { $letter } is niet bewezen binnen de tolerantie: er kan een beter plan bij deze briefing bestaan
names-no-currency-taken-to-be = { $letter } noemt geen valuta: { $currency } aangenomen
objective-differs-was-made-to-b = de doelstelling verschilt: A zoekt { $a }, B { $b }
only-one-of-files-tells-reach = maar één van de bestanden vermeldt het bereik van { $phases }: vergelijk JSON-bestanden
csv-does-not-tell-whether-these-goals = een CSV vermeldt niet of deze doelen gehaald zijn: { $unknown }

## report/views/explain

why-each-line-gets-what-it-gets = Waarom elke regel krijgt wat hij krijgt
of-all-bounds-only-budget-limits-these = Van alle grenzen beperkt alleen het budget deze regels. Ze zijn in evenwicht: gerekend naar wat elke fase telt voor doelstelling en doelen levert de volgende euro op elke regel evenveel op, dus geld verschuiven tussen deze regels levert niets op.
only-budget-limits-this-line = Alleen het budget begrenst deze regel:
goals-ask-for-these-lines = Doelen vragen om deze regels:
bounds-or-goals-hold-these-lines = Grenzen of doelen houden deze regels vast:
these-lines-were-tried-with-little-more = Deze regels zijn geprobeerd met iets meer en iets minder, en de rest is eromheen opnieuw gepland:
little-more-or-less-in-these-lines = Iets meer of minder op deze regels verandert niets dat telt (met beide opnieuw gepland):
not-looked-into = Niet nader bekeken: { $names }
more-less = { $name }, { $spend }. { $step_words } meer: { $more }; { $step_words } minder: { $less }.
next-point-of-reach-costs-in-each = {" "}(een extra bereikspunt kost { $low } op elke regel)
next-point-of-reach-costs-to-net = {" "}(een extra bereikspunt kost { $low } tot { $high } netto)
goals-ask = { $count ->
    [one] ; doel { $goals } vraagt erom
   *[other] ; de doelen { $goals } vragen erom
}
its-next-point-of-reach-in-costs = : een extra bereikspunt in { $phase_name } kost { $cost }
set-by = bepaald door
held-down = begrensd door
held-up = op peil gehouden door
next-money-returns-many-times-as-much = ; extra geld levert hier vele malen zoveel op als elders
next-money-returns-times-as-much-here = ; extra geld levert hier { $much } keer zoveel op als elders
its-last-money-returns-only-times = ; het laatste geld levert hier maar { $little } keer zoveel op als elders
its-last-money-returns-nothing = ; het laatste geld levert hier niets op
less-of-it-alone-misses = ; met alleen hier minder mist het plan { $goals }
less-of-it-alone-misses-by-more = ; met alleen hier minder mist het plan { $goals } nog verder
what-more-or-less-of-each-would = Wat meer of minder van elk zou veranderen
there-is-money-left-and-no-bound = Er is geld over, en geen grens staat in de weg: meer geld verandert niets.
reached-but-little-more-or-less = Bereikt, maar iets meer of minder maakt bijna niets uit: { $titles }.
prices-is = { $price } is { $now }
at-solved-again = Bij { $changed }, opnieuw gepland: { $plan }
at-there-is-no-plan = Bij { $changed } is er geen plan
without-it-solved-again = Zonder deze grens, opnieuw gepland: { $effect }
more-solved-again = { $amount_words } meer, opnieuw gepland: { $more }
prices-less = { $amount_words } minder: { $less }
no-change = geen verandering
nearer = dichterbij
further-off = verder weg
prices-goal = doel { $goal } { $points } { $direction }
goal-pct-of-target = doel { $goal } { $share }% van de doelwaarde { $direction }
solved-again = opnieuw gepland
solved-again-smaller-fall-may-do = opnieuw gepland; een kleinere daling kan ook volstaan
is-bought-once-its-price-falls = wordt ingekocht zodra de prijs { $price_fall }% daalt, van { $price_now } naar { $price_then } per { $per } ({ $trial_words })
waits-as-money-goes-to-missed-goals = wacht, omdat het geld eerst naar de doelen gaat die niet gehaald worden: zonder die doelen krijgt het { $spend_words } (opnieuw gepland)
has-nobody-to-reach-as-things = heeft nu niemand om te bereiken: het volgt mensen die nog door niets zijn bereikt
is-not-bought-at-hundredth = wordt ook voor een honderdste van de prijs niet ingekocht (opnieuw gepland)
unbought-is-not-bought = wordt niet ingekocht
unbought-it = ; het{" "}
it-gets = krijgt het { $spend }
it-is-bought = wordt het ingekocht
is-kept-out-by-at-solved-again = blijft erbuiten door { $bound }: bij { $relaxed_to } { $spend_words } (opnieuw gepland)
is-not-bought-at-of-either-solved = wordt ook bij { $relaxed_to } van { $bound } niet ingekocht (opnieuw gepland)
is-kept-out-by-without-it-solved = blijft erbuiten door { $bound }: valt dat weg, dan { $spend_words } (opnieuw gepland)
is-not-bought-without-either-solved-again = wordt ook zonder { $bound } niet ingekocht (opnieuw gepland)

## report/views/fit

negative-binomial = Negatief-binomiaal
goerg-shape-1 = Goerg, vorm 1
exponential = Exponentieel
beta-binomial = Bèta-binomiaal
points-as-they-stand = Punten zoals ze zijn
contacts-per-head = { $value } contacten per hoofd
of-spend = { $value } besteding
count-insertions = { count-placements }
points-of-file = { $count ->
    [one] { $count } punt uit { $file }
   *[other] { $count } punten uit { $file }
}
fitted-to-with-root-mean-square-error = { $family }{ $parameters }. Geschat op { $on_points_words } met een gemiddelde kwadratische fout van { $error }; de grootste fout is { $largest_error } bij { $largest_error_weight }.
no-other-family-was-fitted = Er is geen andere familie geschat.
of-all-families-it-comes-nearest = Van alle families komt deze het dichtst bij de punten.
of-all-families-it-errs-least = Van alle families zit deze er het minst naast bij punten die om beurten zijn weggelaten.
errs-hardly-less-at-points-that-were = { $than } zit er bij weggelaten punten nauwelijks minder naast; daarom wordt de eenvoudiger curve aangeraden.
there-are-no-more-points-than-parameters = Er zijn niet meer punten dan parameters, zodat er geen punt over is om de curve mee te toetsen.
no-formula-comes-near-points = Geen formule komt in de buurt van de punten; daarom worden ze aangeraden zoals ze zijn.
ceilings-of-pct = plafonds van { $range }%
exponents-of = exponenten van { $range }
shapes-of = vormen van { $range }
scatter-and-rounding-of-points-leave-room = Spreiding en afronding van de punten laten ruimte voor { $ranges } (19 van de 20 keer).
reach-is-100-pct-at-no-medium = Het bereik is 100% bij { $weight_words }: geen medium bereikt iedereen, en de curve blijft eronder.
at-more-people-are-reached-than-there = Bij { $weight_words } zijn meer mensen bereikt dan er contacten zijn: gaan bereik en druk over dezelfde mensen?
points-do-not-determine-ceiling-anything-from = De punten bepalen het plafond niet: alles van { $low } tot { $high } past erbij.
points-do-not-reach-bend-highest = De punten komen niet tot de buiging: het hoogste is { $highest }, en het plafond van { $ceiling } is daaruit doorgetrokken.
ceiling-is-highest-that-is-lawful-99 = Het plafond is het hoogste dat mag, 99,9%: de punten stijgen alsof er geen is.
ceiling-is-highest-point-itself-for-what = Het plafond is het hoogste punt zelf, want wat bereikt is kan bereikt worden: de curve is daar vlak.
ceiling-is-held-below-point-that-reaches = Het plafond is vastgehouden onder een punt dat { $highest } bereikt.
points-lie-from-curve-on-average-they = De punten liggen gemiddeld { $error } van de curve: ze zijn verspreid, of volgen een andere wet.
add-points-of-more-weight-or-hold = Voeg punten met meer druk toe, of houd het plafond vast met --ceiling.
hold-it-with-ceiling = Houd het vast met --ceiling.
all-points-lie-at-one-weight-curve = Alle punten liggen bij één druk: de curve gaat erdoor, en niets toont haar vorm daarbuiten.
there-are-points-at-two-weights-only = Er zijn punten bij maar twee waarden van de druk: door vrijwel elke twee gaat een curve.
reach-falls-at-of-steps-from-point = Het bereik daalt bij { $count } van de stappen van punt naar punt, het meest van { $from_weight } naar { $to_weight }, met { $fall_points }; meer druk bereikt nooit minder mensen.
points-bend-upwards-at-what-follows-rises = De punten buigen omhoog bij { $bend_weights }{ $more_bends }: wat volgt stijgt steiler dan wat eraan voorafging.
as-they-stand-they-make-curve-when = Zoals ze zijn maken ze een curve als ze tot { $moved_points } bereik worden verschoven.
as-they-stand-they-are-too-many = Zoals ze zijn, zijn het er te veel om in te plakken.
heading-as-they-stand-they-make-no-curve = Zoals ze zijn maken ze geen curve, want één ervan bereikt iedereen.
as-they-stand-they-make-no-curve = Zoals ze zijn maken ze geen curve, want ze dalen met meer dan 2 punten.
least-squares-on-root-mean-square-error = { $family_name }; kleinste kwadraten op { $points_words }, gemiddelde kwadratische fout { $error }
least-squares = Kleinste kwadraten op { $points_words }: { $family_name }
least-squares-on-with-ceiling-held = Kleinste kwadraten op { $points_words }: { $family_name }, met het plafond vastgehouden op { $held_ceiling }%
over-insertions-price-is-per-unit-one = Over plaatsingen: de prijs is per stuk, één stuk is één plaatsing.

## report/views/map

most-is-lost-in-of-pct = De meesten haken af in { $phase_name }: { $people } van { $persona } ({ $share }%){ $stake_words }.
nobody-is-lost-on-this-journey = Op deze klantreis haakt niemand af.
no-phase-deserves-more-more-brings-nothing = Geen fase verdient meer: { $step } meer levert in geen ervan iets op.
no-phase-deserves-more-or-less-more = Geen fase verdient meer of minder: { $step } meer levert in elke fase ongeveer { $most_gain } op.
goals-and-limits-hold-split-where = ; doelen en limieten houden de verdeling waar die is
deserves-little-more-and-little-less-more = { $most } verdient iets meer en { $least } iets minder: { $step } meer levert { $most_gain } op in de ene fase en { $least_gain } in de andere{ $held_by_bounds }.
which-phase-deserves-more-cannot-be-told = Welke fase meer verdient is niet te zeggen: er is geld over, of er is om zo weinig mogelijk gevraagd.
is-met-online-only = { $name } wordt in { $on } alleen online bereikt
is-met-offline-only = { $name } wordt in { $off } alleen offline bereikt
is-not-met-at-all-in-list = { $name } wordt in { $none } nergens bereikt: noem een contactmoment of bied een kanaal aan
first-it-matters-scores-and-people = Eerst: { $improvement } ({ $action }, { $phase_name }, { $persona }{ $owner }). { $problem }belang { $importance }, score { $score }, en { $lost } mensen haken daar af{ $stake_words }: { $share_pct }% van alles wat op het spel staat.
worth = , { $stake } waard

## report/views/plan

plan-stands-at-these-bounds-what-little = Aan deze grenzen zit het plan. Wat iets meer van elk waard is, geldt voor een kleine stap vanaf dit plan, terwijl al het andere mag meeschuiven.
stands-at = Staat op
little-more = Iets meer ervan
goes-to-goals-that-are-missed = gaat naar de doelen die niet gehaald zijn
bounds-more = { $plan } meer: { $change }
worth-next-to-nothing = is vrijwel niets waard
heading-audience = Doelgroep
how-reach-is-built = Hoe bereik wordt opgebouwd
each-line-is-reach-channel-has = Elke lijn is het bereik dat een kanaal op zichzelf heeft bij een andere besteding; de stip is wat het plan koopt. Waar een lijn buigt, levert extra geld minder op.
reach-by-net-media-largest-lines = { $phase }: bereik naar netto media, de { $count } grootste regels
reach-by-net-media = { $phase }: bereik naar netto media
curves-net-media = netto media ({ $currency })
what-runs-when = Wat loopt wanneer
block-is-week-in-which-channel-runs = Een blok is een week waarin het kanaal loopt.
net-media-per-week-in-thousands-where = Netto media per week, in duizenden waar k achter staat.
net-media-per-month = Netto media per maand.
flowchart-reach-so-far-pct = cumulatief bereik, %
what-more-and-less-money-would-bring = Wat meer en minder geld zou opleveren
each-point-is-best-plan = Elk punt is het beste plan bij dat budget, opnieuw berekend met dezelfde wensen; de stip is dit plan.
at-and-less-no-plan-keeps-every = Bij { $largest_unplannable } en minder is er geen plan dat alle harde grenzen aanhoudt.
reach-by-budget = Bereik naar budget
by-budget = { $unit } naar budget
frontier-budget = budget ({ $code })
frontier-reach = Bereik { $phase }
goals-met = Doelen gehaald
what-plan-brings-as-part-of-what = Wat het plan oplevert, als deel van wat is gevraagd; het streepje is het doel.
goals-journey = klantreis
what-is-bought = Wat wordt ingekocht
reach-counts-each-person-once-where-next = Bereik telt elke persoon één keer; { $duplication }. Extra punt: de kosten per extra bereikspunt van de fase in dit kanaal.
people-reaches-pct-of-them-pct = { $people } mensen; { $spend } bereikt { $reach }% van hen, { $often }% minstens drie keer.
lines-people = { $people } mensen; { $spend }.
however-people-overlap-it-is-between-pct = {" "}Hoe het bereik van kanalen ook overlapt, het ligt tussen { $low }% en { $high }%.
with-fees = Inclusief fee en kosten
period = Periode
money-to = { $start } t/m { $end } ({ $weeks })
where-money-goes = Waar het geld heen gaat
pct-reaches-pct = { $spend }, { $share } %; bereikt { $reach } %
net-media-per-phase-its-share = Netto media per fase, het aandeel en het bereik.
no-single-change-of-brief-was-found = Er is geen enkele wijziging van de briefing gevonden waarmee dit wordt gehaald.
reach-in-phase = { $reach }% in { $phase }
reaches = {" "}bereikt { $reached }
sentences-and = , en
plan-of-net-media = { $money } netto media in { $weeks }{ $goals }.
brings = {" "}levert { $objective } { $what } op
sentences-of-net-media = { $money } netto media in { $weeks }{ $reached }{ $goals }.
least-that-meets-goals = zo min mogelijk { $what } om de doelen te halen
once-goals-are-met = , zodra de doelen zijn gehaald
most = zo veel mogelijk { $what }{ $counted }{ $goals }
pct-of-it-kept-back = , waarvan { $share }% reserve
wishes-limits-frequency-caps-whole-units = wensen, limieten, maximale contactfrequenties, hele eenheden en minimumafnames; wat een volume niet kan opnemen blijft over
wishes-limits-and-frequency-caps-what-volume = wensen, limieten en maximale contactfrequenties; wat een volume niet kan opnemen blijft over
campaign-scenario = { $campaign }, scenario { $scenario }
and-meets-its-goal = , en haalt het doel
and-meets-both-goals = , en haalt beide doelen
and-meets-all-goals = , en haalt alle { $all } doelen
but-misses-its-goal = , maar haalt het doel niet
but-misses-both-goals = , maar haalt geen van beide doelen
but-meets-none-of-its-goals = , maar haalt geen van de { $all } doelen
but-meets-only-of-goals = , maar haalt slechts { $met } van de { $all } doelen
nothing-changes = er verandert niets
goals-are-then-met = { $count ->
    [one] doel { $names } is dan gehaald
   *[other] de doelen { $names } zijn dan gehaald
}
goals-are-then-missed = { $count ->
    [one] doel { $names } wordt dan niet gehaald
   *[other] de doelen { $names } worden dan niet gehaald
}
answer = { $aim }; beantwoord { $questions }
static = statisch
text = tekst
activation-fees-paid-once-in-all = Activeringskosten { $fees }, eenmalig: { $fee_words }; { $all } in totaal
money-more-of-anything-that-is-left-would = meer inkoop van wat dan ook gaat ten koste van { $goals }
more-of-anything-that-is-left-would = meer inkoop van wat dan ook gaat nog verder ten koste van { $goals }
within-bounds-more-money-does-nothing = : binnen de grenzen voegt meer geld niets toe aan de doelstelling ({ $objective })
what-it-would-bring-for-aim = : wat het aan de doelstelling ({ $objective }) zou toevoegen, is minder dan is bewezen
unspent = Niet besteed { $unspent }{ $unspent_reason }
net-media-is-rounded-to-multiples = : de netto media is afgerond op veelvouden van { $to }, en daarin is er geen besteding voor gevonden
of-it-is-left-because-net-media = { $unspent_reason }; { $left } daarvan blijft over doordat de netto media is afgerond op veelvouden van { $to }
search-ended-before-it-found-use = : de zoektocht eindigde voordat er een bestemming voor was gevonden
nothing-that-it-buys-in-whole-units = : niets wat ervoor te koop is in hele eenheden, vanaf een minimumafname en binnen de grenzen voegt iets toe
goals-are-met-without = : ook zonder dat geld zijn de doelen gehaald
without-it-goals-are-missed-by-hardly = : zonder dat geld komen de doelen nauwelijks verder weg
that-more-of-it-would-do-nothing = : dat meer ervan niets zou toevoegen, is niet bewezen
it-is-ready-to-send = het plan kan de deur uit
check-assumed-figures-first-heaviest-of-then = controleer eerst de aannames, vooral die van { $names }; daarna kan het plan de deur uit
next-nothing-that-helps-can-be-bought = Volgende stap: zoals het gevraagd is, is er niets te koop dat helpt; `explain` vertelt wat elk kanaal tegenhoudt.
next = Volgende stap: { $check }.
next-every-goal-is-met = Volgende stap: alle doelen zijn gehaald; { $check }.
next-change-several-things-of-brief = Volgende stap: wijzig meer dingen tegelijk in de briefing, of accepteer wat niet wordt gehaald.
next-choose-one-of-ways-out-above = Volgende stap: kies een van de uitwegen hierboven, of accepteer wat niet wordt gehaald.
next-better-plan-may-exist-time-limit = Volgende stap: misschien bestaat er een beter plan. Met --time-limit wordt langer gezocht, met --tolerance { $gap } geldt dit plan als bewezen, en met kleinere pakketten of minder minimumafnames gaat het zoeken sneller.
next-better-plan-may-exist-loosen-tolerance = Volgende stap: misschien bestaat er een beter plan; verruim de tolerantie of vereenvoudig de briefing.
heading-next-see-below-what-split-breaks = Volgende stap: zie hieronder wat de verdeling overtreedt, en wat het beste plan beter doet.
next-see-below-what-split-breaks = Volgende stap: zie hieronder wat de verdeling overtreedt.
next-see-below-what-best-plan-does = Volgende stap: zie hieronder wat het beste plan beter doet.
next-write-in-split-what-is-spent = Volgende stap: schrijf in de verdeling wat er aan elk kanaal wordt besteed.
next-no-split-of-this-money-does = Volgende stap: met dit geld kan het niet beter; `klantreis plan` vertelt waarmee wel.
not-comparable-with-best-possible-plan = Niet te vergelijken met het best mogelijke plan, dat wel aan alles voldoet
plan-proof-within-pct-of-best-possible-plan = Bewijs: binnen { $gap }% van het best mogelijke plan
sentences-proof-within-pct-of-best-possible-plan = Bewijs: binnen { $gap }% van het best mogelijke plan voor hetzelfde geld
within-pct-of-best-possible-plan = binnen { $gap }% van het best mogelijke plan
not-proved-to-tolerance-pct-was-asked = Niet tot op de tolerantie bewezen{ $cut_short }: { $clauses }; gevraagd was { $tolerance }%
in-time = {" "}binnen de tijd
pct-before-amounts-were-rounded = , { $gap }% voordat bedragen werden afgerond
proof-within-pct-of-best-possible-plan = Bewijs: binnen { $gap }% van het best mogelijke plan{ $before_rounding }{ $searched }, nagerekend zonder de solver{ $room_words }
by-branch-and-bound-over = { $before }, met branch-and-bound over { $nodes ->
    [one] { $nodes } knoop
   *[other] { $nodes } knopen
}
that-missed-goals-may-be-missed = ; dat gemiste doelen 0,01% van hun omvang verder gemist mogen worden is ongeveer { $amount } waard
same-may-be-had-for-up = hetzelfde is misschien te krijgen voor hooguit { $below_bound } minder
unit-points = punten
of-the-target = van het doel
goals-together-are-short-by-at-least = { $count ->
    [one] doel { $goal_names } komt minstens { $least } en hooguit { $most } { $unit } te kort
   *[other] de doelen { $goal_names } komen samen minstens { $least } en hooguit { $most } { $unit } te kort
}
nothing-is-rounded-to-multiples-of-no = Niets is afgerond op veelvouden van { $rounded_to_words }: geen regel heeft daar binnen grenzen en doelen ruimte voor
which-costs-nothing-of-aim-that-shows = wat zo goed als niets van de doelstelling kost
which-costs-pct-of-aim = wat { $share }% van de doelstelling kost ({ $objective })
exact-because-units-are-whole-or-bound = ; exact gebleven, omdat eenheden heel zijn of een grens geen ruimte laat: { $names }
left-out-because-it-comes-to-nothing = ; weggelaten, omdat er niets van overblijft: { $names }
net-media-of-each-line-and-week = De netto media van elke regel en week zijn afgerond op veelvouden van { $rounded_to_words }, { $cost }; opnieuw nagerekend{ $left_out }{ $exact_words }
what-it-rests = Waarop het berust
and-values-below = {" "}en de waarden hieronder
of-use-assumed-figures-without-source-replace = { $assumed_lines } van { $lines }{ $defaults_words } gebruiken aangenomen cijfers zonder bron: vervang ze door eigen tarieven voordat er geld wordt vastgelegd.
prices-and-sources = Prijzen en bronnen
remarks = Opmerkingen
price-before-discount = Prijs voor korting
per = Per
to-ran = { $first } tot en met { $last } zijn geweest
ran = { $first } is geweest
nothing-ran-yet = er is nog niets geweest
under-way-rest-is-planned-anew = Lopende campagne: { $ran_weeks }, de rest is opnieuw gepland
rates-assumed-and-observed = Tarieven en ratio’s, aangenomen en gemeten
rest-is-planned-at-rates-assumed-learn = De rest is gepland met de aangenomen ratio’s; met --learn wordt gepland met de gemeten, voor zover die iets zeggen.
learned-assumed-rate-counts-as-100-events = Geleerd: { $learned }. Een aangenomen ratio telt als 100 waarnemingen, een aangenomen prijs als 4 weken (aannames).
every-goal-can-still-be-met = Alle doelen zijn nog te halen.
can-no-longer-be-met = Niet meer te halen: { $missed_goals }.
under-way-all = Alles
rate = Ratio
observed = Gemeten
per-1-000-contacts = { $code } per 1.000 contacten
clicks-per-100-contacts = klikken per 100 contacten
conversions-per-100-clicks = conversies per 100 klikken
contacts-per-spend = contacten per besteding
clicks-per-contact = klikken per contact
conversions-per-click = conversies per klik
under-way-and = {" "}en{" "}
months = { $count ->
    [one] { $count } maand
   *[other] { $count } maanden
}
people-who-act-because-they-were-reached = { $conversions } mensen die tot actie komen doordat ze zijn bereikt
per-of-net-media = : { $return_ } per { $unit_of_money } netto media
one-costs = ; kosten per stuk { $conversion_cost }
value-within-from = Waarde { $value_words } binnen { $horizon_words }, uit { $value_source }{ $return_words }{ $conversion_cost }.
plan-was-chosen-by-what-each-phase = {" "}Het plan is gekozen op { $counted }, wat elke fase oplevert zolang niemand in een andere wordt bereikt; mensen die verderop opnieuw worden bereikt, voegen de rest toe.
view-aim-budget = Doelstelling: { $objective }; budget { $budget_words }
view-reach-counts-each-person-once-where = Bereik telt elke persoon één keer; { $how }
view-pct-of = { $audience } { $reach }% van { $people }
view-number-of-people-to-address-again = het aantal mensen dat opnieuw te bereiken is, voor
view-frequency-cap = de maximale contactfrequentie van
what-holds-it-back-is = Beperkingen: { $bound_titles }
view-oldest-price = ; oudste prijs uit { $year }
count-defaults = { $count ->
    [one] { $count } standaardwaarde
   *[other] { $count } standaardwaarden
}
uses-assumed-figures-in-of-and-illustrative = Gebruikt aangenomen cijfers in { $lines } van { $all_lines } en { $defaults }{ $oldest_price_words }: ter illustratie, vervang ze door tarieven van het bureau
pct-instead-of-pct = { $phase } { $even_split }% in plaats van { $planned }%
instead-of = { $even_split } { $objective_words } in plaats van { $planned }
same-money-split-evenly-over-these = Ter vergelijking: hetzelfde geld gelijk verdeeld over deze { $placements } plaatsingen: { $compared } (zonder rekening te houden met { $ignores })
noun-weeks = { $count ->
    [one] week
   *[other] weken
}
noun-months = { $count ->
    [one] maand
   *[other] maanden
}
amounts-m = mln
block-is-as-high-as-its-stands = {" "}Een blok is zo hoog als de { $per } zich verhoudt tot de grootste van de regel, bereik tot 100%.
mark-is-as-high-as-they-stand = {" "}Een streepje is { $count } { $many }, zo hoog als die zich verhouden tot de grootste van de regel, bereik tot 100%.
reach-so-far = { $phase }, cumulatief bereik
nobody-says-when-campaign-starts = Niemand zegt wanneer de campagne begint, dus vallen haar weken in geen maand; zet `start` onder [campaign].
already-ran = Al geweest: { $ran_periods }.
net-media-per-each-lines-add-up = Netto media per { $per }; de { $periods } van een regel tellen op tot de regel.{ $mark_legend }
weeks-reach-so-far-pct = { $phase }, cumulatief bereik %

## report/views/risk

plan-takes-whatever-figures-in-doubt-turn = Het plan vraagt { $amount }, hoe de onzekere cijfers ook uitvallen.
plan-brings-whatever-figures-in-doubt-turn = Het plan levert { $amount } op, hoe de onzekere cijfers ook uitvallen.
headline-carried-out-as-it-is-plan = Uitgevoerd zoals het er ligt vraagt het plan { $meant }; in negen van de tien simulaties vraagt het tussen { $low } en { $high }.
carried-out-as-it-is-plan = Uitgevoerd zoals het er ligt moet het plan { $meant } opleveren; in negen van de tien simulaties levert het tussen { $low } en { $high } op.
in-pct = { $goal } in { $met_pct }%
every-goal-is-met-in-at-least = Elk doel wordt in minstens { $share }% ervan gehaald.
every-goal-is-in-doubt-met = Elk doel is onzeker; aandeel simulaties waarin het wordt gehaald: { $doubtful }.
goals-in-doubt-and-in-how-many = Onzekere doelen, en in hoeveel ervan ze gehaald worden: { $doubtful }; de andere houden stand.
of-them-are-met-with-nothing = { $count ->
    [one] { $sentence } Eén doel wordt in het plan maar net gehaald, dus de kleinste tegenvaller is al te veel.
   *[other] { $sentence } { $count } doelen worden in het plan maar net gehaald, dus de kleinste tegenvaller is al te veel.
}
with-bad-channels-the-plan-brings = als { $channels } { $count -> 
    [one] tegenvalt
   *[other] tegenvallen
}, levert het plan { $brings } op
no-plan-was-found-that-is-safer = Er is geen plan gevonden dat beter bestand is tegen { $against }, en geen is dat meer dan { $gap }%: in het slechtste geval, { $worst }.
plan-is-as-safe-against-as-plan = Het plan is zo goed bestand tegen { $against } als een plan maar kan zijn: in het slechtste geval, { $worst }.
being-safe-against-costs-when-nothing-goes = Bestand zijn tegen { $against } kost { $cost } { $unit } als er niets misgaat en scheelt { $saved } in het slechtste geval: { $worst }, het robuuste plan minstens { $robust_worst }, welke er ook tegenvallen.
count-bad-channels = { $count ->
    [one] { $count } tegenvallend kanaal
   *[other] { $count } tegenvallende kanalen
}
any = { $channels }, welke dan ook,
in-none-of-redrawn-markets-is-there = In geen van de simulaties is er een plan om mee te vergelijken.
split-is-stable-in-of-best-plan = De verdeling is stabiel: in { $steady } van { $markets } verschuift in het beste plan het aandeel van geen enkel kanaal in de netto media meer dan { $points } punten.{ $risk }
trade-places = { $channel_names } concurreren om hetzelfde geld
shares-of-depend-on-uncertain-figures = de aandelen van { $unstable } hangen af van onzekere cijfers
small-moves-of-many-channels-add-up = kleine verschuivingen van veel kanalen tellen op
split-is-not-stable-and-in-only = De verdeling is niet stabiel: { $unsteadiness }, en in maar { $steady } van { $markets } laat het beste plan elk kanaal binnen { $points } punten van zijn aandeel.{ $risk }
meet-of-on-average-instead = gemiddeld { $anew } van de { $goals } halen in plaats van { $fixed_plan }
save = besparen
gain = winnen
in-median-market = in de mediane simulatie { $gain } { $verb }
knowing-figures-beforehand-would-meet-no-more = {" "}Wie de cijfers vooraf kent, zou niet meer doelen halen en in de mediane simulatie niets { $verb }.
knowing-figures-beforehand-would = {" "}Wie de cijfers vooraf kent, zou { $worth }.
no-robust-plan-as-the-brief-minimises = Hier is geen robuust plan: dat is er voor bereik, en deze briefing zoekt zo weinig mogelijk { $what }.
no-robust-plan-as-the-brief-maximises = Hier is geen robuust plan: dat is er voor bereik, en deze briefing zoekt zo veel mogelijk { $what }.
robust-plan-safe-against-any-at-once = Het robuuste plan: bestand tegen { $bad_channels } tegelijk, welke dan ook
what-moves-at-most-turn-bad = Wat beweegt: hoogstens { $channels } tegelijk met de hoge prijs en de lage plafonds, in alle rollen, en wel waar dat het meest pijn doet. Vast: de besteding van elke regel zodra die gepland is; doelen en limieten gelden bij de cijfers van het plan. Van alle plannen levert het robuuste in het slechtste geval het meeste op.
count-other-lines-stay = { $count ->
    [one] { $count } andere regel blijft
   *[other] { $count } andere regels blijven
}
as-planned-or-nearly = { $unmoved_words } zoals gepland, of bijna
count-worst-cases = { $count ->
    [one] { $count } slechtste geval
   *[other] { $count } slechtste gevallen
}
proof-no-plans-worst-case-is-better = Bewijs: van geen plan is het slechtste geval meer dan { $proved_gap }% beter dan dat van het robuuste plan; elke combinatie van { $channels } is daarvoor doorzocht, met { $worst_cases } onderweg
heading-your-split = Eigen verdeling
robust = Robuust
when-nothing-turns-bad = Als niets tegenvalt
heading-at-worst = In het slechtste geval
plan-at-worst = Plan op zijn slechtst
robust-at-worst = Robuust op zijn slechtst

## report/views/side_by_side

most-reach = Meeste bereik in { $phase_name }
weighted = , gewogen
least-of-objective = Laagste uitkomst op de doelstelling ({ $objective_words }{ $weighted })
most-of-objective = Hoogste uitkomst op de doelstelling ({ $objective_words }{ $weighted })
least-net-media = Minste netto media
most-goals-met = Meeste doelen gehaald
least-net-media-per = Minste netto media per { $one }
what = Wat
best = Beste
which = Welk
same-in-all = in alle gelijk
prices-of = de prijzen van { $channels }
part-of-this-is-not-plans-doing = Een deel hiervan ligt niet aan het plan: { $differ } { $count ->
    [one] verschilt
   *[other] verschillen
}.
caveats-with-prices-and-ceilings-uncertain = Met onzekere prijzen en plafonds is het kruis of munt: beter dan { $name } in { $share }% van { $draws }.
beware-with-prices-and-ceilings-uncertain = Let op: met onzekere prijzen en plafonds is het maar in { $share }% van { $draws } beter dan { $name }.
with-prices-and-ceilings-uncertain = Met onzekere prijzen en plafonds is het in { $share }% van { $draws } beter dan { $name }.
heading-campaign = De campagne
count-plans = { $count ->
    [one] { $count } plan
   *[other] { $count } plannen
}
of-wanted = { $plans } van de { $all } gevraagde
of-net-media-each = elk { $most } netto media
to-of-net-media = { $least } tot { $most } netto media
no-money = geen geld
in-for = { $plans } in { $count }, voor { $spent }
reach-in-from = bereik in { $name } van { $least } tot { $most }
side-by-side-goal = het doel
both-goals = beide doelen
all-goals = alle { $count } doelen
none-meets = geen ervan haalt { $what }
each-meets = elk haalt { $what }
only-meet = { $count ->
    [one] alleen { $meets } haalt { $what }
   *[other] alleen { $meets } halen { $what }
}
of-meet = { $many } van de { $scenarios_with_goals } halen { $what }
is-one-to-take-if-only-goals = { $chosen } is de beste keuze als alleen de doelen tellen
is-one-to-take = { $chosen } is de beste keuze
is-best-and-with-budget = { $chosen } is het beste, en { $own } bij het budget van { $reference }
it-but = het { $clause }, maar { $brings }
it-and = het { $clause }, en { $brings }
it = het { $brings }
justification-and = {" "}en { $clause }
it-is-only-one-with-plan = het is het enige met een plan{ $goals }
it-is-only-one-of-its-budget = het is het enige met dit budget{ $goals }
next-best = , het op één na beste,
it-is-proved-and-brings-as-much = het is bewezen en levert voor zover te zien evenveel op als { $other }{ $next_best }
brings-as-much = levert evenveel op als { $other } { $money }
brings-as-much-as-as-far = levert voor zover te zien evenveel op als { $other }{ $difference } { $for_money }
meets-its-goal = haalt zijn doel
meets-both-goals = haalt beide doelen
meets-all-goals = haalt alle { $count } doelen
misses-its-goal = haalt zijn doel niet
misses-both-goals = haalt geen van beide doelen
misses-all-goals = haalt geen van de { $count } doelen
meets-of-goals-not = haalt { $met } van de { $count } doelen, niet { $other_met }
as-does = , net als { $name }
but-by-less = , maar komt dichterbij dan { $name }
which-meets = , terwijl { $name } dat wel doet
where-misses = {" "}waar { $name } { $rival_missed } niet haalt
has-another-budget-than-but-spends-same = { $name } heeft een ander budget dan { $reference_name } maar besteedt evenveel.
spends-more-than-which-buys-nothing = { $name } besteedt { $money } meer dan { $reference_name }, en dat levert niets merkbaars op.
saves-on-and-gives-up-nothing = { $name } bespaart { $money } ten opzichte van { $reference_name } en levert niets merkbaars in.
spends-more-than-which-buys = { $name } besteedt { $money } meer dan { $reference_name } en krijgt daarvoor { $brought }{ $price }{ $goals_turned }.
saves-on-at-price = { $name } bespaart { $money } ten opzichte van { $reference_name }, met als prijs { $brought }{ $price }{ $goals_turned }.
where-pays-on-average = : { $price }, waar { $reference } gemiddeld { $average } betaalt
it-misses = ; het haalt { $misses } niet
it-meets = ; het haalt { $meets } wel
nothing-is-recommended = Er is geen aanbeveling: { $why }.
csv-tells-neither-whether-each-goal = een CSV vermeldt niet of elk doel gehaald is en hoe goed het plan is; vergelijk JSON-bestanden of briefings
plans-are-for-different-audiences-so-what = de plannen zijn voor verschillende doelgroepen, dus wat ze daarvan bereiken is niet hetzelfde
take = Neem { $name }{ $proviso }: { $why }.
with-budget-of-take = Met het budget van { $reference } is { $name } de beste keuze{ $proviso }: { $why }.
it-is-not-proved-to-its-tolerance = Het is niet bewezen binnen de tolerantie: er kan een beter plan bij deze briefing bestaan.
they-are-made-for-different-objectives = Ze zijn gemaakt voor verschillende doelstellingen, die niet te vergelijken zijn.
if-goals-are-all-that-counts = {" "}als alleen de doelen tellen
if-it-is-worth-its-price = {" "}als het zijn prijs waard is
differences-are-against-because-has-no-plan = verschillen zijn ten opzichte van { $reference }, omdat { $first } geen plan heeft
prices-of-differ-as-well = ook de prijzen op { $lines } verschillen
count-more-lines = { $count ->
    [one] { $count } andere regel
   *[other] { $count } andere regels
}
another-target-is-wanted = een andere doelwaarde in
more-is-asked = meer gevraagd in
not-asked = niet gevraagd in
goals-differ-all-are-held-against-targets = de doelen verschillen: alles is getoetst aan de doelwaarden van { $standard }
not-proved-to-its-tolerance-is-better = niet bewezen binnen de tolerantie is { $name }: er kan een beter plan bij die briefing bestaan
no-currency-is-named-in-taken = in { $name } staat geen valuta: { $currency } aangenomen
not-all-of-files-tell-reach = niet alle bestanden vermelden het bereik van { $phases }: vergelijk JSON-bestanden
its-objective-is-another = de doelstelling een andere is
csv-does-not-tell-its-goals = een CSV de doelen en het bewijs niet vermeldt; geef een JSON-bestand
left-out-of-recommendation = niet meegenomen in de aanbeveling: { $names }, omdat { $why }
result-difference = {"  "}verschil
result-in-pct = {"  "}in %
heading-unspent = Niet besteed
result-least = minste { $aim_words }
result-most = meeste { $aim_words }
made-for = Gemaakt voor
objective-weighted-points = Doelstelling, gewogen punten
objective-points = Doelstelling, punten
media-and-fees = Media en activeringskosten
no-pct = nee: { $gap }%
proved-within = Bewezen tot op
n80-pct-of-draws = 80% van { $draws } simulaties
better-than = Beter dan { $first_drawn }
result-missed = { $brought_value } niet gehaald
brings-than = levert { $brought } op dan { $other }
reaches-than = bereikt { $brought } dan { $other }
trade-off-in = in { $phase }{" "}
trade-off-mostly-by = , { $whereabouts }vooral door { $by }
for-same-money = voor hetzelfde geld
for = voor { $spent }

## report/views/sweep

phase-days-weeks = weken
every-goal-is-met-at-only = Alleen bij { $from } worden alle doelen gehaald.
every-goal-is-met-over-whole-range = Over de hele reeks worden alle doelen gehaald.
every-goal-is-met-from = Vanaf { $from } worden alle doelen gehaald.
every-goal-is-met-up = Tot en met { $to } worden alle doelen gehaald.
every-goal-is-met-between = Tussen { $from } en { $to } worden alle doelen gehaald.
no-plan-of-this-range-meets-every = Geen plan in deze reeks haalt alle doelen.
take-up-to-there-1-pct-more = Neem { $knee }: tot daar levert 1% meer budget nog minstens 0,5% meer { $objective_words } op, en daarboven minder.
take-it-is-least-of-these-budgets = Neem { $least }: dit is het kleinste van deze budgetten dat elk doel haalt, en daar levert 1% meer budget al minder dan 0,5% meer { $objective_words } op.
take-no-more-than-already-there-1 = Neem niet meer dan { $least }: daar levert 1% meer budget al minder dan 0,5% meer { $objective_words } op; kijk ook naar kleinere budgetten.
take-as-much-as-there-is-up = Neem zoveel als er is: tot { $most } levert 1% meer budget minstens 0,5% meer { $objective_words } op; kijk ook naar grotere budgetten.
from-to-buys-nothing = Van { $from } naar { $upto } levert niets op.
sentences-point = per punt
per-of = per { $money } ervan
sentences-each = per stuk
from-to-buys = Van { $from } naar { $upto } levert { $gain } op ({ $cost } { $unit_gain }).
from-on-costs-more-than-twice-what = Vanaf { $from } kost { $setup } meer dan twee keer zoveel als bij { $budget }, het budget van de briefing.
next-one-of-these-points = een extra bereikspunt
next-of = de volgende { $money } ervan
next-one-of-them = de volgende
from-on-nothing-more-is-to-be = Vanaf { $setup } is er niets meer te halen: het plan besteedt daar { $spend } aan netto media en laat de rest liggen.
sweep-at = { $x } bij { $setup }
meeting-goals-takes-at-least = De doelen halen kost minstens { $first_cost }, { $middle_cost } en { $last_cost }.
each-point-more = Elk punt meer
each-one-more = Elke eenheid meer
costs-and = { $axis_step } kost { $step_cost }, { $met_costs } en { $late_step }.
worst = Slechtste
with-of-goals-met = , met { $met } van de { $all } doelen gehaald
sentences-at = { $rank } bij { $axis_words }: { $objective }{ $goals }.

## cli

about-tool = Stelt een mediaplan op langs de klantreis, en bewijst hoe dicht het bij het best mogelijke plan komt
more-tool =
    Voorbeelden:
      klantreis plan plans/florist/brief.toml
      klantreis plan --budget 250k --people 3.2m --goal see=55%
      klantreis plan brief.toml --set channel.tv.exclude=true -o plan.csv -o plan.json
      klantreis compare plan.json brief.toml
      klantreis map brief.toml
      klantreis fit tv-punten.csv
      klantreis check brief.toml --explain

    Exitcodes: 0 alle doelen gehaald, en bewezen; 1 fout in invoer of uitvoer; 2 fout in de opdracht zelf; 3 harde limieten spreken elkaar tegen; 4 een doel wordt niet gehaald; 5 een plan dat niet tot op de tolerantie is bewezen; 6 binnen de tijd is geen plan gevonden; 70 het plan kwam niet door de controle (meld dit alsjeblieft).
value-language = TAAL
help-language = De taal van rapporten, meldingen en hulp; zonder deze optie die van het systeem, en anders Engels
about-plan = Verdeel het budget over fasen en kanalen, controleer het plan en toon het
more-plan =
    Voorbeelden:
      klantreis plan brief.toml
      klantreis plan --budget 250k --people 3.2m --goal see=55%      (zonder bestand)
      klantreis plan brief.toml --goal think=30% -o plan.csv --quiet
      klantreis plan brief.toml --format csv-excel-nl -o plan.csv
      klantreis plan brief.toml --by audience -o personas.csv        (het bereik van elke persona)
      klantreis plan brief.toml --by week -o weken.csv               (de flowchart, en de rijen ervan)
      klantreis plan brief.toml --by week --round-to 1               (hele euro’s per regel en week)
      klantreis plan brief.toml --actuals ran.csv --from 2027-W12    (de rest opnieuw plannen)
about-explain = Leg uit waarom het plan is zoals het is, wat elke grens en elk doel kost, en hoe een gemist doel haalbaar wordt
more-explain =
    Voorbeelden:
      klantreis explain brief.toml
      klantreis explain brief.toml --budget 300k
      klantreis explain brief.toml -o uitleg.md -o uitleg.json --quiet
about-evaluate = Beoordeel een eigen verdeling: wat die oplevert, wat die overtreedt, en wat het beste plan meer zou opleveren
more-evaluate =
    Voorbeelden:
      klantreis evaluate brief.toml --plan verdeling.csv
      klantreis evaluate brief.toml --plan plan-bewerkt.csv -o oordeel.md
      klantreis evaluate brief.toml --plan flowchart.xlsx#Media

    Het bestand heeft de kolommen phase, channel en spend nodig (netto media, zonder btw), of een kolom per week of maand; `phase` mag weg waar een kanaal maar één fase bedient. Wat een spreadsheet met een tabel doet, wordt begrepen: titels erboven, puntkomma’s, decimale komma’s, duizendtallen, samengevoegde cellen, totalen; wat op twee manieren te lezen is, wordt geweigerd met rij en kolom erbij. De exitcode is 4 als een doel niet wordt gehaald, of een wens of limiet wordt overtreden.
about-risk = Laat zien hoe zeker een plan is als prijzen en plafonds schattingen zijn: wat het oplevert, en of de verdeling standhoudt
more-risk =
    Voorbeelden:
      klantreis risk brief.toml
      klantreis risk brief.toml --draws 10000 --replan 0    (zonder nieuwe plannen)
      klantreis risk brief.toml --gamma 2                   (bestand tegen elke twee tegenvallers)
      klantreis risk brief.toml --plan verdeling.csv -o risico.md -o risico.json
      klantreis risk brief.toml --set uncertainty.price=30%

    Een prijs heeft de bandbreedte van `low` tot `high` in de catalogus, of een `spread` naar beide kanten; een plafond heeft de `spread` van de rol. Waar niemand iets opgeeft, geldt [uncertainty]: prijs ±20% en plafond ±10%; dat zijn aannames. Een tegenvallend kanaal heeft de hoge prijs, en in alle rollen de lage plafonds; het robuuste plan is er voor zo veel mogelijk bereik, en houdt doelen en limieten bij de cijfers waarmee is gepland. Simulaties zijn elke keer dezelfde; een andere --seed geeft andere. De exitcodes zijn die van `plan`.
about-compare = Vergelijk plannen: van twee wat er verschoof, van meer naast elkaar welk plan te kiezen en waarom
more-compare =
    Voorbeelden:
      klantreis compare vorige-week.json brief.toml  (van een briefing wordt nu een plan gemaakt)
      klantreis compare brief.toml                   (de briefing naast de scenario’s ervan)
      klantreis compare brief.toml --only zonder-tv --only meer-geld -o scenarios.md
      klantreis compare klein.toml midden.toml groot.toml -o pivot.csv --format csv-excel-nl
      klantreis compare plan.csv plan-bewerkt.csv -o verschoven.csv

    Twee bestanden laten zien wat er van het eerste naar het tweede verschoof; één briefing, drie of meer bestanden, en --only of --scenarios staan naast elkaar, met de verschillen ten opzichte van het eerste. De exitcode is die van het slechtste plan dat hier is gemaakt; bestanden van eerder tellen als 0.
about-sweep = Reken de briefing door voor veel waarden van een of meer sleutels, als reeks of als raster
more-sweep =
    Voorbeelden:
      klantreis sweep brief.toml                                  (20% tot 200% van het budget)
      klantreis sweep brief.toml --vary budget=50k..500k -o budgetcurve.csv
      klantreis sweep brief.toml --vary goal.see.reach=40%..80% --minimise spend
      klantreis sweep brief.toml --vary budget=-20%..+20% --vary weeks=4,6,8 --steps 20
      klantreis sweep brief.toml --vary channel.tv.price.mid=0%..+30% --format json

    Een reeks waarvan de uiteinden een plus of min hebben, is ten opzichte van wat de sleutel nu is: +20% is een vijfde meer, +5 is vijf meer. Van meer dan één --vary worden alle combinaties gepland, de eerste het langzaamst. Een CSV heeft een rij per combinatie, met de gevarieerde sleutels als eerste kolommen; waarden in procenten zijn procentpunten, in een kolom die eindigt op _pct. Ctrl-C bewaart de rijen die volledig zijn.

    Exitcodes: 0 elk plan is bewezen, of de doelen nu worden gehaald of niet (elke rij zegt het); 3 geen enkele waarde heeft een plan, omdat harde limieten elkaar tegenspreken; 5 een plan is niet tot op de tolerantie bewezen, of de tijd was om voordat ze er alle waren; 6 voor een waarde is binnen de tijd geen plan gevonden; 70 een plan kwam niet door de controle; 130 onderbroken; 1 en 2 zoals bij elke opdracht.
about-fit = Bepaal de bereikscurve van een kanaal uit gemeten of geëxporteerde punten, en schrijf die als TOML om te plakken
more-fit =
    Voorbeelden:
      klantreis fit tv-punten.csv                                (kolommen zoals grp en reach)
      klantreis fit tool-export.csv --channel radio --role see   (de tabel waarvoor de curve is)
      klantreis fit punten.csv --ceiling 85% --family nbd        (het plafond vastgezet)
      klantreis fit platform.csv --people 3.2m --year 2026       (impressies worden contacten p.p.)
      klantreis fit alle-kanalen.csv -o curven.csv               (een kolom `channel`: elk kanaal)

    De gewichten komen uit een kolom grp, contacts, impressions, insertions of spend; bereik uit een kolom reach, reach_pct, net reach, 1+ of bereik, in procenten of in aandelen. Van families die er op beurtelings weggelaten punten even weinig naast zitten, wordt die met de minste parameters aanbevolen en met * aangegeven. De TOML ervan is voor een briefing, of voor een eigen catalogus.

    Exitcodes: 0 een curve wordt aanbevolen; 1 fout in het bestand; 2 fout in de opdracht zelf.
about-map = Breng de klantreis in kaart: elke persona in elke fase, kritieke punten, en wat eerst te doen
more-map =
    Voorbeelden:
      klantreis map plans/florist/brief.toml
      klantreis map brief.toml --set phase.do.moves_on=4% --width 120
      klantreis map brief.toml -o klantreis.md -o klantreis.json --quiet

    Het plan wordt gemaakt zoals `plan` dat doet, en de exitcode is die van `plan`.
about-check = Meld alle fouten van een briefing en van de scenario’s erin in één keer, zonder een plan te maken
about-init = Schrijf een briefing met toelichting om mee te beginnen; nooit over een bestand heen
about-show = Toon wat is ingebouwd: catalogus, klantreizen, schema’s voor editors, de handleiding, aanvulling voor de shell
not-a-whole-number = verwacht wordt een heel getal
value-brief = BRIEFING
help-brief = De briefing, een TOML-bestand; `-` leest de standaardinvoer
value-money = BEDRAG
help-budget = Het budget, zoals 250k: verkorte vorm van --set campaign.budget=…
value-people = MENSEN
help-people = De doelgroepomvang als er geen briefing is, zoals 3.2m
value-weeks = WEKEN
help-weeks = De weken van de campagne: verkorte vorm van --set campaign.weeks=…
value-goal = FASE=BEREIK
help-goal = Een bereiksdoel, zoals see=55%: verkorte vorm van --set goal.see.reach=…; herhaalbaar
value-set = PAD=WAARDE
help-set = Wijzig een sleutel voor deze keer, zoals channel.tv.discount=12%; herhaalbaar
value-name = NAAM
help-scenario = Een scenario van de briefing, in plaats van de briefing zelf
help-sandbox = Voor een briefing van iemand anders: lees niets wat die buiten de eigen map noemt, en schrijf niet via een link die de map uit leidt
value-file = BESTAND
help-actuals = Wat al is ingezet: CSV of XLSX met channel, week (of `iso_year` en `iso_week`, monday of date) en spend, en phase, contacts, clicks en conversions waar die bekend zijn
value-week = WEEK
help-from = De eerste week die nog te plannen is, zoals 2027-W12
help-learn = Plan de rest met de waargenomen cijfers, en dichter bij de aangenomen cijfers waar weinig is waargenomen
value-gap = MARGE
help-tolerance = De marge tot het best mogelijke plan die als bewezen telt; niet onder 1e-6
value-seconds = SECONDEN
help-time-limit = Na hoeveel seconden de opdracht eindigt met wat er dan is gevonden, waar die ook mee bezig is; zonder deze optie wordt 20 seconden naar een plan van hele eenheden gezocht
value-solver = SOLVER
help-solver = De solver voor lineaire programma’s
solver-auto = microlp en Clarabel; naast Clarabel HiGHS in plaats van microlp, als die is ingebouwd en het plan groot is
solver-microlp = microlp voor het plan en Clarabel voor het bewijs: puur Rust, en er altijd bij
solver-highs = HiGHS, in builds met de feature `highs`
goal-has-no-reach = --goal { $goal }: verwacht wordt { value-goal }, zoals see=55%
no-brief-is-named =
    noem een briefing, of geef ten minste --budget en --people, bijvoorbeeld
      klantreis plan --budget 250k --people 3.2m --goal see=55%
no-highs-in-this-build = --solver highs: deze build heeft geen HiGHS; bouw met `cargo build --release --features highs`
time-was-up-or-ctrl-c-was = de tijd was om, of er is op Ctrl-C gedrukt: wat nog werd uitgezocht is weggelaten, of niet bewezen genoemd
tolerance-out-of-range = een tolerantie ligt tussen `1e-6` en `0.5`
tolerance-is-no-number = verwacht wordt een getal zoals `1e-4`
time-limit-out-of-range = een tijdslimiet ligt tussen 0,01 seconde en een dag van 86.400 seconden
time-limit-is-no-number = verwacht worden seconden, zoals 60
help-explain-defaults = Noem elke standaardwaarde in gebruik, en welke daarvan aannames zijn
remark = opmerking
in-scenario = in scenario `{ $name }`: { $remark }
flags = de opties
scenario = , scenario { $scenario }
scenarios-fit = { $count ->
    [one] ; { $count } scenario klopt ook
   *[other] ; { $count } scenario’s kloppen ook
}
no-faults = { $name }{ $scenario_words }: geen fouten; { $lines }, { $goals } en { $limits }{ $scenarios_text }
count-placements = { $count ->
    [one] { $count } plaatsing
   *[other] { $count } plaatsingen
}
count-limits = { $count ->
    [one] { $count } limiet
   *[other] { $count } limieten
}
help-compared-files = Plannen (.json, .csv, .xlsx), en briefings (.toml) waarvan nu een plan wordt gemaakt; één briefing alleen komt naast de scenario’s ervan te staan
help-only = Van de scenario’s alleen dit, naast de briefing zelf; herhaalbaar
help-scenarios = Ook de scenario’s van elke briefing
value-number = N
help-compared-draws = Simulaties van prijzen en plafonds, voor alle plannen naast elkaar dezelfde, die zeggen hoe zeker een verschil is; 0 voor geen
value-seed = S
help-compared-seed = Welke simulaties
help-compared-sandbox = Lees niets wat een briefing buiten de eigen map noemt, en schrijf niet via een link die de map uit leidt
compared-draws-out-of-range = een aantal simulaties ligt tussen 10 en 1.000.000; 0 simuleert niets
help-split = De verdeling: CSV, XLSX of de JSON van een plan, met de kolommen phase, channel en spend; `-` leest de standaardinvoer
for-more-information = Meer uitleg geeft '{ $flag }'.
no-plan-could-be-computed = er kon geen plan worden berekend: { $why }. Dit is een fout in klantreis; meld die met de briefing erbij
plan-failed-audit-report-it = het plan kwam niet door de controle; er is niets weggeschreven. Dit is een fout in klantreis; meld die alsjeblieft:
no-plan-that-keeps-every-hard-bound =
    in { $seconds } s is geen plan gevonden dat aan alle harde grenzen voldoet, en dat er geen is, is niet bewezen; er is niets weggeschreven.
      hulp: geef meer tijd met --time-limit, of verruim een pakket, een minimumafname of een limiet
explain-has-no-rows = een uitleg heeft geen rijen voor een spreadsheet; gebruik .json, .md of .txt
value-points = PUNTEN
help-points = De punten, CSV of XLSX met een kolom met mediadruk zoals grp, en een kolom reach; `-` leest de standaardinvoer
value-weight = DRUK
help-against = De kolom met mediadruk die telt, als er meer zijn
value-reach = BEREIK
help-ceiling = Zet het plafond vast, zoals 85%, in plaats van het te schatten
value-family = FAMILIE
help-family = Schat alleen deze familie van curven
value-key = SLEUTEL
help-fit-channel = Het kanaal: in een bestand met meer kanalen dat waar het om gaat, anders de sleutel van de tabel
value-phase = FASE
help-role = De fase van de rol waarvoor de curve wordt geschreven; zonder deze optie see, of wat een kolom `phase` zegt
help-fit-people = Het aantal mensen waarin bereik wordt geteld, zoals 3.2m, als bereik of impressies aantallen zijn en geen aandelen
value-year = JAAR
help-year = Het jaar van de punten, dat naast de bron wordt geschreven
family-nbd = { negative-binomial }
family-goerg = De curve van Goerg: negatief-binomiaal met vorm 1
family-exponential = Exponentieel onder een plafond
family-hill = Hill, S-vormig bij een exponent boven 1
family-beta-binomial = Bèta-binomiaal, over plaatsingen
family-points = De punten zoals ze zijn
ceiling-lies-above-0 = een plafond ligt boven 0 en op maximaal 99,9%, zoals 85% of 0.85
expected-number-of-people = verwacht wordt een aantal mensen, zoals 3.2m
year-out-of-range = een jaar ligt tussen 1900 en 2100
points-of-channel = { $file }, kanaal `{ $channel }`
no-points-of-channel = { $file } heeft geen punten van een kanaal `{ $channel }`
points-on-standard-input = de standaardinvoer
points-at-one-weight-only = heeft punten bij maar één drukniveau; er zijn er { $needed } nodig
points-at-too-few-weights = heeft punten bij te weinig drukniveaus; er zijn er { $needed } nodig
add-points-or-hold-ceiling = voeg punten toe, of houd het plafond vast met --ceiling 85%; een curve door één punt is `kind = "goerg"`
add-points-hold-ceiling-or-other-family = voeg punten toe, houd het plafond vast met --ceiling 85%, of neem een familie met minder parameters
add-points-or-other-family = voeg punten toe, of neem een familie met minder parameters
over-insertions-only-beta-binomial = over plaatsingen is een curve bèta-binomiaal, en van geen andere familie
leave-out-or-take-another-weight = laat dit weg, of neem een andere druk met --against
beta-binomial-is-over-insertions = een bèta-binomiaal is een curve over plaatsingen
take-insertions-or-another-family = neem de kolom met plaatsingen met --against insertions, of een andere familie
points-are-too-many-to-be-pasted = het zijn te veel punten om zo in te plakken
reach-falls-by-more-than-2-points = het bereik daalt van punt naar punt met meer dan 2 punten, dus zo maken ze geen curve
leave-family-out = laat --family weg, dan wordt er een formule op geschat
reaches-nobody-at-any-point = bereikt bij geen enkel punt iemand
is-right-column-named-reach = heet de juiste kolom wel reach?
usage = { phase-use }
options = Opties
about-help = Toon deze hulp, of die van de genoemde opdracht
value-command = OPDRACHT
help-help-short = Toon de hulp (uitgebreider met '--help')
help-help-long = Toon de hulp (beknopter met '-h')
help-help = Toon de hulp
help-version = Toon de versie
commands = Opdrachten
arguments = Argumenten
default = standaard
possible-values-in-line = [mogelijke waarden: { $values }]
possible-values = Mogelijke waarden
help-init-file = Het bestand om te schrijven
help-init-budget = Het budget, zoals 250k
help-init-people = De doelgroepomvang, zoals 3.2m
help-init-weeks = De weken van de campagne
help-init-goal = Een bereiksdoel, zoals see=55%; herhaalbaar
brief-is-named-as-its-schema = { $file }: zo heet het schema naast een briefing; noem een ander bestand
wrote-brief = { $file } geschreven; { $schema } blijft zoals het is; probeer nu: klantreis plan { $file }
wrote-brief-and-schema = { $file } geschreven, met { $schema } voor editors; probeer nu: klantreis plan { $file }
output-is-standard-output = de standaarduitvoer gaat al naar dit bestand
output-leaves-the-sandbox = een link leidt dit de map van de briefing uit, en daar schrijft --sandbox niets; noem het bestand zelf
standard-output-is-an-input = { $name }: de standaarduitvoer gaat naar dit bestand, dat ook wordt gelezen; noem een ander
output-is-named-twice = dit bestand is twee keer genoemd
output-is-named-twice-as = dit bestand is twee keer genoemd: het is ook { $other }
output-is-an-input = dit bestand wordt gelezen, en zou worden overschreven; noem een ander
output-is-an-input-as = dit bestand wordt gelezen als { $other }, en zou worden overschreven; noem een ander
ctrl-c-cannot-be-waited-for-here = op Ctrl-C kan hier niet worden gewacht: het beëindigt de run meteen en schrijft niets weg
map-has-no-rows = een kaart van de klantreis heeft geen rijen voor een spreadsheet; gebruik .json, .md of .txt
help-output = Schrijf het resultaat ook naar een bestand; de extensie bepaalt het formaat; herhaalbaar. Overschrijft nooit een bestand dat wordt gelezen
value-format = FORMAAT
help-format = Het formaat op de standaarduitvoer, en van de bestanden waarvan de extensie erbij past
help-quiet = Toon geen resultaat: bestanden worden geschreven zoals gevraagd, en de exitcode zegt hoe het afliep. Fouten en opmerkingen gaan nog steeds naar de standaardfoutuitvoer
value-columns = KOLOMMEN
help-width = De breedte van de tabel in tekens; zonder deze optie die van de terminal, en 80 zonder terminal
format-mediaplanschema = het JSON-mediaplan van planmatic, versie 3
only-plan-has-this-format = alleen `plan` schrijft een werkmap of mediaplanschema; gebruik .html, .csv, .json, .md of .txt
workbook-is-no-text = een werkmap is geen tekst om te tonen; noem een bestand, zoals -o plan.xlsx
extension-and-format-differ = -o { $file }: de extensie van het bestand en --format kloppen niet met elkaar
for-dutch-excel-write-file-with-format = schrijf het bestand voor een Nederlandse Excel met --format csv-excel-nl
unknown-extension-pdf = -o { $file }: onbekende extensie; bedoelde je .html, dat een browser als PDF afdrukt? Gebruik .xlsx, .html, .csv, .json, .md of .txt, of noem een --format
unknown-extension-like = -o { $file }: onbekende extensie; bedoelde je .{ $meant }? Gebruik .xlsx, .html, .csv, .json, .md of .txt, of noem een --format
unknown-extension = -o { $file }: onbekende extensie; gebruik .xlsx, .html, .csv, .json, .md of .txt, of noem een --format
width-out-of-range = een tabel heeft minstens 80 tekens breedte nodig
value-by = PER
help-by = Waar een rij over gaat: een regel, een fase, een fase in één doelgroep, of een regel in een week of maand
help-round-to = Rond de netto media van elke regel en week af op veelvouden hiervan, zoals 1: verkorte vorm van een sleutel onder [report]
help-show-program = Toon het lineaire programma als leesbare tekst in plaats van het plan
by-line = Een ingekochte plaatsing
by-phase = Een fase, alle doelgroepen samen
by-audience = Een fase in één doelgroep
by-week = Een plaatsing in een week: de flowchart
by-month = Een plaatsing in een maand
help-risk-split = Een eigen verdeling in plaats van het aanbevolen plan: een CSV zoals `evaluate` die leest
help-draws = Het aantal simulaties waarin het plan wordt beproefd
help-seed = Welke simulaties het zijn
value-number-of-plans = M
help-replan = Voor hoeveel van deze simulaties een nieuw plan wordt gemaakt, om te zien of de verdeling standhoudt; zonder deze optie 100, en 0 voor geen
value-channels = KANALEN
help-gamma = Tegen hoeveel tegenvallende kanalen tegelijk het robuuste plan bestand moet zijn; zonder deze optie 3, en 0 voor geen robuust plan
more-replanned-than-drawn = --replan { $replan }: alleen voor de { $draws } simulaties van --draws { $draws } kan een nieuw plan worden gemaakt
draws-out-of-range = een aantal simulaties ligt tussen 10 en 1.000.000
about-catalogue = De ingebouwde catalogus, met de bron van elk cijfer
help-catalogue-phase = Alleen de kanalen met een rol in deze fase
help-catalogue-toml = Het bestand zelf, om te kopiëren en te wijzigen
about-journeys = De ingebouwde klantreizen, met hun fasen; van één ook de KPI’s en media
help-journey = De klantreis, zoals aida
about-schema = Wat er in een bestand mag staan, als JSON Schema: editors vullen er sleutels mee aan, en markeren fouten
more-schema =
    Voorbeelden:
      klantreis show schema brief > brief.schema.json
      klantreis show schema catalogue > catalogue.schema.json

    Een editor die TOML kent (Even Better TOML, taplo) vindt het via de eerste regel van een bestand:
      #:schema ./brief.schema.json
help-schema-file = Het bestand
about-man = De handleiding, van het geheel of van één opdracht
more-man =
    Voorbeelden:
      klantreis show man | man -l -
      klantreis show man plan | man -l -
      klantreis show man > ~/.local/share/man/nl/man1/klantreis.1
help-man-command = De opdracht, zoals plan
about-completions = Wat een shell moet weten om opdrachten, opties en hun waarden aan te vullen
more-completions =
    Voorbeelden:
      klantreis show completions bash > ~/.local/share/bash-completion/completions/klantreis
      klantreis show completions zsh > ~/.zfunc/_klantreis
      klantreis show completions fish > ~/.config/fish/completions/klantreis.fish
      klantreis show completions powershell >> {"$"}PROFILE
value-shell = SHELL
help-shell = De shell
schema-of-brief = Wat de klant wil
schema-of-catalogue = Wat de markt biedt
value-vary = PAD=VAN..TOT
help-vary = Wat te variëren, zoals budget=50k..500k, goal.see.reach=40%..80%, budget=-20%..+20% of weeks=4,6,8; herhaalbaar. Zonder deze optie het budget van 20% tot 200%
help-steps = Hoeveel waarden een reeks krijgt, met de uiteinden erbij: 40 voor één reeks, 10 voor elk van meer reeksen, 37 als alleen het budget varieert
value-what = WAT
help-minimise = Zoek de laagste besteding die de doelen haalt, wat de doelstelling van de briefing ook is
help-yes = Bereken meer dan 100.000 combinaties zonder bevestiging te vragen
time-was-up-after-of-cells-rows = de tijd was om na { $done } van { $cells } plannen; de geschreven rijen zijn volledig
interrupted-after-of-cells-rows-written = onderbroken na { $done } van { $cells } plannen; de geschreven rijen zijn volledig
of-plans-failed-or-did-not-pass = { $failed } van { $done } plannen zijn mislukt of kwamen niet door de controle. Dat is een fout in klantreis; meld die met de briefing erbij
of-cells-have-no-plan-because-hard = voor { $no_plan } van { $done } combinaties is er geen plan, omdat harde grenzen elkaar daar tegenspreken
varied-twice = --vary { $vary }: `{ $key }` wordt twee keer gevarieerd
many-plans = dit worden { $plans } plannen; neem minder --steps, of bevestig met --yes
uncountable-plans = dit worden meer plannen dan er te tellen zijn; neem minder --steps
steps-out-of-range = een aantal stappen ligt tussen 2 en 1.000.000
unexpected-argument = onverwacht argument '{ $argument }'
unrecognized-subcommand = onbekende opdracht '{ $command }'
known-subcommands = [opdrachten: { $commands }]
missing-subcommand = '{ $command }' vraagt om een opdracht, en er is geen genoemd
missing-value = '{ $argument }' vraagt om een waarde, en er is geen opgegeven
unexpected-value = onverwachte waarde '{ $value }' voor '{ $argument }'; hier hoort geen waarde meer
missing-arguments = deze verplichte argumenten ontbreken:
invalid-utf-8 = een of meer argumenten zijn geen geldige UTF-8
argument-given-twice = het argument '{ $argument }' mag maar één keer worden gebruikt
argument-conflicts = het argument '{ $argument }' gaat niet samen met '{ $other }'
argument-conflicts-with-several = het argument '{ $argument }' gaat niet samen met:
invalid-value = ongeldige waarde '{ $value }' voor '{ $argument }'
similar-subcommand = { $count ->
    [one] er is een opdracht die erop lijkt: { $names }
   *[other] er zijn opdrachten die erop lijken: { $names }
}
similar-argument = { $count ->
    [one] er is een argument dat erop lijkt: { $names }
   *[other] er zijn argumenten die erop lijken: { $names }
}
similar-value = { $count ->
    [one] er is een waarde die erop lijkt: { $names }
   *[other] er zijn waarden die erop lijken: { $names }
}
tip = tip
tip-pass-as-value = gebruik '{ $value }' om '{ $argument }' als waarde op te geven
tip-remove-dashes = de opdracht '{ $command }' bestaat; laat de '{ $dashes }' ervoor weg om die te gebruiken
tip-flag-of-subcommand = '{ $flag }' bestaat wel

## cli/check

defaults-in-use-set-key-to-change =
    Standaardwaarden in gebruik (stel de sleutel in om er een te wijzigen):
    {""}
pct-for-range = ±{ $spread }%, als bandbreedte van { $counted }
prices-that-indices-and-seasons-make = Prijzen met indexen en seizoenen
per-unit = {" "}per { $unit }
x-to-over-weeks = , x { $low } tot { $high } over de weken

## cli/compare

compared-file-has-unknown-extension = { $name }: onbekende extensie; noem een plan (.json, .csv, .xlsx) of een briefing (.toml)
side-by-side-its-hard-bounds-contradict = de harde grenzen spreken elkaar tegen: { $keys }
none-was-found-in-s = er is geen plan gevonden in { $seconds } s
it-failed-its-audit-which-is-bug = het plan kwam niet door de controle: een fout in klantreis
side-by-side-its-brief-has-fault = de briefing heeft een fout: { $what }
its-brief-has-faults = de briefing heeft { $faults } fouten
has-no-plan-because-of-this = { $name } heeft geen plan, en wel hierom:

## cli/compare/side_by_side

compared-file-is-named-twice = { $file }: dit bestand is twee keer genoemd
no-brief-has-this-scenario = geen briefing hier heeft een scenario met deze naam
add-scenario-to-brief = zet `[scenario.{ $name }]` in de briefing, met wat er anders moet zijn
nothing-to-compare-brief-with =
    { $name }: er is niets om dit mee te vergelijken; noem een tweede plan of briefing, of zet er een scenario in, zoals

      {"["}scenario.zonder-tv]
      channel.tv.exclude = true
nothing-to-compare-plan-with =
    { $name }: er is niets om dit mee te vergelijken; noem een tweede plan of een briefing, bijvoorbeeld
      klantreis compare { $name } brief.toml

## cli/init

brief-schema = De regel hierboven vertelt editors welke sleutels er zijn; `klantreis show schema brief > brief.schema.json` vernieuwt dat bestand.
brief-number-forms = Een briefing voor klantreis. Schrijf bedragen als 250_000 of "250k", aandelen als "55%" of 0.55.
brief-commands = `klantreis check` noemt elke fout erin; `klantreis check --explain` noemt de standaardwaarden die meetellen.
brief-campaign-name = Nieuwe campagne
brief-action-name = aankoop
brief-action = de actie die telt: wat een conversie is
brief-budget-is = netto media; of "gross" (brutotarieven) of "total" (met bureaufee); zonder btw
brief-start = de eerste dag
brief-journey = of aida, three-phase, iab, iab-nl, nine-phase; `klantreis show journeys`
brief-purchase = of impulse, habitual, high-consideration: bepaalt hoeveel mensen standaard in elke fase zitten
brief-reserve = blijft buiten de verdeling
brief-only = de enige kanalen die meedoen; `klantreis show catalogue` noemt ze alle
brief-index = affiniteit per kanaal, 100 is gemiddeld; meer tabellen [audience.NAAM] voor meer persona’s
brief-maximise = of reach_people, contacts, clicks, conversions; of minimise = "spend"
brief-value = Wat het oplevert, voor het rendement op de media (en voor `maximise = "value"`):
brief-per-conversion = liefst de brutomarge van één conversie
brief-touchpoints = Waar mensen je tegenkomen; `klantreis map` zet deze contactmomenten op volgorde en zegt wat eerst te doen:
brief-touchpoint-name = Afrekenen
brief-touchpoint-question = Wat kost de bezorging?
brief-importance = 1 tot en met 10
brief-channels = Wensen voor één kanaal:
brief-at-most = of {"{"} grp = 300 {"}"}, {"{"} units = 10 {"}"}, {"{"} share = "40%" {"}"}; ook at_least, fixed
brief-discount = van de prijs in de catalogus af
brief-whole-units = alleen hele spots; of lot = 5
brief-flight = `until` is de laatste dag; ook blackout = [{"{"} … {"}"}]
brief-on-air = een week valt weg, of heeft minimaal dit
brief-season = 100 is het jaargemiddelde; per maand, of per ISO-week zoals w12
brief-minimum-buy = als het wordt ingekocht; of {"{"} units = 12 {"}"}, {"{"} grp = 60 {"}"}
brief-activation-fee = eenmalig, uit het budget
brief-always-on = het minimum per week
brief-needs = wordt niet zonder ingekocht
brief-limits = Een limiet voor een groep kanalen:
brief-limit-share = van wat er wordt besteed
brief-measure = het een of het ander; of units, grp, contacts, frequency ...
brief-per = of week, quarter; of from en until, voor alleen die dagen
brief-round-to = Hele euro’s per regel en week:
brief-goal-reach = van de mensen in de fase
brief-at-frequency = minstens twee keer bereikt; tot en met 4

## cli/show

unknown-phase-of-catalogue = --phase { $name }: onbekende fase ({ $help })
prices-are-before-discount-and-without-vat =
    Prijzen zijn zonder korting en zonder btw. Betrouwbaarheid: prijs / rol. Ter illustratie: vervang ze door tarieven van het bureau.
    {""}
per-thousand = per duizend
per-grp = per GRP
per-click = per klik
priced-per-unit = per { $unit }
per-send = per verzending
catalogue-per-conversion = per conversie
price-role = Prijs: { $price_source }. Rol: { $role_source }
people-are-share-of-audience-in-phase = ‘Mensen’ is het deel van een doelgroep dat in de fase zit als niemand iets opgeeft: aannames, behalve voor de eerste fase. Stel `in_phase` van de doelgroep in, of `people` van de fase. `journey = "NAAM"` onder [campaign] kiest de klantreis van een campagne; de sleutels see, think, do en care leiden naar de eerste fase die voor elk staat, zodat één catalogus voor alle klantreizen geldt. Schrijf voor een eigen klantreis `[journey.NAAM]` met `phases = [...]`, en `stands_for` onder elke `[phase.SLEUTEL]`.
unknown-journey = show journeys { $name }: die klantreis is er niet ({ $help })
stands-for = Staat voor
heading-aim = Waarvoor media dienen
journeys-source = Bron: { $source }.
stands-for-of-audience = { $name } ({ $key }, staat voor { $stdc }), { $people } van de doelgroep
journeys-aim = Waarvoor media dienen: { $aim }
kpis = KPI’s: { $kpis }
media = Media: { $media }
kpis-and-media-are-those-of-see = KPI’s en media zijn die van See-Think-Do-Care: Avinash Kaushik, kaushik.net, 2013 en 2015, en Nederlandse bureaus.
it-has-no-phase-for-goals-limits = Er is geen fase voor { $missing_intents }: doelen, limieten en kanalen daarvoor vallen weg, en dat wordt gemeld.
unknown-command-of-manual = show man { $name }: die opdracht is er niet ({ $help })
man-title = Opdrachten voor gebruikers
man-name = { value-name }
man-synopsis = SAMENVATTING
man-description = BESCHRIJVING
man-options = OPTIES
man-commands = OPDRACHTEN
exit-codes = Exitcodes:
man-see-also = ZIE OOK
examples = Voorbeelden:
man-examples = VOORBEELDEN
man-exit-status = EXITCODE
man-files = BESTANDEN
file-brief = De briefing: wat de klant wil. `klantreis init` schrijft er een om mee te beginnen.
file-schema = Wat er in een briefing mag staan, voor editors. `klantreis init` schrijft het naast de briefing; `klantreis show schema brief` toont het.
file-catalogue = Een eigen catalogus: prijzen, bereikscurven en rollen, naast de briefing die hem in campaign.catalogue noemt. `klantreis show catalogue --toml` toont de ingebouwde.
file-plan = Een plan dat met -o is geschreven, om met latere te vergelijken.
file-actuals = Wat al is ingezet, voor --actuals.

## cli/sweep

bar-30-human-pos-of-human-len = {"{"}bar:30{"}"} {"{"}human_pos{"}"} van {"{"}human_len{"}"} plannen, nog {"{"}eta{"}"}

## referred to

vary-examples = zoals budget=50k..500k, goal.see.reach=40%..80% of budget=100k,200k,300k
