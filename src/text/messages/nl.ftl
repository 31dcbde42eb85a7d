### Alle teksten van klantreis in het Nederlands.
###
### Een getal of naam staat tussen accolades, { $budget }. Een getal kiest de meervoudsvorm: [one], of *[other] voor alle andere.
### `locale` zegt hoe getallen, datums en opsommingen worden geschreven, volgens de taalgegevens van Unicode.

language = Nederlands
locale = nl
amount = { $sign } { $amount }
weeks = { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weken
}
points = { $points ->
    [one] { $figure } punt
   *[other] { $figure } punten
}

## domain/journey.rs

repeat-purchase-loyalty-ambassadors = herhaalaankopen, loyaliteit, ambassadeurs
be-found-at-moment-of-action = gevonden worden op het moment van actie
be-seen-as-solution = gezien worden als de oplossing
be-known-and-top-of-mind = bekend en top of mind zijn

## problem/titles.rs

fixed-amount-of-limit = het vaste bedrag van limiet ‘{ $key }’
cap-of-limit = het maximum van limiet ‘{ $key }’
minimum-of-limit = het minimum van limiet ‘{ $key }’
fixed-amount = het vaste bedrag voor { $channel }
cap-on = het maximum voor { $channel }
minimum-for = het minimum voor { $channel }
least-frequency-of-limit = de minimale frequentie van limiet ‘{ $key }’
what-ran = wat er al is ingezet van { $channel }
evenness-of = de gelijkmatigheid van { $channel }
least-of-week-on-air = het minimum per inzetweek van { $channel }
weekly-minimum = het weekminimum voor { $channel }
weeks-of = de weken van { $channel }
frequency-of-limit = de frequentie van limiet ‘{ $key }’
what-is-not-bought-without = waar { $channel } niet zonder wordt ingekocht
minimum-buy = de minimumafname van { $channel }
supply-of = het aanbod van { $channel } in { $phase }
budget = het budget

## input/matching.rs

rows = rijen { $rows }
rows-from = { $count } rijen van { $first } tot en met { $last }
row = rij { $one }
without-phase-is-like-row-above = { $rows }: { $name } zonder fase is { $phase }, zoals de rij erboven
without-phase-is-its-only-one = { $rows }: { $name } zonder fase is { $phase }, de enige fase ervan

## input/resolve/audiences.rs

people-are-in-both-and-each-counts = { $people } mensen zitten zowel in { $a } als in { $b }: elk telt de helft van hen, zodat samen iedereen één keer telt

## input/resolve/campaign.rs

campaign = Campagne
weeks-is-not-set-4-weeks = `weeks` is niet gezet: 4 weken aangenomen

## input/resolve/curves.rs

its-curve-states-pct-reach-above = `{ $path }`: de curve noemt { $highest } % bereik, boven het plafond van { $ceiling } %: ze eindigt bij het plafond
points-moved-by-up-to-points = { $key }.{ $phase }: punten tot { $moved } punten bereik verschoven { $why }
so-that-more-weight-never-reaches-fewer = zodat meer druk nooit minder mensen bereikt
to-be-concave = om concaaf te zijn
as-many-contacts-as-people-below-ceiling = { $scale_text }: evenveel contacten als mensen onder het plafond, die elkaar willekeurig treffen

## input/resolve/dates.rs

no-day-of-it-lies-in-campaign = `{ $path }`: geen dag ervan valt in de campagne, die loopt van { $first } tot en met { $last }

## input/resolve/followers.rs

n3-contacts-per-week = 3 contacten per week

## input/resolve/journeys.rs

briefs-own = de briefing zelf

## input/resolve/left_out.rs

journey-has-no-phase-for-left-out = journey { $key } heeft geen fase voor { $missing_intents }{ $aim }: { $left_out_words } { $is } weg{ $required }; stdc en iab hebben die wel
are = vallen
is = valt
keeping-customers = , het behouden van klanten
with-wishes-to-buy-of-these-channels = , met de wensen om { $more } van deze kanalen in te kopen
with-wish-to-buy-one-of-these = , met de wens om een van deze kanalen in te kopen
and-more = {" "}en nog { $more }
limit = limiet
limits = de limieten
goal = doel
goals = de doelen
no-channel-serves-by-itself-as-channels = geen kanaal bedient { $names } apart, want kanalen bedienen de eerste fase van hun intentie; met een rol met `phase = "{ $key }"` wordt dat apart gepland

## input/resolve/minimum_buys.rs

lower-it-raise-volume-or-drop = verlaag die, verhoog het volume of laat `at_least` of `fixed` vallen
is-and-there = { $what } is { $least }, en er zijn er { $there_are }
one-lot = één pakket
its-minimum-buy = de minimumafname
lower-it-raise-budget-or-drop = verlaag die, verhoog het budget of laat `at_least` of `fixed` vallen
its-minimum-buy-costs = de minimumafname kost { $cost }
raise-budget-lower-price-or-drop = verhoog het budget, verlaag de prijs of laat `at_least` of `fixed` vallen
cost = kosten
costs = kost
above-there = { $get }{ $with_fee }, meer dan de { $there_is } die er is
and-to-activate = {" "}plus { $fee_paid } activeringskosten
minimum-buys-lower-it-raise-budget-or-drop = verlaag ze, verhoog het budget of laat `at_least` of `fixed` vallen
its-activation-fee-of-is-above-there = de activeringskosten van { $get } zijn hoger dan de { $there_is } die er is
can-never-be-bought = `{ $key }` kan nooit worden ingekocht: { $why }
channel-is-required-and-can-never-be = kanaal `{ $key }` is gewenst en kan nooit worden ingekocht: { $why }

## input/resolve/notes.rs

lies-outside-folder-of-brief-which-names = { $file } ligt buiten de map van de briefing, die het noemt; met --sandbox wordt het geweigerd

## input/resolve/objective.rs

phases-weigh-for-reach-value-is-counted = fasen wegen voor bereik; waarde telt in geld, dus hun gewichten blijven buiten beschouwing

## input/resolve/on_target.rs

by-their-index-audiences-would-get-pct = { $key }.{ $phase }: volgens hun index zouden de doelgroepen { $after } % van de contacten krijgen; ze krijgen ze allemaal, in deze verhouding
pct-people-in-phase-over-prices-basis = { $share } %: de mensen in de fase gedeeld door de basis van de prijs

## input/resolve/phase_days.rs

after-campaign-starts-as-its-kind = { $count } { $after } na de start van de campagne, passend bij het type aankoop
phase-days-weeks = weken
phase-days-week = week

## input/resolve/phases.rs

as-purchase-has = , passend bij aankoop van het type `{ $word }`
pct-of-audience = { $share } % van de doelgroep{ $why }

## input/resolve/placements.rs

is-bought-per-and-has-no-volume = { $key }.{ $phase } wordt per { $per } ingekocht en heeft geen volume: het plan kan er meer van inkopen dan er is (voeg een `demand` toe)
conversion = conversie
click = klik
has-no-day-to-run = `{ $key }` heeft geen dag om te lopen en doet dus niet mee

## input/resolve/prerequisites.rs

can-never-be-bought-it-needs = `{ $key }` kan nooit worden ingekocht: het heeft { $dutch } nodig, en dat doet niet mee

## input/resolve/prices.rs

price-is-your-own-with-markets = { $key }: een eigen prijs, met { $kept_price_keys } van de markt en zonder { $lost }
price-is-your-own-without-markets = { $key }: een eigen prijs, zonder { $lost } van de markt

## input/resolve/rounded_shares.rs

shares-of-add-up-to-pct-taken = de aandelen van { $names } tellen op tot { $total } %: opgevat als afgerond, en teruggeschaald naar 100 %
rounded-shares-shares-of-add-up-to-pct-taken = de aandelen van { $names } tellen op tot { $total } %: opgevat als afgerond, en geschaald naar 100 %

## input/resolve: faults, a to l

## input/resolve/seasons.rs

channel-season-audience-changes-nothing = `channel.{ $offered }.season.audience` verandert niets: de prijs telt al contacten, en er is geen `demand`
campaign-has-no-start-so-season = de campagne heeft geen startdatum, dus blijft het seizoen van `{ $offered }` buiten beschouwing (voeg `start` toe)

## input/resolve/travel.rs

pct-of-its-people-during-campaign-pct = { $unreached } % van de mensen erin tijdens de campagne, { $reached } % van wie wordt bereikt
pct-of-its-people-during-campaign = { $unreached } % van de mensen erin tijdens de campagne

## input/resolve/volumes.rs

n1-send-week = 1 verzending per week
people-in-phase-that-can-be-reached = { $everyone }: de mensen in de fase die te bereiken zijn

## input/resolve/weekly/actuals.rs

has-no-row-in-nothing-is-taken = { $actuals } heeft geen rij in { $weeks_missing }: aangenomen dat er toen niets is ingezet
has-no-row-of-before-taken-not = { $file } heeft geen rij van { $names } vóór { $from }: aangenomen dat die toen niet zijn ingezet
figures = { $actuals }: { $assumption }

## input/resolve/weekly/goals.rs

goal-is-for-no-week-of-campaign = doel `{ $key }` geldt voor geen enkele week van de campagne: geen week valt grotendeels in zijn dagen

## input/resolve/weekly/periods.rs

limit-in-is-passed-by-what-already = limiet `{ $key }` in { $when } is al overschreden door wat er al is ingezet

## input/resolve/without_reach.rs

no-curve-so-no-reach-add-curve = geen `curve`, dus geen bereik: { $names } (voeg een `curve` en een `ceiling` toe; `curve = {"{"} kind = "linear" {"}"}` zegt dat alleen contacten bedoeld zijn)

## solver/shares.rs

shares-leave-nothing-of-to-be-bought = aandelen laten niets over om in te kopen van { $names }: { $title } en andere aandelen van hetzelfde
holds-all-that-it-is-share = { $title } omvat alles waarvan het een aandeel is, dus daarvan kan niets worden ingekocht

## planning/appendix/scenarios.rs

none-could-be-computed = er kon er geen berekend worden
none-was-found-in-time = er is er geen op tijd gevonden
its-hard-bounds-contradict = de harde grenzen spreken elkaar tegen
its-brief-has-fault = de briefing heeft een fout

## planning/compare/pair/headline.rs

goals-and = doelen { $name } en { $other } { $many }
headline-goal = doel { $name } { $one }
stays-met = wordt nog steeds gehaald
stay-met = worden nog steeds gehaald
stays-missed = wordt nog steeds niet gehaald
stay-missed = worden nog steeds niet gehaald
is-no-longer-asked = wordt niet meer gevraagd
are-no-longer-asked = worden niet meer gevraagd
is-new = is nieuw
are-new = zijn nieuw
is-now-met = wordt wel gehaald
are-now-met = worden wel gehaald
is-now-missed = wordt niet meer gehaald
are-now-missed = worden niet meer gehaald
less = { $size } minder
more = { $size } meer
it-pays-of-activation-fees = het betaalt { $more_fees } aan activeringskosten
b-spends-same-in-every-line = B besteedt op elke regel hetzelfde
b-spends-same-of-it-on-other = B besteedt evenveel, waarvan { $shifted_spend } op andere regels
nothing-moves = Er verschuift niets:{" "}
b-spends = B besteedt { $spend }
loses-points-of-reach = { $name } verliest { $points } punten bereik{ $mostly_by }
gains-points-of-reach = { $name } wint { $points } punten bereik{ $mostly_by }
mostly-by = , vooral door { $mostly_by }

## planning/compare/pair/remarks.rs

csv-does-not-tell-whether-these-goals = een CSV vermeldt niet of deze doelen gehaald zijn: { $unknown }
only-one-of-files-tells-reach = maar één van de bestanden vermeldt het bereik van { $phases }: vergelijk JSON-bestanden
objective-differs-was-made-to-b = de doelstelling verschilt: A zoekt { $a }, B { $b }
audience-in = de doelgroep in { $phase }
audience = de doelgroep
names-no-currency-taken-to-be = { $letter } noemt geen valuta: { $comparison } aangenomen
is-not-proved-to-its-tolerance-better = { $letter } is niet bewezen binnen de tolerantie: er kan een beter plan bij deze briefing bestaan

## planning/compare/phase_names.rs

whole-journey = de hele klantreis
no-phase = Geen fase

## planning/compare/plan_figures/matching_phases.rs

travels-another-journey-it-calls = volgt een andere klantreis: { $calls }
matching-phases-figures = { $theirs } heet daar { $own }

## planning/compare/plan_terms.rs

spend = besteding
point-counts = {" "}(een punt telt voor { $weights })
of-net-media = netto media
with-fee-inside = inclusief fee
at-list-prices = tegen brutotarieven
people = { $people } mensen
campaigns-length = de looptijd van de campagne
differs = { $what } verschilt: { $term_words }
in = { $term } in { $names }

## planning/compare/side_by_side/advice.rs

if-it-is-worth-its-price = {" "}als het zijn prijs waard is
if-goals-are-all-that-counts = {" "}als alleen de doelen tellen
they-are-made-for-different-objectives = Ze zijn gemaakt voor verschillende doelstellingen, die niet te vergelijken zijn.
it-is-not-proved-to-its-tolerance = Het is niet bewezen binnen de tolerantie: er kan een beter plan bij deze briefing bestaan.
with-budget-of-take = Met het budget van { $reference } is { $name } de beste keuze{ $proviso }: { $why }.
take = Neem { $name }{ $proviso }: { $why }.
plans-are-for-different-audiences-so-what = de plannen zijn voor verschillende doelgroepen, dus wat ze daarvan bereiken is niet hetzelfde
nothing-is-recommended = Er is geen aanbeveling: { $why }.
csv-tells-neither-whether-each-goal = een CSV vermeldt niet of elk doel gehaald is en hoe goed het plan is; vergelijk JSON-bestanden of briefings

## planning/compare/side_by_side/best_by_measure.rs

least-net-media-per = Minste netto media per { $one }
most-of-objective = Meeste van de doelstelling ({ $objective_words }{ $weighted })
least-of-objective = Minste van de doelstelling ({ $objective_words }{ $weighted })
weighted = , gewogen
most-reach = Meeste bereik in { $phase_name }
least-net-media = Minste netto media
most-goals-met = Meeste doelen gehaald

## planning/compare/side_by_side/caveats.rs

draws = { $f64 } trekkingen
n1-draw = 1 trekking
with-prices-and-ceilings-uncertain = Met onzekere prijzen en plafonds is het in { $share } % van { $draws } beter dan { $name }.
beware-with-prices-and-ceilings-uncertain = Let op: met onzekere prijzen en plafonds is het maar in { $share } % van { $draws } beter dan { $name }.
caveats-with-prices-and-ceilings-uncertain = Met onzekere prijzen en plafonds is het kop of munt: beter dan { $name } in { $share } % van { $draws }.
part-of-this-is-not-plans-doing = Een deel hiervan ligt niet aan het plan: { $differ } { $verb }.
caveats-differs = verschilt
differ = verschillen
prices-of = de prijzen van { $channels }
price-of = de prijs van { $names }

## planning/compare/side_by_side/headline.rs

of-meet = { $many } van de { $scenarios_with_goals } halen { $what }
only-meet = alleen { $meets } halen { $what }
only-meets = alleen { $meets } haalt { $what }
each-meets = elk haalt { $what }
none-meets = geen ervan haalt { $what }
all-goals = alle { $count } doelen
both-goals = beide doelen
side-by-side-goal = het doel
reach-in-from = bereik in { $name } van { $least } tot { $most }
in-for = { $campaign } in { $count }, voor { $spent }
no-money = geen geld
to-of-net-media = { $least } tot { $most } netto media
of-net-media-each = elk { $most } netto media
of-wanted = { $plans } van de { $all } gevraagde
heading-campaign = De campagne
is-best-and-with-budget = { $chosen } is het beste, en { $own } bij het budget van { $reference }
is-one-to-take = { $chosen } is de beste keuze
is-one-to-take-if-only-goals = { $chosen } is de beste keuze als alleen de doelen tellen

## planning/compare/side_by_side/justification.rs

as-does = , net als { $name }
but-by-less = , maar komt dichterbij dan { $name }
where-misses = {" "}waar { $name } { $rival_missed } niet haalt
which-meets = , terwijl { $name } dat wel doet
meets-of-goals-not = haalt { $missed } van de { $count } doelen, niet { $missed_2 }
misses-all-goals = haalt geen van de { $count } doelen
misses-both-goals = haalt geen van beide doelen
misses-its-goal = haalt zijn doel niet
meets-all-goals = haalt alle { $count } doelen
meets-both-goals = haalt beide doelen
meets-its-goal = haalt zijn doel
brings-as-much-as-as-far = levert voor zover te zien evenveel op als { $other }{ $difference } { $for_money }
brings-as-much = levert evenveel op als { $other } { $money }
it = het { $brings }
it-and = het { $clause }, en { $brings }
it-but = het { $clause }, maar { $brings }
it-is-proved-and-brings-as-much = het is bewezen en levert voor zover te zien evenveel op als { $other }{ $next_best }
next-best = , het op één na beste,
it-is-only-one-with-plan = het is het enige met een plan{ $goals }
it-is-only-one-of-its-budget = het is het enige met dit budget{ $goals }
justification-and = {" "}en { $clause }

## planning/compare/side_by_side/other_budgets.rs

it-meets = ; het haalt { $meets } wel
it-misses = ; het haalt { $misses } niet
saves-on-at-price = { $name } bespaart { $money } ten opzichte van { $reference_name }, met als prijs { $brought }{ $price }{ $goals_turned }.
spends-more-than-which-buys = { $name } besteedt { $money } meer dan { $reference_name } en krijgt daarvoor { $brought }{ $price }{ $goals_turned }.
saves-on-and-gives-up-nothing = { $name } bespaart { $money } ten opzichte van { $reference_name } en levert niets merkbaars in.
spends-more-than-which-buys-nothing = { $name } besteedt { $money } meer dan { $reference_name }, en dat levert niets merkbaars op.
has-another-budget-than-but-spends-same = { $name } heeft een ander budget dan { $reference_name } maar besteedt evenveel.
where-pays-on-average = : { $price }, waar { $reference } gemiddeld { $average } betaalt

## input/resolve: faults, m to z

## planning/compare/side_by_side/remarks.rs

csv-does-not-tell-its-goals = een CSV de doelen en het bewijs niet vermeldt; geef een JSON-bestand
its-objective-is-another = de doelstelling een andere is
left-out-of-recommendation = niet meegenomen in de aanbeveling: { $names }, omdat { $why }
not-all-of-files-tell-reach = niet alle bestanden vermelden het bereik van { $phases }: vergelijk JSON-bestanden
no-currency-is-named-in-taken = in { $name } staat geen valuta: { $currency } aangenomen
not-proved-to-its-tolerance-is-better = niet bewezen binnen de tolerantie is { $name }: er kan een beter plan bij die briefing bestaan
goals-differ-all-are-held-against-targets = de doelen verschillen: alles is getoetst aan de doelwaarden van { $standard }
not-asked = niet gevraagd in
more-is-asked = meer gevraagd in
another-target-is-wanted = een andere doelwaarde in
prices-of-differ-as-well = ook de prijzen op { $lines } verschillen
remarks-price-of = de prijs van { $channel_name } in { $phase }
unit = eenheid
objective = de doelstelling
differences-are-against-because-has-no-plan = verschillen zijn ten opzichte van { $reference }, omdat { $first } geen plan heeft

## planning/compare/side_by_side/trade_off.rs

for-same-money = voor hetzelfde geld
for = voor { $spent }
trade-off-mostly-by = , { $whereabouts }vooral door { $by }
trade-off-in = in { $phase }{" "}
trade-off-points = punten
trade-off-point = punt
reaches-than = bereikt { $brought } dan { $other }
brings-than = levert { $brought } op dan { $other }

## planning/evaluate.rs

split-takes-brief-has-it-is-compared = de verdeling vraagt { $total }, { $what } de { $money } van de briefing; vergeleken is met het beste plan voor { $total }
less-than = minder dan
more-than = meer dan
best-plan = het beste plan
your-split = de eigen verdeling

## planning/evaluate/purchases.rs

row-costs-nothing-and-row-states-no = rij { $row }: { $name } kost niets en de rij noemt geen aantal, dus er wordt niets ingekocht
row-are-stated-but-spend-buys = rij { $row }: er staan { $units } { $unit }, maar de besteding koopt er { $fit } tegen de prijs van de briefing; de besteding telt
in-stands-there-more-than-once = { $rows }: { $name } in { $phase } staat er meer dan eens en is opgeteld: { $money }

## planning/evaluate/violations.rs

exactly = precies
at-most = hoogstens
at-least = minstens
is-broken-instead = { $result } wordt niet nageleefd: { $result_2 } in plaats van { $side } { $bound }
is-broken-pct-of-instead-of-pct = { $title } wordt niet nageleefd: { $has } % van { $of } in plaats van { $side } { $may } %
is-broken-instead-of-pct = { $title } wordt niet nageleefd: { $result } in plaats van { $side } { $share } % van { $of }, en dat is niets
frequency-cap-of-in-is-broken-per = de maximale contactfrequentie van { $name } in { $phase } wordt overschreden: { $each } per persoon van { $audience } die opnieuw aan te spreken is, in plaats van hoogstens { $most }
in-has-nobody-of-to-follow = { $name } in { $phase } heeft niemand van { $audience } om opnieuw aan te spreken, dus dat is weggegooid geld

## planning/evaluate/weeks.rs

for-brief-tells-no-weeks-apart = voor { $uneven } maakt de briefing geen verschil tussen weken, dus telt wat de weken samen zijn, gelijk verdeeld
file-states-no-weeks-for-so-money = het bestand noemt geen weken voor { $count }, dus het geld is verdeeld over de weken waarin het het meest koopt, en grenzen per week zijn daarnaar beoordeeld; een kolom `week`, zoals `plan --by week` die in een CSV schrijft, noemt ze

## planning/evaluate/whole_lots.rs

is-bought-without-channel-it-needs = { $bought } wordt ingekocht zonder een kanaal dat daarbij nodig is en niet wordt aangeboden
is-bought-without-which-it-needs = { $bought } wordt ingekocht zonder { $needed }, dat daarbij nodig is
in-is-sold-in-whole-only-cannot = { $placement } in { $phase } wordt alleen in hele { $sold } verkocht: { $units } { $plural } is niet te koop, { $size } of { $size_2 } wel
lots-of = pakketten van { $size } { $plural }

## planning/explain/bought.rs

people-it-can-address-again = de mensen die het opnieuw kan aanspreken
its-frequency-cap = de maximale contactfrequentie
bought-goal = doel { $goal }
all-there = wat er te koop is
bend-in-its-reach-curve = een knik in de bereikscurve

## planning/explain/indivisible.rs

indivisible-lots-of = pakketten van { $lot }
its-lots = de pakketten van { $lot }
being-sold-in-whole-units = de verkoop in hele eenheden
its-need = de koppeling met { $names }
indivisible-its-minimum-buy = de minimumafname van { $amount }
pct-of-media = { $get } % van de media
its-activation-fee = de activeringskosten van { $get }

## planning/explain/sensitivity.rs

share-can-address-again = het deel dat { $name } opnieuw kan aanspreken
ceiling-of = het plafond van { $name }

## planning/iis.rs

plan-is-possible = { $change }; er is een plan met [{ $flags }]
each-change-below-ends-this-conflict = elke wijziging hieronder beëindigt deze tegenstrijdigheid; samen kunnen de wijzigingen opnieuw botsen
conflict-of-each-on-its-own = { $sentence }: { $names } (tegenstrijdigheid { $index } van { $count }, elk op zichzelf)
change-any-one-of-them-as-said = wijzig er een zoals hieronder staat, en de rest past bij elkaar
change-one-of-them-as-said-below = wijzig er een zoals hieronder staat, en de rest past bij elkaar
change-it-as-said-below = wijzig die zoals hieronder staat
no-change-of-one-of-them-alone = geen wijziging van een ervan alleen is genoeg, zie hieronder: wijzig er meer
no-plan-is-possible-hard-bounds-contradict = er is geen plan mogelijk: { $count } harde grenzen{ $caps } spreken elkaar tegen
no-plan-is-possible-one-hard-bound = er is geen plan mogelijk: aan één harde grens{ $caps } is niet te voldoen
together-with-limits-on-frequency = , samen met de limieten op frequentie,
together-with-frequency-caps-of-remarketing = , samen met de frequentiemaxima van remarketing,
brief = de briefing

## planning/iis/bound_relaxation.rs

no-figure-for-it-alone-was-found = er is geen waarde gevonden die op zichzelf genoeg is: wijzig ook een andere grens
this-is-all-supply-ask-for-less = meer is er niet: vraag er elders minder van
this-already-ran-so-it-cannot-be = dit is al ingezet en dus niet te wijzigen
no-change-of-it-is-enough-without = geen wijziging ervan is genoeg: ook zonder deze grens spreken { $names } elkaar tegen
bound-relaxation-no-change-of-it-is-enough-without = geen wijziging ervan is genoeg: ook zonder deze grens is niet te voldoen aan { $names }
iis-no-change-of-it-is-enough-without = geen wijziging ervan is genoeg: ook zonder deze grens is er geen plan
drop-it = laat dit vallen: { $consequence }
bound-relaxation-drop-it = laat dit vallen: { $consequence } [{ $flags }]
it-from = { $verb } dit van { $now } naar { $to }: { $consequence } [{ $flags }]
lower = verlaag
raise = verhoog
then-this-conflict-is-gone = dan is deze tegenstrijdigheid weg
then-there-is-plan = dan is er een plan

## planning/iis/empty_shares.rs

same = dezelfde { $other }
all = alle { $other }
same-spend = dezelfde besteding
empty-shares-spend = de besteding
what-bounds-holds-all = wat `{ $name }` begrenst omvat alles waarvan het een aandeel is, en dat is 100 % ervan en niet { $share }
of-than-100-pct = { $added_shares } = { $total } van { $of }, { $compared } dan 100 %
empty-shares-more = meer
empty-shares-less = minder
no-plan-is-possible-so-only-plan = er is geen plan mogelijk: { $contradiction }, dus alleen een plan zonder inkoop voldoet daaraan
bounds-together-leave-no-room-for-anything = { $count } grenzen samen laten nergens ruimte voor
one-share-leaves-no-room-for-anything = één aandeel laat nergens ruimte voor
no-share-between-0-pct-and-100 = geen aandeel tussen 0 % en 100 % is op zichzelf genoeg: wijzig ook een andere grens
this-forbids-all-of-it-no-figure = dit verbiedt alles ervan: geen waarde is de kleinste die genoeg is, dus laat dit vallen of wijzig een andere
then-something-can-be-bought = dan kan er iets worden ingekocht
empty-shares-change-one-of-them-as-said-below = wijzig er een zoals hieronder staat, of laat er een vallen
change-it-as-said-below-or-drop = wijzig die zoals hieronder staat, of laat die vallen
no-single-one-of-them-can-be = geen ervan kan in zijn eentje ver genoeg worden gewijzigd: laat er een vallen, of wijzig er meer

## planning/iis/sentences.rs

in-lots = , in pakketten van { $lot } { $units }
in-whole-number = , in een heel aantal { $units }
pct-of = { $share } % van de { $measure } van { $names }
sentences-pct-of = { $share } % van { $measure }
what-already-ran = { $channel }: wat er al is ingezet
no-week-much-unlike-one-before = { $channel }: geen week die veel verschilt van de week ervoor
in-week-on-air = { $channel }: { $bound_side } { $what } in een week met inzet
always-on = { $channel }: always-on, { $bound_side } { $what }
its-weeks-add-up = { $channel }: de weken tellen op
sentences-limit = limiet `{ $name }`: { $bound_side } { $what }
not-without-channels-it-needs = { $channel }: niet zonder de kanalen die het nodig heeft
if-anything = { $channel }: { $bound_side } { $what }, als het wordt ingekocht
there-are-only = { $channel }: er zijn maar { $what }
budget-in-all = het budget: { $what } in totaal
channel = kanaal `{ $name }`
sentences-at-most = maximaal
sentences-at-least = minimaal
from-to = , van { $first_week } tot en met { $last_week }

## planning/map.rs

everyone = iedereen

## planning/map/online_offline.rs

is-not-met-at-all-in-list = { $name } wordt in { $none } nergens bereikt: noem een contactmoment of bied een kanaal aan
is-met-offline-only = { $name } wordt in { $off } alleen offline bereikt
is-met-online-only = { $name } wordt in { $on } alleen online bereikt

## planning/map/sentences.rs

which-phase-deserves-more-cannot-be-told = Welke fase meer verdient is niet te zeggen: er is geld over, of er is om zo weinig mogelijk gevraagd.
deserves-little-more-and-little-less-more = { $most } verdient iets meer en { $least } iets minder: { $step } meer levert { $most_gain } op in de ene fase en { $least_gain } in de andere{ $held_by_bounds }.
goals-and-limits-hold-split-where = ; doelen en limieten houden de verdeling waar die is
no-phase-deserves-more-or-less-more = Geen fase verdient meer of minder: { $step } meer levert in elke fase ongeveer { $most_gain } op.
no-phase-deserves-more-more-brings-nothing = Geen fase verdient meer: { $step } meer levert in geen ervan iets op.
nothing = niets
worth = , { $stake } waard
first-it-matters-scores-and-people = Eerst: { $trim_end_matches } ({ $action }, { $phase_name }, { $persona }{ $owner }). { $problem }belang { $importance }, score { $score }, en { $lost } mensen haken daar af{ $stake_words }: { $share_pct } % van alles wat op het spel staat.
nobody-is-lost-on-this-journey = Op deze klantreis haakt niemand af.
most-is-lost-in-of-pct = De meesten haken af in { $phase_name }: { $people } van { $persona } ({ $share } %){ $stake_words }.

## planning/parameter/stated.rs

phase = fase { $phases }
what-has-tag = wat het label { $tags } heeft
whole = het geheel
week-before = de week ervoor
all-net-media = alle netto media

## planning/plan/assumptions.rs

channels-of-phase-meet-people-independently = de kanalen van een fase bereiken mensen onafhankelijk van elkaar (Sainsbury)

## planning/plan/baseline.rs

wishes-limits-and-frequency-caps-what-volume = wensen, limieten en frequentiemaxima; wat een volume niet kan opnemen blijft over
wishes-limits-frequency-caps-whole-units = wensen, limieten, frequentiemaxima, hele eenheden en minimumafnames; wat een volume niet kan opnemen blijft over

## input/tables: faults of splits

## planning/plan/effect.rs

goal-pct-of-target = doel { $goal } { $share } % van de doelwaarde { $direction }
further-off = verder weg
nearer = dichterbij
goals-are-then-missed = de doelen { $names } worden dan niet gehaald
goals-are-then-met = de doelen { $names } zijn dan gehaald
goal-is-then-missed = doel { $names } wordt dan niet gehaald
goal-is-then-met = doel { $names } is dan gehaald
nothing-changes = er verandert niets

## planning/plan/goals.rs

least-in = { $goal }, het minst in { $week }

## planning/plan/message.rs

text = tekst
static = statisch
answer = { $aim }; beantwoord { $questions }

## planning/plan/minimum_effective.rs

is-less-than-that-makes-sense-there = { $bought } is minder dan de { $least } waarbij het daar zin heeft{ $note }
units = {" "}eenheden
bought-for-only-because-minimum-buy-says = { $channel }: ingekocht voor { $spend }, alleen omdat { $minimum_reason }; een `minimum_buy` zegt vanaf wanneer het als ingekocht telt
minimum-effective-less-than = minder dan { $money }
limit-counts = limiet { $quoted } het meetelt
needs-it = { $key } het nodig heeft

## planning/plan/money.rs

that-more-of-it-would-do-nothing = : dat meer ervan niets zou toevoegen, is niet bewezen
without-it-goals-are-missed-by-hardly = : zonder dat geld komen de doelen nauwelijks verder weg
goals-are-met-without = : ook zonder dat geld zijn de doelen gehaald
nothing-that-it-buys-in-whole-units = : niets wat ervoor te koop is in hele eenheden, vanaf een minimumafname en binnen de grenzen voegt iets toe
search-ended-before-it-found-use = : de zoektocht eindigde voordat er een bestemming voor was gevonden
of-it-is-left-because-net-media = { $unspent_reason }; { $left } daarvan blijft over doordat de netto media is afgerond op veelvouden van { $to }
net-media-is-rounded-to-multiples = : de netto media is afgerond op veelvouden van { $to }, en daarin is er geen besteding voor gevonden
unspent = Niet besteed { $unspent }{ $unspent_reason }
what-it-would-bring-for-aim = : wat het aan de doelstelling ({ $aim }) zou toevoegen, is minder dan is bewezen
within-bounds-more-money-does-nothing = : binnen de grenzen voegt meer geld niets toe aan de doelstelling ({ $aim })
more-of-anything-that-is-left-would = meer inkoop van wat dan ook gaat nog verder ten koste van { $goals }
money-more-of-anything-that-is-left-would = meer inkoop van wat dan ook gaat ten koste van { $goals }
money-goals = de doelen { $fee_names }
activation-fees-paid-once-in-all = Activeringskosten { $fees }, eenmalig: { $fee_words }; { $all } in totaal

## planning/plan/objective.rs

of = {""}
points-of = punten { $objective_words }
weighted-points = gewogen punten { $objective_words }
net-media-with-activation-fee = netto media met activeringskosten
person-reached-plus-times = persoon die { $often }+ keer is bereikt
person-reached = bereikte persoon
point-of = punt { $objective_words }
weighted-point = gewogen punt { $objective_words }
net-media = netto media
net-media-with-activation-fees = netto media met activeringskosten
value = waarde
people-reached-plus-times = mensen die { $often }+ keer zijn bereikt
people-reached = bereikte mensen
plus-reach = bereik { $often }+
reach = bereik

## planning/plan/rounding.rs

net-media-of-each-line-and-week = De netto media van elke regel en week zijn afgerond op veelvouden van { $rounded_to_words }, { $cost }; opnieuw nagerekend{ $left_out }{ $exact_words }
left-out-because-it-comes-to-nothing = ; weggelaten, omdat er niets van overblijft: { $names }
exact-because-units-are-whole-or-bound = ; exact gebleven, omdat eenheden heel zijn of een grens geen ruimte laat: { $names }
which-costs-pct-of-aim = wat { $share } % van de doelstelling kost ({ $aim })
which-costs-nothing-of-aim-that-shows = wat zo goed als niets kost
nothing-is-rounded-to-multiples-of-no = Niets is afgerond op veelvouden van { $rounded_to_words }: geen regel heeft daar binnen grenzen en doelen ruimte voor

## planning/plan/sentences.rs

reaches-more-people-than-it-buys-contacts = { $key } bereikt meer mensen dan er contacten worden ingekocht: curve en prijs passen niet bij elkaar
goes-to-part-of-its-list-once = { $key } gaat eenmaal naar een deel van de lijst: het bereikt hoogstens { $grp } %, en de curve zegt meer
by-branch-and-bound-over = { $before }, met branch-and-bound over { $nodes } { $word }
nodes = knopen
node = knoop
proof-within-pct-of-best-possible-plan = Bewijs: binnen { $gap } % van het best mogelijke plan{ $before_rounding }{ $searched }, nagerekend zonder de solver{ $room_words }
pct-before-amounts-were-rounded = , { $gap } % voordat bedragen werden afgerond
in-time = {" "}binnen de tijd
not-proved-to-tolerance-pct-was-asked = Niet tot op de tolerantie bewezen{ $cut_short }: { $clauses }; gevraagd was { $tolerance } %
within-pct-of-best-possible-plan = binnen { $gap } % van het best mogelijke plan
sentences-proof-within-pct-of-best-possible-plan = Bewijs: binnen { $gap } % van het best mogelijke plan voor hetzelfde geld
plan-proof-within-pct-of-best-possible-plan = Bewijs: binnen { $gap } % van het best mogelijke plan
not-comparable-with-best-possible-plan = Niet te vergelijken met het best mogelijke plan, dat wel aan alles voldoet
pct-of-it-kept-back = , waarvan { $share } % achter de hand
fee-included = inclusief fee
sentences-at-list-prices = tegen brutotarief
next-better-plan-may-exist-loosen-tolerance = Volgende stap: misschien bestaat er een beter plan; verruim de tolerantie of vereenvoudig de briefing.
next-better-plan-may-exist-time-limit = Volgende stap: misschien bestaat er een beter plan. Met --time-limit wordt langer gezocht, met --tolerance { $unwrap_or } geldt dit plan als bewezen, en met kleinere pakketten of minder minimumafnames gaat het zoeken sneller.
next-choose-one-of-ways-out-above = Volgende stap: kies een van de uitwegen hierboven, of accepteer wat niet wordt gehaald.
next-change-several-things-of-brief = Volgende stap: wijzig meer dingen tegelijk in de briefing, of accepteer wat niet wordt gehaald.
next-every-goal-is-met = Volgende stap: alle doelen zijn gehaald; { $check }.
next = Volgende stap: { $check }.
next-nothing-that-helps-can-be-bought = Volgende stap: zoals het gevraagd is, is er niets te koop dat helpt; `explain` vertelt wat elk kanaal tegenhoudt.
check-assumed-figures-first-heaviest-of-then = controleer eerst de aannames, vooral die van { $names }; daarna kan het plan de deur uit
it-is-ready-to-send = het plan kan de deur uit
most = zo veel mogelijk { $what }{ $counted }{ $goals }
once-goals-are-met = , zodra de doelen zijn gehaald
least-that-meets-goals = zo min mogelijk { $what } om de doelen te halen
but-meets-only-of-goals = , maar haalt slechts { $met } van de { $all } doelen
but-meets-none-of-its-goals = , maar haalt geen van de { $all } doelen
but-misses-both-goals = , maar haalt geen van beide doelen
but-misses-its-goal = , maar haalt het doel niet
and-meets-all-goals = , en haalt alle { $all } doelen
and-meets-both-goals = , en haalt beide doelen
and-meets-its-goal = , en haalt het doel
sentences-of-net-media = { $money } netto media in { $weeks }{ $reached }{ $goals }.
brings = {" "}levert { $objective } { $what } op
plan-of-net-media = { $money } netto media in { $weeks }{ $goals }.
sentences-and = , en
reaches = {" "}bereikt { $reached }

## planning/plan/steps.rs

goals-together-are-short-by-at-least = de doelen { $goal_names } komen samen minstens { $least } en hooguit { $most } { $unit } te kort
goal-is-short-by-at-least = doel { $goal_names } komt minstens { $least } en hooguit { $most } { $unit } te kort
pct-of-target = % van het doel
same-may-be-had-for-up = hetzelfde is misschien te krijgen voor hooguit { $below_bound } minder
that-missed-goals-may-be-missed = ; dat gemiste doelen 0,01 % van hun omvang verder gemist mogen worden is ongeveer { $amount } waard

## planning/plan/verdict.rs

next-no-split-of-this-money-does = Volgende stap: met dit geld kan het niet beter; `klantreis plan` vertelt waarmee wel.
next-write-in-split-what-is-spent = Volgende stap: schrijf in de verdeling wat er aan elk kanaal wordt besteed.
next-see-below-what-best-plan-does = Volgende stap: zie hieronder wat het beste plan beter doet.
next-see-below-what-split-breaks = Volgende stap: zie hieronder wat de verdeling overtreedt.
heading-next-see-below-what-split-breaks = Volgende stap: zie hieronder wat de verdeling overtreedt, en wat het beste plan beter doet.

## planning/relaxation.rs

give-most-of-it-up-lower = laat het grotendeels los: verlaag
to = { $parameter } naar { $amount }
settle-before = geef { $goals_after } voorrang op { $goals_before }
raise-budget-to-more = verhoog het budget naar { $raised_budget }, { $more } meer
raise-from = verhoog { $parameter } van { $now } naar { $amount }, en { $more_budget }
relaxation-from-to = { $verb } { $title } van { $from } naar { $to }
check-it-would-take-instead = controleer { $title }: nodig zou { $to } zijn, in plaats van { $from }

## planning/relaxation/channels.rs

allow = laat { $named_channels } toe
which-would-get = { $name } (`{ $key }`, dat { $spend } zou krijgen)
channels-and = { $with_channels_only }, en { $more_budget }

## planning/relaxation/obstacles.rs

together-none-of-them-alone = { $obstacle_words } (samen: geen van deze alleen)
frequency-cap-of-is-reached = de frequentielimiet van { $follower } is bereikt
reaches-only-people-whom-reached = { $follower } alleen mensen bereikt die in { $upstream_phase } zijn bereikt
reaches-only-people-whom-reached-and-nobody = { $follower } alleen mensen bereikt die in { $upstream_phase } zijn bereikt, en daar niemand wordt bereikt
goals-of-higher-priority-come-first = doelen met een hogere prioriteit voorgaan
is-reached = { $title } is bereikt
allows-no-more = { $title } niet meer toelaat
asks-for-money-elsewhere = { $title } elders om geld vraagt
is-not-bought = { $title } niet wordt ingekocht
only-leaves-other-channels-out = `only` andere kanalen uitsluit
does-not-run-every-week = { $name } niet in elke week loopt
is-bought-in-lots-or-from-minimum = { $name } in pakketten of vanaf een minimum wordt ingekocht
all-money-is-spent = al het geld is besteed
money-that-is-left-buys-nothing-more = wat er aan geld over is, niets koopt dat helpt

## planning/relaxation/reasons.rs

channels-on-offer-there-reach-at-most = de kanalen die daar te koop zijn hooguit { $most_reach } bereiken, hoeveel er ook wordt besteed
no-other-split-brings-more-within-bounds = geen andere verdeling binnen de grenzen meer oplevert
every-channel-on-offer-there-already-reaches = elk kanaal dat daar te koop is al alles bereikt wat het kan
and-no-larger-budget-was-found = { $words }, en er is geen groter budget gevonden dat volstaat

## planning/relaxation/sentences.rs

of-cannot-be-met-short = { $goal_name } van { $wanted } is niet te halen: { $most } { $value }, { $shortfall_words } te kort
of-comes-to-short = { $goal_name } van { $wanted } komt op { $value }, { $shortfall_words } te kort
relaxation-at-most = hooguit
of-cannot-be-met-nothing-that-counts = { $goal_name } van { $wanted } is niet te halen: er is niets te koop dat ervoor telt
goals-cannot-all-be-met = De doelen { $names } zijn niet allemaal te halen: { $goal_sentences }, met { $budget }{ $because }.
goals-cannot-both-be-met = De doelen { $names } zijn niet allebei te halen: { $goal_sentences }, met { $budget }{ $because }.
goal-with = Doel { $goal_sentences }, met { $budget }{ $because }.
sentences-goal = ; doel{" "}
because = , omdat { $why }

## planning/risk/headline.rs

knowing-figures-beforehand-would = {" "}Wie de cijfers vooraf kent, zou { $worth }.
knowing-figures-beforehand-would-meet-no-more = {" "}Wie de cijfers vooraf kent, zou niet meer doelen halen en in de mediane trekking niets { $verb }.
in-median-market = in de mediane trekking { $gain } { $verb }
gain = winnen
save = besparen
meet-of-on-average-instead = gemiddeld { $anew } van de { $goals } halen in plaats van { $fixed_plan }
split-is-not-stable-and-in-only = De verdeling is niet stabiel: { $unsteadiness }, en in maar { $steady } van { $markets } laat het beste plan elk kanaal binnen { $plain } punten van zijn aandeel.{ $risk }
small-moves-of-many-channels-add-up = kleine verschuivingen van veel kanalen tellen op
shares-of-depend-on-uncertain-figures = de aandelen van { $unstable } hangen af van onzekere cijfers
trade-places = { $channel_names } wisselen van plaats
split-is-stable-in-of-best-plan = De verdeling is stabiel: in { $steady } van { $markets } verschuift in het beste plan het aandeel van geen enkel kanaal in de netto media meer dan { $plain } punten.{ $risk }
in-none-of-redrawn-markets-is-there = In geen van de trekkingen is er een plan om mee te vergelijken.
any = { $channels }, welke dan ook,
being-safe-against-costs-when-nothing-goes = Bestand zijn tegen { $against } kost { $small_difference } { $unit } als er niets misgaat en scheelt { $small_difference_2 } in het slechtste geval: { $worst }, het robuuste plan minstens { $in_tenths }, welke er ook tegenvallen.
plan-is-as-safe-against-as-plan = Het plan is zo goed bestand tegen { $against } als een plan maar kan zijn: in het slechtste geval, { $worst }.
no-plan-was-found-that-is-safer = Er is geen plan gevonden dat beter bestand is tegen { $against }, en geen is dat meer dan { $gap } %: in het slechtste geval, { $worst }.
of-them-are-met-with-nothing = { $sentence } { $tight } doelen worden in het plan maar net gehaald, dus de kleinste tegenvaller is al te veel.
one-of-them-is-met-with-nothing = { $sentence } Eén doel wordt in het plan maar net gehaald, dus de kleinste tegenvaller is al te veel.
goals-in-doubt-and-in-how-many = Onzekere doelen, en in hoeveel ervan ze gehaald worden: { $doubtful }; de andere houden stand.
every-goal-is-in-doubt-met = Elk doel is onzeker; gehaald in zoveel ervan: { $doubtful }.
every-goal-is-met-in-at-least = Elk doel wordt in minstens { $plain } % ervan gehaald.
in-pct = { $goal } in { $met_pct } %
carried-out-as-it-is-plan = Uitgevoerd zoals het er ligt moet het plan { $meant } opleveren; in negen van de tien trekkingen levert het tussen { $low } en { $high } op.
headline-carried-out-as-it-is-plan = Uitgevoerd zoals het er ligt vraagt het plan { $meant }; in negen van de tien trekkingen vraagt het tussen { $low } en { $high }.
plan-brings-whatever-figures-in-doubt-turn = Het plan levert { $amount } op, hoe de onzekere cijfers ook uitvallen.
plan-takes-whatever-figures-in-doubt-turn = Het plan vraagt { $amount }, hoe de onzekere cijfers ook uitvallen.

## report/formats/html.rs

table = Tabel

## report/formats/html/picture/plot.rs

m = { $e6 } mln

## report/formats/markdown/plan.rs

moment-channel-format-message = | Moment | Kanaal | Formaat | Boodschap |
heading-reach = Bereik
missed = **niet gehaald**
met = gehaald
goal-wanted-planned = | Doel | Gewenst | Gepland | |
total = Totaal
together = samen
phase-channel-spend-share-reach-frequency-next = | Fase | Kanaal | Besteding | Aandeel | Bereik | Contactfrequentie | Volgend punt bereik |
heading-objective = Doelstelling

## report/formats/mediaplanschema.rs

created-at-is-first-day-of-campaign = { $headline } `created_at` is de eerste dag van de campagne, zodat dezelfde briefing hetzelfde bestand geeft.

## input/tables: faults of points, and of fit

# points.rs
name-csv-file-of-points = noem een CSV-bestand met een kolom voor de mediadruk, zoals `grp`, en een kolom `reach`
name-csv-file-of-points-inside-it = noem het CSV-bestand in die map
really-points-of-curve = zijn dit echt de punten van een curve?
columns-of-points = een druk zoals `grp` en een `reach`
start-points-with-line = begin met een regel zoals `grp,reach`
columns-that-are-read = de kolommen die worden gelezen
row-scales-numbers-and-not-which = volgens rij { $row } staan getallen voor meer dan er geschreven is, maar niet welke
say-scale-in-name-of-column = zet dat in de naam van de kolom waar het om gaat, zoals in `Reach (000)`
no-row-with-both-columns = heeft geen rij waarin { $columns } allebei zijn ingevuld
write-row-for-each-point = schrijf een rij voor elk punt van de curve

# points/numbers.rs
read-by-size-of-all = `{ $cell }` in rij { $row } is gelezen als { $value }, gezien de grootte van alle getallen

# points/columns.rs
weight-is-read-from-column = de druk komt uit kolom `{ $column }`, niet uit { $others }; --against kiest een andere
columns-of-more-contacts-not-read = { $columns } niet gelezen, want bij twee of meer contacten: een curve gaat over bereik
columns-of-points-not-read = niet gelezen: { $columns }
keep-column-that-is-meant = houd de kolom die bedoeld is, of noem de andere anders dan `{ $column }`
no-column-is-named = rij { $row }: geen kolom heet `{ $column }` (ook goed: { $also }); er zijn { $columns }
name-right-column = noem de juiste kolom `{ $column }`
name-right-column-of-weights = noem de juiste kolom `{ $column }`; contacten, impressies, plaatsingen en bestedingen zijn ook een druk

# points/rows.rs
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
column-exceeds-all-people = `{ $column }` loopt op tot { $highest }, meer dan 100 %; als de kolom mensen telt: een curve gaat over hun aandeel
say-how-many-people-reach-is-counted-in = geef op over hoeveel mensen het bereik is geteld, zoals --people 3.2m
column-is-read-as-people = `{ $column }` is gelezen als aantal mensen, op een totaal van { $people }
points-that-reach-nobody-left-out = { $rows ->
    [one] { $rows } rij zonder bereik is weggelaten: dat is afgerond
   *[other] { $rows } rijen zonder bereik zijn weggelaten: dat is afgerond
}
column-is-read-as-contacts-per-head = `{ $column }` is gelezen als contacten per hoofd
contacts-of-all-people-together = `{ $column }` zijn die van alle mensen samen, en een curve gaat over contacten per hoofd

# planning/fit.rs
points-at-weights-and-needed = er zijn punten bij { $weights } verschillende drukniveaus, en er zijn er { $needed } nodig
family-is-not-over-this-weight = deze familie van curven gaat niet over dit soort druk
points-are-too-many-to-be-curve = zoals ze zijn, zijn de punten met te veel voor een curve
point-reaches-everyone = één punt bereikt iedereen, en dat doet geen curve
reach-falls-along-points = het bereik daalt van punt naar punt, dus maken ze geen curve
nobody-is-reached-at-any-point = bij geen enkel punt wordt iemand bereikt

# cli/fit.rs
ceiling-lies-above-0 = een plafond ligt boven 0 en op maximaal 99,9 %, zoals 85% of 0.85
expected-number-of-people = verwacht wordt een aantal mensen, zoals 3.2m
no-points-of-channel = { $file } heeft geen punten van een kanaal `{ $channel }`
points-of-channel = { $file }, kanaal `{ $channel }`
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

# planning/audit
audit-is-not = { $figure }: { $printed } is niet { $expected }
audit-is-above = { $figure }: { $printed } is hoger dan { $most }
audit-goal-called-met = doel { $goal }: komt { $missed } te kort, en heet gehaald met een tekort van { $said }
audit-goal-called-missed = doel { $goal }: komt { $missed } te kort, en heet niet gehaald met een tekort van { $said }
audit-no-whole-lots = { $name }: { $units } eenheden zijn geen hele pakketten van { $lot }
audit-activation-fee-is-misplaced = { $name }: activeringskosten van { $fee } staan op de verkeerde regel
audit-bound-is-broken = { $limit }: { $value } tegenover `{ $side }` { $bound }
audit-limit-value-is-not = { $limit }: de waarde { $printed } is niet { $expected }
audit-limit-bound-is-not = { $limit }: de grens { $printed } is niet { $expected }
audit-is-not-on-offer = { $name } is niet in te kopen
audit-mean-contacts = { $name }: gemiddeld { $mean } contacten is niet { $contacts }
audit-gross = bruto
audit-net = netto
audit-fee = fee
audit-total = totaal
audit-units = eenheden
audit-impressions = impressies
audit-contacts = contacten
audit-clicks = klikken
audit-conversions = conversies
audit-people = mensen
audit-on-target = in de doelgroep
audit-grp-is-reach-times-frequency = GRP = bereik x contactfrequentie
audit-2-plus-above-1-plus = 2+ boven 1+
audit-3-plus-above-2-plus = 3+ boven 2+
audit-volume = volume
audit-reach-above-curve = bereik boven de curve
audit-contact-shares = verdeling van de contacten
audit-activation-fee = activeringskosten
audit-below-frechet = onder Fréchet
audit-above-frechet = boven Fréchet
audit-reached = bereikt
audit-net-reach = nettobereik
audit-pool = opnieuw aan te spreken
audit-contact-cap = maximale contactfrequentie
audit-followers-together = samen opnieuw aan te spreken
audit-objective = doelstelling
audit-bound-on-wrong-side = de grens { $bound } ligt aan de verkeerde kant van { $value }
audit-gap-is-not = de marge { $printed } is niet { $expected }
audit-nothing-is-proved = prioriteit { $priority }: niets ervan heet bewezen
audit-priority-is-held = prioriteit { $priority }: komt { $missed } te kort, vastgehouden op { $held }
audit-priority-is-not-held = prioriteit { $priority }: komt { $missed } te kort, en is niet vastgehouden
audit-priority-below-bound = prioriteit { $priority }: komt { $missed } te kort, en dat heet minimaal { $bound } te zijn
audit-gap-of-priority = prioriteit { $priority }: { $value } en { $bound } liggen geen { $gap } uit elkaar
audit-least-spend-is-not = minste besteding: { $spend } is besteed, en dat heet { $said } te zijn
audit-least-spend-below-bound = minste besteding: { $spend } is besteed, en dat heet minimaal { $bound } te zijn
audit-called-proved = heet bewezen, en een stap is dat niet
audit-in-total = totaal { $figure }
audit-spend-and-fees = besteding, fee en activeringskosten
audit-spend-of-phases = besteding van de fasen
audit-contacts-of-phases = contacten van de fasen
audit-shares = aandelen
audit-budget = budget
audit-unspent = niet besteed
audit-value-of-phases = waarde van de fasen
audit-value-above-exact = getelde waarde boven de exacte
audit-return-on-spend = opbrengst per besteding
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

# planning/compare
plans-are-in-other-currencies = is in { $other } en { $name } is in { $one }: hun bedragen zijn niet te vergelijken
plan-both-in-one-currency = plan beide in één `campaign.currency`, met `campaign.exchange`
plan-writes-json = `klantreis plan brief.toml -o plan.json` schrijft er een
plan-has-later-format-version = heeft formaatversie { $version }, en deze klantreis leest { $known }
update-klantreis = werk klantreis bij
is-media-plan-in-mediaplanschema = is een mediaplan in mediaplanschema, waarvan de regels geen kanalen uit een catalogus noemen
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
comparison = de vergelijking
no-plan-to-compare = er is geen plan om te vergelijken
mend-faults-above = herstel de fouten hierboven
price-per-unit = { $price } per { $unit }

# planning/evaluate.rs and planning/evaluate/purchases.rs
split-does-not-fit-brief = de verdeling past niet bij de briefing: { $faults }
row-cannot-run-in-week = rij { $row }, kolom `week`: { $channel } kan niet lopen in { $week }
see-flight-and-blackout = kijk naar de `flight` en `blackout` ervan, en wanneer de fase begint
row-costs-nothing-in-brief = rij { $row }, kolom `spend`: { $channel } kost niets in de briefing
give-channel-a-price = geef het kanaal een prijs, of noem `units` en geen besteding

# planning/iis/sentences.rs
bound-in-period = , in { $when }

# planning/plan/sentences.rs
reach-in-phase = { $reach } % in { $phase }

# planning/plan/campaign.rs
campaign-scenario = { $campaign }, scenario { $scenario }

# planning/risk.rs and planning/robust.rs
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

# planning/sweep
vary-has-unseen-signs = tekens die niet te zien zijn horen niet in een sleutel of een waarde
vary-examples = zoals budget=50k..500k, goal.see.reach=40%..80% of budget=100k,200k,300k
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

# report/files.rs and report/files/place.rs
file-is-there-already = bestaat al, en blijft zoals het is
name-another-file = noem een ander bestand
file-cannot-be-written = is niet te schrijven: { $reason }
close-file-or-name-another-folder = er is niets weggeschreven; sluit het bestand als het in een ander programma open is, of noem een map waarin je mag schrijven
make-room-or-name-another-disk = er is geen bestand weggeschreven; maak ruimte, of noem een map op een andere schijf
name-folder-that-exists = er is niets weggeschreven; noem een map die bestaat en waarin je mag schrijven
too-many-links = te veel koppelingen
standard-output = de standaarduitvoer
file-is-read-only = is alleen-lezen
path-is-directory = is een map

# report/formats
the-workbook = het werkboek
workbook-cannot-be-made = is niet te maken: { $reason }
nothing-written-other-formats-have-no-bounds = er is niets weggeschreven; .csv en .json hebben geen maximum
mediaplanschema-needs-days = een mediaplan van mediaplanschema heeft de looptijd van de campagne nodig
set-first-day-of-campaign = zet de eerste dag, zoals `start = 2027-03-01`

# report/views/fit.rs
points-of-curve = { $points ->
    [one] { $points } punt
   *[other] { $points } punten
}

# solver
hard-bounds-contradict = de harde grenzen spreken elkaar tegen, zodat geen plan aan alle voldoet
no-engine-gave-an-answer = geen solver gaf een bruikbaar antwoord: { $why }
plan-failed-its-audit = het plan kwam niet door de controle: { $findings }
no-plan-was-found-within = { $seconds ->
    [one] binnen { $seconds } seconde is geen plan gevonden
   *[other] binnen { $seconds } seconden is geen plan gevonden
}
engine-finds-no-point = de solver vindt geen punt dat aan elke rij voldoet
engine-failed = de solver is mislukt: { $why }
engine-was-not-tried = niet geprobeerd
no-split-could-be-made-feasible = geen verdeling kon toelaatbaar worden gemaakt
plan-is-better-than-proved-best = een plan is beter dan wat als beste is bewezen
no-split-keeps-goals-of-higher-priority = geen verdeling houdt de doelen met een hogere prioriteit
even-weeks-are-better-than-proved-best = gelijkmatige weken zijn beter dan wat als beste is bewezen

## report/formats/mediaplanschema/dictionary.rs

activation-fee = { heading-activation-fees }
gross-media = Bruto mediabestedingen
list-price-of-unit = Tariefprijs per eenheid
on-target-pct = In doelgroep, %
reach-3-plus-pct = Bereik 3+, %
net-reach-pct = Nettobereik, %
contacts-per-person-reached = Gemiddelde contactfrequentie
contacts-in-audience = Contacten in de doelgroep
source-of-figures = Bron van de cijfers
goal-of-phase = Doel van de fase
bound-by = Begrensd door
message = Boodschap
buying-unit = Inkoopeenheid
paid-owned-or-earned = Paid, owned of earned
tags = Labels
channel-of-catalogue = Kanaal in de catalogus
phase-of-see-think-do-care = Fase van See-Think-Do-Care
heading-phase = Fase

## report/formats/mediaplanschema/lineitem.rs

holds-for-this-amount-alone-reach-builds = geldt alleen voor dit bedrag: bereik bouwt op langs een curve
flight-of = { $name }, flight { $number } van { $flight_count }

## report/formats/terminal/plan.rs

plan-of = { $value } van { $target }
heading-goal = Doel
plan-missed = niet gehaald
at-each = ; { $conversions } à { $cost }
at-cpm = {" "}tegen een CPM van { $cpm }
million-impressions = ; { $millions } miljoen impressies
in-all = , { $paid } in totaal
fee = , { $fee } fee
gross = , { $spend_gross } bruto
plan-net-media = { $total } netto media
next-point = Volgend punt
clicks = Klikken
reach-pct = Bereik %
impressions = Impressies
contacts = Contacten
heading-units = Aantal
heading-spend = Besteding
share = Aandeel
heading-channel = Kanaal
any-format = elk formaat
plan-message = Boodschap, { $lines }: { $message }
plan-to = { $low } tot { $high }

## report/formats/workbook.rs

sources = Bronnen
scenarios = Scenario's
flowchart = Flowchart
plan = Plan
summary = Samenvatting

## report/formats/workbook/binding.rs

frequency-cap = De grens aan de contactfrequentie van { $names }
number-of-people-to-address-again = Het aantal mensen dat opnieuw te bereiken is, voor { $names }
allowed = Toegestaan
measure = Meetwaarde
bound = Grens
what-binds = Wat het plan begrenst

## report/formats/workbook/charts.rs

charts-budget = Budget, { $style }
this-plan = Dit plan
best-plan-of-budget = Beste plan bij het budget
what-more-or-less-budget-brings = Wat meer of minder budget oplevert
net-media-by-phase = Netto media per fase, { $currency }
heading-reach-pct = Bereik, %
charts-net-media = Netto media, { $currency }
reach-by-spend = Bereik per besteding: { $name }

## report/formats/workbook/flowchart.rs

reach-so-far-pct = Cumulatief bereik, %
monday = Maandag
format = Formaat
heading-week = Week
iso-week = ISO-week
in-italics-already-ran = {" "}Cursief: al ingezet.
net-media-per-week-in-weeks = Netto media per week in { $code }; de weken van een regel tellen op tot de regel.

## report/formats/workbook/measure.rs

cost-per-conversion = kosten per conversie
value-per-net-media = opbrengst per netto media
measure-people-reached-plus-times = mensen { $count }+ keer bereikt
plus-reach-pct = { $count }+ bereik, %
measure-reach-pct = bereik, %

## report/formats/workbook/reach.rs

reach-reach-pct = Bereik { $phase }, %
key = Sleutel
of-every-phase-channels-with-largest-spend = {" "}Van elke fase zijn de { $DRAWN } kanalen met de grootste bestedingen getekend.
dot-is-what-plan-buys-figures-stand = Een stip is wat het plan inkoopt. De cijfers staan vanaf kolom { $column }.
reach-and-budget = Bereik en budget

## report/formats/workbook/scenarios.rs

no-plan = geen plan
not-proved = niet bewezen
own-split = eigen verdeling
goal-missed = doel niet gehaald
proved = bewezen
scenarios-at-least = minstens { $target }
scenarios-at-most = hoogstens { $target }
net-media-per-channel = Netto media per kanaal
heading-goals = Doelen
status = Status
conversions = Conversies
activation-fees = { heading-activation-fees }
heading-net-media = Netto media
heading-budget = Budget
difference = verschil
bear-in-mind = Let op
has-no-plan = { $scenario } heeft geen plan: { $why }.

## report/formats/workbook/sheet.rs

page-p-of-n = Pagina &P van &N

## report/formats/workbook/sources.rs

confidence = Betrouwbaarheid
heading-value = Waarde
assumed-defaults = Aangenomen waarden
none = geen
source = Bron
year = Jaar
list-price = Brutotarief, { $campaign }
heading-unit = Eenheid
marked-assumption-without-source-replace = Gemarkeerd: een aanname waar niemand voor instaat; vervang die door een tarief van het bureau.

## report/formats/workbook/style.rs

no = nee
yes = ja

## report/formats/workbook/summary.rs

default-taken = Aangenomen
reach-counts-each-person-once-where = Bereik telt ieder mens één keer: { $duplication }.
oldest-price = Het oudste tarief is van { $year }.
prices-or-roles-of-of-lines = Tarieven of rollen van { $lines } van de { $line_count } regels zijn aannames waar niemand voor instaat; vervang ze door tarieven van het bureau. Ze zijn gemarkeerd onder Bronnen.
price-or-role-of-one-line = Het tarief of de rol van de enige regel is een aanname waar niemand voor instaat; vervang die door een tarief van het bureau. De regel is gemarkeerd onder Bronnen.
assumptions = Aannames
how-good-plan = Hoe goed het plan is
frequency = Frequentie
heading-people-reached = Bereikte mensen
share-pct = Aandeel, %
budget-by-phase = Budgetverdeling per fase
all-phases = alle fasen
heading-met = Gehaald
target = Doelwaarde
heading-cost-per-conversion = Kosten per conversie
cost-per-thousand-impressions = Kosten per duizend impressies (CPM)
heading-fee = Fee
heading-gross-media = Bruto media
totals = Totalen
planners-own-split = Eigen verdeling van de planner
not-proved-to-tolerance = Niet bewezen binnen de tolerantie
goal-is-missed-by-least-that-can = Een doel is niet gehaald, met het kleinst mogelijke tekort
goals-met-and-proved = Doelen gehaald en bewezen
heading-proved = Bewezen
aim = Doelstelling
of-it-left = Waarvan niet besteed
of-it-kept-back-pct = Waarvan reserve, %
heading-people = Mensen in de doelgroep
heading-weeks = Weken
last-day = Laatste dag
first-day = Eerste dag

## report/formats/workbook/under_way.rs

change = Verschil
new-rest = Nieuw vervolg
planned-rest = Gepland vervolg
actual-so-far = Werkelijk tot nu
planned-so-far = Gepland tot nu
under-way = Lopende campagne
under-way-ran = Lopende campagne: { $first_week } is ingezet
under-way-to-ran = Lopende campagne: { $first_week } tot en met { $last_week } zijn ingezet

## report/views/compare.rs

proof-is-within-and-b-within = Bewijs: A ligt binnen { $gap } en B binnen { $gap_2 } van het best mogelijke plan bij de eigen briefing
not-told = onbekend
gone = vervallen{ $met_a }
new = nieuw{ $met_b }
now-missed = nu niet gehaald
now-met = nu wel gehaald
compare-stays-missed = nog steeds niet gehaald
compare-stays-met = nog steeds gehaald
nothing-bought = niets ingekocht
touched-by-lines-that-moved-by-more = Geraakt door regels die meer dan 0,5 % van alle besteding verschuiven:
wanted = Gevraagd
outcome = Uitkomst
compare-spend = Netto A
spend-b = Netto B
heading-difference = Verschil
compare-reach = Bereik A
reach-b = Bereik B
heading-points = Punten
unchanged = { $lines } ongewijzigd
lines-that-moved = Regels die verschuiven
compare-gone = { $channel_name } (vervallen)
compare-new = { $channel_name } (nieuw)
heading-activation-fees = Activeringskosten
phases = Fasen
and-b = { $a } (A) en { $b } (B)

## report/views/evaluate.rs

has-of-instead = { $name } heeft { $best_value } van { $target } in plaats van { $own_value }
best-plan-keeps-every-bound = Het beste plan blijft binnen alle grenzen en is volgens de doelstelling evenveel waard
best-plan-is-worth-as-much = Het beste plan is volgens de doelstelling evenveel waard
best-plan-has = Het beste plan heeft
keeping-every-bound-best-plan-has = Binnen alle grenzen heeft het beste plan
best-plan-comes-nearer-to-goals = Het beste plan komt dichter bij doelen: { $goals }. Alles bij elkaar: { $plan }.
nothing-no-plan-does-as-much = Niets: geen plan doet evenveel voor de doelen met minder geld.
nothing-this-split-is-best-there = Niets: dit is de beste verdeling die er voor dit geld is.
there-is-no-plan-for-this-money = Voor dit geld is er geen plan dat binnen alle harde grenzen van de briefing blijft.
split-spends-nothing-so-there-is-nothing = De verdeling besteedt niets, dus er is niets om mee te vergelijken.
what-was-assumed = Wat is aangenomen
is-your-split-b-best-plan = A is de eigen verdeling, B het beste plan.
what-best-plan-would-save = Wat het beste plan zou besparen
what-best-plan-would-gain-for-same = Wat het beste plan zou winnen met dezelfde { $used } van het budget
what-split-breaks = Wat de verdeling overtreedt

## report/views/explain.rs

at-instead = { $sensitivity } ({ $confidence }) op { $worse } in plaats van { $now }: { $effect_words }.
there-is-no-plan = er is geen plan
it-leans-as-well-on-assumption = Het leunt ook op de aanname dat kanalen mensen onafhankelijk van elkaar bereiken. Een tiende van de weg daarvandaan naar volledige overlap (uitgerekend, niet opnieuw gepland): { $reach_lost }{ $missed_goals }.
goals-would-be-missed = ; doelen { $missed_goals } zouden niet gehaald worden
goal-would-be-missed = ; doel { $missed_goals } zou niet gehaald worden
of-figures-that-weigh-most-at-margin = De cijfers waarvan een kleine verandering het meest uitmaakt, elk een tiende slechter, met al het andere gelijk en opnieuw gepland; het zwaarste eerst:
which-figures-result-depends-on-most = Van welke cijfers het resultaat het meest afhangt
alone = Alleen
on-top-of-others = Boven op de andere
no-budget-meets-all-goals-together = Geen enkel budget haalt alle doelen samen.{ $floor_sentence }
all-goals-together-take-budget = Alle doelen samen vragen een budget van minstens { $least_money }.{ $floor_sentence }
budget-of-meets-all-goals-together-whether = Een budget van { $least_money } haalt alle doelen samen; of minder ook volstaat is niet uitgezocht.{ $floor_sentence }
without-any-goal-wishes-and-limits-already = {" "}Zonder doelen vragen wensen en limieten al { $floor_sentence }.
what-each-goal-costs-at-least = Wat elk doel minstens kost
cannot-be-met = niet haalbaar
no-budget-was-found-that-does = er is geen budget gevonden waarmee het lukt
no-more-reach = geen extra bereik
no-more-reach-so-it-would-be = geen extra bereik, dus weggegooid geld
explain-reach = bereik { $reach_gain }
more-cannot-be-spent-there-within-bounds = { $phase }: { $step } meer is daar binnen de grenzen niet te besteden.
what-more-net-media-would-do = Wat { $step } meer netto media in elke fase zou doen
and-more-which-are-further-from-being = En nog { $further_unbought }, die verder van inkoop af liggen.
what-is-not-bought = Wat niet wordt ingekocht
what-follows-is-of-exact-amounts-before = { $rounding }. Wat volgt gaat over de exacte bedragen, vóór het afronden.
aim-budget = Doelstelling: { $aim }; budget { $budget_words }.
why-this-plan = { $campaign }: waarom dit plan

## report/views/explain/lines.rs

less-of-it-alone-misses-by-more = ; met alleen hier minder mist het plan { $goals } nog verder
less-of-it-alone-misses = ; met alleen hier minder mist het plan { $goals }
its-last-money-returns-nothing = ; het laatste geld levert hier niets op
its-last-money-returns-only-times = ; het laatste geld levert hier maar { $little } keer zoveel op als elders
next-money-returns-times-as-much-here = ; extra geld levert hier { $much } keer zoveel op als elders
next-money-returns-many-times-as-much = ; extra geld levert hier vele malen zoveel op als elders
held-up = op peil gehouden door
held-down = begrensd door
set-by = bepaald door
its-next-point-of-reach-in-costs = : het volgende punt bereik in { $phase_name } kost { $cost }
goals-ask = ; de doelen { $goals } vragen erom
goal-asks = ; doel { $goals } vraagt erom
next-point-of-reach-costs-to-net = {" "}(het volgende punt bereik kost { $low } tot { $high } netto)
next-point-of-reach-costs-in-each = {" "}(het volgende punt bereik kost { $low } op elke regel)
more-less = { $name }, { $spend }. { $step_words } meer: { $more }; { $step_words } minder: { $less }.
not-looked-into = Niet nader bekeken: { $names }
little-more-or-less-in-these-lines = Iets meer of minder op deze regels verandert niets dat telt (met beide opnieuw gepland):
these-lines-were-tried-with-little-more = Deze regels zijn geprobeerd met iets meer en iets minder, en de rest is eromheen opnieuw gepland:
bounds-or-goals-hold-these-lines = Grenzen of doelen houden deze regels vast:
goals-ask-for-these-lines = Doelen vragen om deze regels:
only-budget-limits-this-line = Alleen het budget begrenst deze regel:
of-all-bounds-only-budget-limits-these = Van alle grenzen beperkt alleen het budget deze regels. Ze zijn in evenwicht: gerekend naar wat elke fase telt voor doelstelling en doelen levert de volgende euro op elke regel evenveel op, dus geld verschuiven tussen deze regels levert niets op.
why-each-line-gets-what-it-gets = Waarom elke regel krijgt wat hij krijgt

## report/views/explain/prices.rs

prices-goal = doel { $goal } { $points } { $direction }
no-change = geen verandering
prices-less = { $amount_words } minder: { $less }
more-solved-again = { $amount_words } meer, opnieuw gepland: { $more }
without-it-solved-again = Zonder deze grens, opnieuw gepland: { $effect }
at-there-is-no-plan = Bij { $changed } is er geen plan
at-solved-again = Bij { $changed }, opnieuw gepland: { $plan }
prices-is = { $price } is { $now }
reached-but-little-more-or-less = Bereikt, maar iets meer of minder maakt bijna niets uit: { $titles }.
there-is-money-left-and-no-bound = Er is geld over, en geen grens staat in de weg: meer geld verandert niets.
what-more-or-less-of-each-would = Wat meer of minder van elk zou veranderen

## input/toml and domain: faults

## report/views/explain/unbought.rs

is-not-bought-without-either-solved-again = wordt ook zonder { $bound } niet ingekocht (opnieuw gepland)
is-kept-out-by-without-it-solved = blijft erbuiten door { $bound }: valt dat weg, dan { $spend_words } (opnieuw gepland)
is-not-bought-at-of-either-solved = wordt ook bij { $relaxed_to } van { $bound } niet ingekocht (opnieuw gepland)
is-kept-out-by-at-solved-again = blijft erbuiten door { $bound }: bij { $relaxed_to } { $spend_words } (opnieuw gepland)
it-is-bought = wordt het ingekocht
it-gets = krijgt het { $spend }
unbought-it = ; het{" "}
unbought-is-not-bought = wordt niet ingekocht
is-not-bought-at-hundredth = wordt ook voor een honderdste van de prijs niet ingekocht (opnieuw gepland)
has-nobody-to-reach-as-things = heeft nu niemand om te bereiken: het volgt mensen die nog door niets zijn bereikt
waits-as-money-goes-to-missed-goals = wacht, omdat het geld eerst naar de doelen gaat die niet gehaald worden: zonder die doelen krijgt het { $spend_words } (opnieuw gepland)
is-bought-once-its-price-falls = wordt ingekocht zodra de prijs { $price_fall } % daalt, van { $price_now } naar { $price_then } per { $per } ({ $trial_words })
solved-again-smaller-fall-may-do = opnieuw gepland; een kleinere daling kan ook volstaan
solved-again = opnieuw gepland

## report/views/faults.rs

note = noot
in-at = in { $name }, bij `{ $path }`
error = fout
more-faults-are-not-shown-mend-these =
    { $unlisted_faults } andere fouten worden niet getoond: herstel eerst deze
    {""}
n1-more-fault-is-not-shown-mend =
    1 andere fout wordt niet getoond: herstel eerst deze
    {""}
help = hulp
faults-nothing-was-written =
    { $faults_text }{ $fault_count } fouten; er is niets weggeschreven
    {""}

## report/views/fit.rs

one-insertion = één plaatsing { $one_insertion }
exponent = exponent { $exponent }
half-at = helft bij { $half }
shape = vorm { $shape }{ $scale_note }
as-good-as-exponential = {" "}(zo goed als exponentieel)
scale = schaal { $scale }
ceiling = plafond { $ceiling }
recommended-error-is-root-mean-square-error = * aangeraden. Fout is de gemiddelde kwadratische fout in punten bereik, grootste de grootste, en weggelaten de fout bij punten die om beurten zijn weggelaten.{ $held_ceiling }
ceiling-is-held = {" "}Het plafond is vastgehouden op { $held_ceiling }.
left-out = Weggelaten
largest = Grootste
heading-error = Fout
parameters = Parameters
heading-ceiling = Plafond
family = Familie
to-paste-into-brief = Om in een briefing te plakken
points-and-curve = Punten (●) en curve
families = Families
reach-curve = Bereikcurve van { $channel } in { $phase }

## report/views/fit/sentences.rs

as-they-stand-they-make-no-curve = Zoals ze zijn maken ze geen curve, want ze dalen met meer dan 2 punten.
heading-as-they-stand-they-make-no-curve = Zoals ze zijn maken ze geen curve, want één ervan bereikt iedereen.
as-they-stand-they-are-too-many = Zoals ze zijn, zijn het er te veel om in te plakken.
as-they-stand-they-make-curve-when = Zoals ze zijn maken ze een curve als ze tot { $moved_points } bereik worden verschoven.
points-bend-upwards-at-what-follows-rises = De punten buigen omhoog bij { $bend_weights }{ $more_bends }: wat volgt stijgt steiler dan wat eraan voorafging.
reach-falls-at-of-steps-from-point = Het bereik daalt bij { $count } van de stappen van punt naar punt, het meest van { $from_weight } naar { $to_weight }, met { $fall_points }; meer druk bereikt nooit minder mensen.
there-are-points-at-two-weights-only = Er zijn punten bij maar twee waarden van de druk: door vrijwel elke twee gaat een curve.
all-points-lie-at-one-weight-curve = Alle punten liggen bij één druk: de curve gaat erdoor, en niets toont haar vorm daarbuiten.
hold-it-with-ceiling = Houd het vast met --ceiling.
add-points-of-more-weight-or-hold = Voeg punten met meer druk toe, of houd het plafond vast met --ceiling.
points-lie-from-curve-on-average-they = De punten liggen gemiddeld { $error } van de curve: ze zijn verspreid, of volgen een andere wet.
ceiling-is-held-below-point-that-reaches = Het plafond is vastgehouden onder een punt dat { $highest } bereikt.
ceiling-is-highest-point-itself-for-what = Het plafond is het hoogste punt zelf, want wat bereikt is kan bereikt worden: de curve is daar vlak.
ceiling-is-highest-that-is-lawful-99 = Het plafond is het hoogste dat mag, 99,9 %: de punten stijgen alsof er geen is.
points-do-not-reach-bend-highest = De punten komen niet tot de buiging: het hoogste is { $highest }, en het plafond van { $ceiling } is daaruit doorgetrokken.
points-do-not-determine-ceiling-anything-from = De punten bepalen het plafond niet: alles van { $low } tot { $high } past erbij.
at-more-people-are-reached-than-there = Bij { $weight_words } zijn meer mensen bereikt dan er contacten zijn: gaan bereik en druk over dezelfde mensen?
reach-is-100-pct-at-no-medium = Het bereik is 100 % bij { $weight_words }: geen medium bereikt iedereen, en de curve blijft eronder.
scatter-and-rounding-of-points-leave-room = Spreiding en afronding van de punten laten ruimte voor { $ranges } (19 van de 20 keer).
shapes-of = vormen van { $range }
exponents-of = exponenten van { $range }
ceilings-of-pct = plafonds van { $range } %
no-formula-comes-near-points = Geen formule komt in de buurt van de punten; daarom worden ze aangeraden zoals ze zijn.
there-are-no-more-points-than-parameters = Er zijn niet meer punten dan parameters, zodat er geen punt over is om de curve mee te toetsen.
errs-hardly-less-at-points-that-were = { $than } zit er bij weggelaten punten nauwelijks minder naast; daarom wordt de eenvoudiger curve aangeraden.
of-all-families-it-errs-least = Van alle families zit deze er het minst naast bij punten die om beurten zijn weggelaten.
of-all-families-it-comes-nearest = Van alle families komt deze het dichtst bij de punten.
no-other-family-was-fitted = Er is geen andere familie geschat.
fitted-to-with-root-mean-square-error = { $family }{ $parameters }. Geschat op { $on_points_words } met een gemiddelde kwadratische fout van { $error }; de grootste fout is { $largest_error } bij { $largest_error_weight }.
sentences-points-of = { $count } punten uit { $file }
sentences-point-of = { $count } punt uit { $file }
insertions = { $value } plaatsingen
insertion = { $value } plaatsing
of-spend = { $value } besteding
contacts-per-head = { $value } contacten per hoofd
points-as-they-stand = Punten zoals ze zijn
beta-binomial = Bèta-binomiaal
exponential = Exponentieel
goerg-shape-1 = Goerg, vorm 1
negative-binomial = Negatief-binomiaal

## report/views/fit/toml.rs

over-insertions-price-is-per-unit-one = Over plaatsingen: de prijs is per stuk, één stuk is één plaatsing.
least-squares-on-with-ceiling-held = Kleinste kwadraten op { $points_words }: { $family_name }, met het plafond vastgehouden op { $held_ceiling } %
least-squares = Kleinste kwadraten op { $points_words }: { $family_name }
least-squares-on-root-mean-square-error = { $family_name }; kleinste kwadraten op { $points_words }, gemiddelde kwadratische fout { $error }

## report/views/goal.rs

per-conversion = {" "}{ $currency } per conversie
times-net-media = {" "}keer de netto media
people-plus-reach = {" "}mensen, bereik { $times }+
goal-people = {" "}mensen
pct-plus-reach = {" "}%, bereik { $times }+

## report/views/map.rs

nobody-stated-these-so-they-are-assumed = Dit heeft niemand opgegeven en is dus aangenomen; stel de sleutel in om iets te wijzigen:
journey = Klantreis { $journey }: { $source }.
what-it-earns = Wat het oplevert
more-for = { $step } meer voor { $next }: { $gain_words }{ $reach_words }{ $goes_to }.
its-own-reach-points = , het eigen bereik { $reach_words } punten
map-to = {" "}(naar { $goes_to })
little-more-or-less = Iets meer of iets minder
in-pct-of-what-is-at-stake = { $trim_end_matches } ({ $action } in { $phase_name }, { $persona }{ $owner }): { $share_pct } % van wat op het spel staat, { $lost_words }.{ $media_words }
media-plan-buys-nothing-of-there = {" "}Media: het plan koopt daar niets in van { $channel }.
media-plan-spends-on-there = {" "}Media: het plan besteedt daar { $spend } aan { $channel }{ $next_point_words }.
next-point-of-reach-costs = , het volgende punt bereik kost { $cost }
with-people-lost-there = en { $lost } mensen{ $value_words } haken daar af
map-worth = {" "}({ $value_at_stake } waard)
grade-first-without-score-or-importance = Eerst beoordelen, nog zonder score of belang: { $ungraded }.
backlog = Later:
take-up-now-together-half-of-all = Nu oppakken (samen de helft van alles wat op het spel staat: hoe kritiek iets is maal wie er in de fase afhaken):
action-plan = Actieplan
heading-worth = Waarde
persona = Persona
lost = Haken af
of-all = Van allen
where-people-drop-off = Waar mensen afhaken
indirect = { $point } (indirect)
what-is-wrong = Wat er mis is
matters = Belang
scores = Score
critical = Kritiek
touchpoint = Contactmoment
critical-points-how-much-each-matters-times = Knelpunten: hoe zwaar elk telt maal hoe ver het tekortschiet
people-in-each-phase-if-every-campaign = Mensen per fase als elke campagne was zoals deze: { $steady_phases }.
there-is-no-steady-state-friends-bring = Er ontstaat geen evenwicht: vrienden brengen steeds meer vrienden mee, of niemand verlaat ooit een fase.
in-long-run = Op de lange duur
without-any = { $journey_phase } { $steady_with } (zonder { $steady_without })
in-it = Erin
arrive = Komen erbij
reached = Bereikt
move-on = Gaan verder
stay = Blijven
heading-persona = De persona
feels = voelt { $feels }
at = bij { $touchpoints }
customers-bring-friends-who-enter-journey = Klanten brengen { $friend_count } vrienden mee, die de klantreis bij { $first_phase } beginnen.
customers-bring-friend-who-enters-journey = Klanten brengen { $one_friend } vriend mee, die de klantreis bij { $first_phase } begint.
take-action-during-campaign-of-them-because = { $acting_with } mensen ondernemen tijdens de campagne de actie ({ $action }), van wie { $max } dankzij de campagne.
map-people = { $persona }, { $people } mensen
all-personas-together = Alle persona’s samen
map-of-journey = { $campaign }: kaart van de klantreis

## report/views/plan/bounds.rs

worth-next-to-nothing = is vrijwel niets waard
bounds-more = { $plan } meer: { $change }
goes-to-goals-that-are-missed = gaat naar de doelen die niet gehaald zijn
little-more = Iets meer ervan
stands-at = Staat op
plan-stands-at-these-bounds-what-little = Aan deze grenzen zit het plan. Wat iets meer van elk waard is, geldt voor een kleine stap vanaf dit plan, terwijl al het andere mag meeschuiven.
what-holds-it-back = Wat het plan begrenst

## report/views/plan/breakdown.rs

breakdown-people = Mensen
heading-audience = Doelgroep

## report/views/plan/curves.rs

curves-net-media = netto media ({ $campaign })
reach-by-net-media = { $phase }: bereik naar netto media
reach-by-net-media-largest-lines = { $phase }: bereik naar netto media, de { $MOST } grootste regels
each-line-is-reach-channel-has = Elke lijn is het bereik dat een kanaal op zichzelf heeft bij een andere besteding; de stip is wat het plan koopt. Waar een lijn buigt, levert extra geld minder op.
how-reach-is-built = Hoe bereik wordt opgebouwd

## report/views/plan/document.rs

heading-scenarios = Scenario’s

## report/views/plan/flowchart.rs

flowchart-reach-so-far-pct = bereik tot dan, %
heading-all = Totaal
net-media-per-month = Netto media per maand.
net-media-per-week-in-thousands-where = Netto media per week, in duizenden waar k achter staat.
block-is-week-in-which-channel-runs = Een blok is een week waarin het kanaal loopt.
what-runs-when = Wat loopt wanneer

## report/views/plan/frontier.rs

goals-met = Doelen gehaald
frontier-reach = Bereik { $phase }
frontier-budget = budget ({ $code })
by-budget = { $unit } naar budget
reach-by-budget = Bereik naar budget
at-and-less-no-plan-keeps-every = Bij { $largest_unplannable } en minder is er geen plan dat alle harde grenzen aanhoudt.
each-point-is-best-plan = Elk punt is het beste plan bij dat budget, opnieuw berekend met dezelfde wensen; de stip is dit plan.
what-more-and-less-money-would-bring = Wat meer en minder geld zou opleveren

## report/views/plan/goals.rs

goals-journey = klantreis
what-plan-brings-as-part-of-what = Wat het plan oplevert, als deel van wat gevraagd is; het streepje is het doel.

## report/views/plan/lines.rs

heading-format = { format }
however-people-overlap-it-is-between-pct = {" "}Hoe het bereik van kanalen ook overlapt, het ligt tussen { $low } % en { $high } %.
lines-people = { $people } mensen; { $spend }.
people-reaches-pct-of-them-pct = { $people } mensen; { $spend } bereikt { $reach } % van hen, { $often } % minstens drie keer.
reach-counts-each-person-once-where-next = Bereik telt elke persoon één keer; { $duplication }. Volgend punt: wat het volgende punt bereik van de fase in dit kanaal zou kosten.
what-is-bought = Wat wordt ingekocht

## report/views/plan/money.rs

net-media-per-phase-its-share = Netto media per fase, het aandeel en het bereik.
pct-reaches-pct = { $spend }, { $share } %; bereikt { $reach } %
where-money-goes = Waar het geld heen gaat
money-to = { $start } t/m { $end } ({ $weeks })
period = Periode
with-fees = Inclusief fee en kosten

## report/views/plan/relaxations.rs

no-single-change-of-brief-was-found = Er is geen enkele wijziging van de briefing gevonden waarmee dit wordt gehaald.

## report/views/plan/sources.rs

trust = Zekerheid
per = Per
price-before-discount = Prijs voor korting
remarks = Opmerkingen
prices-and-sources = Prijzen en bronnen
assumed = Aangenomen
of-use-assumed-figures-without-source-replace = { $assumed_lines } van { $lines }{ $defaults_words } gebruiken aangenomen cijfers zonder bron: vervang ze door eigen tarieven voordat er geld wordt vastgelegd.
and-values-below = {" "}en de waarden hieronder
what-it-rests = Waar het plan op steunt

## report/views/plan/under_way.rs

under-way-and = {" "}en{" "}
contacts-per-spend = contacten per besteding
clicks-per-contact = klikken per contact
conversions-per-click = conversies per klik
conversions-per-100-clicks = conversies per 100 klikken
clicks-per-100-contacts = klikken per 100 contacten
per-1-000-contacts = { $code } per 1.000 contacten
rate = Ratio
observed = Gemeten
under-way-all = Alles
heading-planned-rest = Geplande rest
heading-new-rest = Nieuwe rest
can-no-longer-be-met = Niet meer te halen: { $missed_goals }.
every-goal-can-still-be-met = Alle doelen zijn nog te halen.
learned-assumed-rate-counts-as-100-events = Geleerd: { $learned }. Een aangenomen ratio telt als 100 waarnemingen, een aangenomen prijs als 4 weken (aannames).
rest-is-planned-at-rates-assumed-learn = De rest is gepland met de aangenomen ratio’s; met --learn wordt gepland met de gemeten, voor zover die iets zeggen.
rates-assumed-and-observed = Tarieven en ratio’s, aangenomen en gemeten
under-way-rest-is-planned-anew = Lopende campagne: { $ran_weeks }, de rest is opnieuw gepland
nothing-ran-yet = er is nog niets geweest
ran = { $first } is geweest
to-ran = { $first } tot en met { $last } zijn geweest

## report/views/plan/value.rs

plan-was-chosen-by-what-each-phase = {" "}Het plan is gekozen op { $counted }, wat elke fase oplevert zolang niemand in een andere wordt bereikt; mensen die verderop opnieuw worden bereikt, voegen de rest toe.
value-within-from = Waarde { $value_words } binnen { $horizon_words }, uit { $value_source }{ $return_words }{ $conversion_cost }.
one-costs = ; kosten per stuk { $conversion_cost }
per-of-net-media = : { $return_ } per { $unit_of_money } netto media
people-who-act-because-they-were-reached = { $conversions } mensen die tot actie komen doordat ze zijn bereikt
months = { $text } maanden
month = { $text } maand

## cli: help and refusals

## report/views/plan/view.rs

yardstick-same-money-split-evenly-over-these = Maatstaf: hetzelfde geld gelijk verdeeld over deze { $placements } plaatsingen: { $compared } (zonder rekening te houden met { $ignores })
instead-of = { $even_split } { $objective_words } in plaats van { $planned }
pct-instead-of-pct = { $phase } { $even_split } % in plaats van { $planned } %
uses-assumed-figures-in-of-and-illustrative = Gebruikt aangenomen cijfers in { $lines } van { $lines_2 } en { $defaults }{ $oldest_price_words }: ter illustratie, vervang ze door tarieven van het bureau
view-oldest-price = ; oudste prijs uit { $year }
view-what-binds = Wat knelt: { $bound_titles }
view-frequency-cap = het frequentiemaximum van
view-number-of-people-to-address-again = het aantal mensen dat opnieuw te bereiken is, voor
view-pct-of = { $audience } { $reach } % van { $people }
view-reach-counts-each-person-once-where = Bereik telt elke persoon één keer; { $how }
view-aim-budget = Doelstelling: { $aim }; budget { $budget_words }

## report/views/plan/weeks.rs

weeks-month = maand
weeks-months = maanden

## report/views/plan/weeks/amounts.rs

amounts-m = mln

## report/views/plan/weeks/blocks.rs

reach-so-far = { $phase }, cumulatief bereik
mark-is-as-high-as-they-stand = {" "}Een streepje is { $count } { $many }, zo hoog als die zich verhouden tot de grootste van de regel, bereik tot 100 %.
block-is-as-high-as-its-stands = {" "}Een blok is zo hoog als de { $per } zich verhoudt tot de grootste van de regel, bereik tot 100 %.

## report/views/plan/weeks/flowchart.rs

weeks-reach-so-far-pct = { $phase }, cumulatief bereik %
net-media-per-each-lines-add-up = Netto media per { $per }; de { $periods } van een regel tellen op tot de regel.{ $mark_legend }
already-ran = Al geweest: { $ran_periods }.
nobody-says-when-campaign-starts = Niemand zegt wanneer de campagne begint, dus vallen haar weken in geen maand; zet `start` onder [campaign].

## report/views/risk.rs

knowing-figures-beforehand-and-planning = De cijfers vooraf kennen en daarop plannen, in plaats van dit plan uitvoeren, geeft in de mediane trekking { $median }, en in één op de tien { $p90 } of meer.{ $caution }
where-it-is-for-worse-goals = {" "}Waar het slechter uitpakt, gaan doelen voor die eerst komen.
change-nothing = geen verschil
lose = een verlies van
risk-gain = een winst van
risk-cost = extra kosten van
risk-save = een besparing van
unstable = instabiel
steady = stabiel
share-is = Aandeel is
least = Minste
n10-pct = 10 %
median = Mediaan
n90-pct = 90 %
heading-most = Meeste
bought-in = Ingekocht in
stand-in-for-each-other-when-one = { $channel_names } vervangen elkaar: krijgt het ene minder, dan krijgt het andere meer.
more-in-json-all-steadier-than-these = In de JSON nog { $unlisted_channels }, stabieler dan deze
each = { $markets }: elk { $plan_outcome }.
could-not-be-planned-with-proof = niet met bewijs te plannen, en dus weggelaten; meld dit alsjeblieft
had-no-plan-that-keeps-every-hard = zonder plan dat binnen alle harde grenzen blijft en elk doel kan hebben, en dus weggelaten
held-fast-brief-what-moves-every-price = Vast: de briefing. Wat beweegt: elke prijs en elk plafond, getrokken als hierboven, en daarmee het plan, dat van elke trekking het beste is. Een kanaal waarvan het aandeel in de netto media meer dan 5 punten uiteenloopt tussen de trekkingen (acht op de tien ervan) is instabiel: wat het krijgt hangt af van cijfers die niemand kent.
planned-anew = Opnieuw gepland in { $markets }
risk-objective = Doelstelling, { $unit }
at-worst-and-at-best-difference = Slechtst en best: verschil met het plan, in { $unit }.
explains = Verklaart
price = Prijs
at-worst = Slechtst
at-best = Best
how-much-of-ups-and-downs = Hoeveel van de schommelingen van de doelstelling over de trekkingen van de cijfers van één kanaal komt, hoeveel daarvan van de prijs en van de plafonds, en wat de doelstelling is als alleen de cijfers van dat kanaal op hun slechtst of op hun best zijn. Betere cijfers over de eerste kanalen maken het plan zekerder dan wat ook.
whose-figures-matter-most = Van welk kanaal de cijfers het zwaarst tellen
met-when-planned-anew = Opnieuw gepland gehaald in
met-in = Gehaald in
where-prices-are-low-some-lines-buy = Waar prijzen laag zijn, kopen sommige regels alles wat er is of stuiten ze op een maximale contactfrequentie: { $p95 } of meer blijft niet besteed in één trekking op de twintig.
reach-in = Bereik in { $phase }
result = Resultaat
as-planned = Zoals gepland
held-fast-spend-of-every-line-what = Vast: de besteding van elke regel. Wat beweegt: elke prijs en elk plafond, elk apart getrokken, het vaakst rond de waarde van het plan en nooit buiten de eigen bandbreedte. Eén trekking op de twintig ligt onder de kolom van 5 %, één op de twintig boven die van 95 %.
plan-held-fast-in-redrawn-markets = Het vaste plan, in { $f64 } trekkingen
money-left = Geld over
risk-goal = Doel { $goal }
all-favourable = Alles zit mee
all-unfavourable = Alles zit tegen
heading-held-fast-spend-of-every-line-what = Vast: de besteding van elke regel. Wat beweegt: in de eerste kolom is elke prijs laag en elk plafond hoog, in de laatste elke prijs hoog en elk plafond laag. Zo veel geluk of pech is niet te verwachten.
plan-held-fast-all-figures-at-one = Het vaste plan, alle cijfers aan één kant
range-assumed-pct-where-none-is-stated = Aangenomen bandbreedte: ±{ $spread } % waar niemand iets opgeeft, voor { $assumed } van de { $counted_figures } van het plan (stel `{ $key }` in onder [uncertainty], of een `spread`)
prices-and-ceilings-most-people-channel-can = Prijzen en plafonds (de meeste mensen die een kanaal ooit kan bereiken), elk binnen een eigen bandbreedte. Al het andere is zoals de briefing en de catalogus het zeggen: mensen, percentages, volumes, de vorm van curves.
what-is-taken-to-be-uncertain = Wat onzeker is
plan-held-fast-is-your-split-plans = Het vaste plan is de eigen verdeling; opnieuw gemaakte plannen zijn die van de briefing, zoals `klantreis plan` ze maakt.
how-sure-is-plan = Hoe zeker is het plan van { $campaign }?

## report/views/risk/robust.rs

robust = Robuust
plan-at-worst = Plan op zijn slechtst
robust-at-worst = Robuust op zijn slechtst
heading-at-worst = In het slechtste geval
when-nothing-turns-bad = Als niets tegenvalt
heading-your-split = Eigen verdeling
proof-no-plans-worst-case-is-better = Bewijs: van geen plan is het slechtste geval meer dan { $proved_gap } % beter dan dat van het robuuste plan; elke combinatie van { $channels } is daarvoor doorzocht, met { $worst_cases } onderweg
as-planned-or-nearly = { $unmoved_words } zoals gepland, of bijna
what-moves-at-most-turn-bad = Wat beweegt: hoogstens { $channels } tegelijk met de hoge prijs en de lage plafonds, in alle rollen, en wel waar dat het meest pijn doet. Vast: de besteding van elke regel zodra die gepland is; doelen en limieten gelden bij de cijfers van het plan. Van alle plannen levert het robuuste in het slechtste geval het meeste op.
robust-plan-safe-against-any-at-once = Het robuuste plan: bestand tegen { $bad_channels } tegelijk, welke dan ook

## report/views/side_by_side.rs

same-in-all = in alle gelijk
what = Wat
best = Beste
which = Welk
best-on = Het beste op
differences-are-against = Verschillen zijn ten opzichte van { $reference }.

## report/views/side_by_side/result.rs

result-missed = { $brought_value } niet gehaald
better-than = Beter dan { $first_drawn }
n80-pct-of-draws = 80 % van { $f64 } trekkingen
proved-within = Bewezen tot op
no-pct = nee: { $gap } %
media-and-fees = Media en activeringskosten
objective-points = Doelstelling, punten
objective-weighted-points = Doelstelling, gewogen punten
made-for = Gemaakt voor
result-most = meeste { $aim_words }
result-least = minste { $aim_words }
heading-unspent = Niet besteed
result-in-pct = {"  "}in %
result-difference = {"  "}verschil

## report/views/sweep.rs

still-moving-at-end-where-it-takes = aan het eind nog in beweging, met daar { $spend }
and-no-longer-at-end = en aan het eind niet meer
stays-at-from = blijft vanaf { $steady_value } op { $spend }
and-no-longer-from = en vanaf { $from } niet meer
bought-means-at-least-0-5-pct = Ingekocht betekent minstens 0,5 % van alle netto media; een kanaal blijft gelijk als de besteding tot het eind van de reeks minder dan 1 % verschuift, over drie plannen of meer.
bought-throughout-and-still-moving-at-end = Overal ingekocht, en aan het eind nog in beweging: { $names }.
bought-from = ingekocht vanaf { $setup }
bought-from-start = ingekocht vanaf het begin
when-channels-come-in-and-from-where = Wanneer kanalen erbij komen, en vanaf waar ze gelijk blijven
failed = mislukt
none-in-time = geen op tijd
sweep-not-proved = { $met_of_goals } niet bewezen
of-plans-o-sweep-csv-has-all = { $rows } van de { $plan_count } plannen; -o sweep.csv bevat ze allemaal.
briefs-own-budget = * het budget van de briefing zelf.
next-one = Eén erbij
heading-next-point = Punt erbij
plans = De plannen
some-of-plans = Een deel van de plannen
interrupted-were-asked = ; onderbroken, { $f64 } waren gevraagd
that-failed-which-is-bug-of-klantreis = mislukt door een fout in klantreis
for-which-none-was-found-in-time = waarvoor er geen op tijd is gevonden
without-plan-because-hard-limits-contradict = zonder plan, omdat harde grenzen elkaar tegenspreken
sweep-not-proved-to-tolerance = niet bewezen binnen de tolerantie
proved-with-goal-missed = bewezen met een doel niet gehaald
proved-with-every-goal-met = bewezen met elk doel gehaald
over = { $setup } naar { $axis }
sweep-over = { $campaign }: variatie in { $axis_names }

## report/views/sweep/sentences.rs

sentences-at = { $rank } bij { $axis_words }: { $objective }{ $goals }.
with-of-goals-met = , met { $f64 } van de { $f64_2 } doelen gehaald
worst = Slechtste
costs-and = { $axis_step } kost { $step_cost }, { $met_costs } en { $late_step }.
each-one-more = Elke eenheid meer
each-point-more = Elk punt meer
sweep-at = { $x } bij { $setup }
meeting-goals-takes-at-least = De doelen halen kost minstens { $first_cost }, { $middle_cost } en { $last_cost }.
from-on-nothing-more-is-to-be = Vanaf { $setup } is er niets meer te halen: het plan besteedt daar { $spend } aan netto media en laat de rest liggen.
next-one-of-them = de volgende
next-of = de volgende { $money } ervan
next-one-of-these-points = het volgende punt
from-on-costs-more-than-twice-what = Vanaf { $from } kost { $setup } meer dan twee keer zoveel als bij { $budget }, het budget van de briefing.
from-to-buys = Van { $from } naar { $upto } levert { $gain } op ({ $cost } { $unit_gain }).
sentences-each = per stuk
per-of = per { $money } ervan
sentences-point = per punt
from-to-buys-nothing = Van { $from } naar { $upto } levert niets op.
take-as-much-as-there-is-up = Neem zo veel als er is: tot { $most } levert 1 % meer budget minstens 0,5 % meer { $objective_words } op; kijk ook naar grotere budgetten.
take-no-more-than-already-there-1 = Neem niet meer dan { $least }: daar levert 1 % meer budget al minder dan 0,5 % meer { $objective_words } op; kijk ook naar kleinere budgetten.
take-it-is-least-of-these-budgets = Neem { $least }: dit is het kleinste van deze budgetten dat elk doel haalt, en daar levert 1 % meer budget al minder dan 0,5 % meer { $objective_words } op.
take-up-to-there-1-pct-more = Neem { $knee }: tot daar levert 1 % meer budget nog minstens 0,5 % meer { $objective_words } op, en daarboven minder.
no-plan-of-this-range-meets-every = Geen plan in deze reeks haalt elk doel.
every-goal-is-met-between = Tussen { $from } en { $to } wordt elk doel gehaald.
every-goal-is-met-up = Tot en met { $to } wordt elk doel gehaald.
every-goal-is-met-from = Vanaf { $from } wordt elk doel gehaald.
every-goal-is-met-over-whole-range = Over de hele reeks wordt elk doel gehaald.
every-goal-is-met-at-only = Alleen bij { $from } wordt elk doel gehaald.

## cli/arguments.rs

time-was-up-or-ctrl-c-was = de tijd was om, of er is op Ctrl-C gedrukt: wat nog werd uitgezocht is weggelaten, of niet bewezen genoemd

## cli/check.rs

no-faults = { $name }{ $scenario_words }: geen fouten; { $lines }, { $goals } en { $limits }{ $scenarios_text }
scenarios-fit = ; { $scenario_count } scenario’s kloppen ook
n1-scenario-fits = ; 1 scenario klopt ook
scenario = , scenario { $scenario }
flags = de opties
in-scenario = in scenario `{ $name }`: { $remark }
remark = opmerking

## cli/check/defaults.rs

pct-for-range = ±{ $spread } %, als bandbreedte van { $counted }
defaults-in-use-set-key-to-change =
    Standaardwaarden in gebruik (stel de sleutel in om er een te wijzigen):
    {""}

## cli/check/prices.rs

x-to-over-weeks = , x { $low } tot { $high } over de weken
prices-that-indices-and-seasons-make = Prijzen met indexen en seizoenen

## cli/compare/side_by_side.rs

has-no-plan-because-of-this = { $name } heeft geen plan, en wel hierom:
its-brief-has-faults = de briefing heeft { $faults } fouten
side-by-side-its-brief-has-fault = de briefing heeft een fout: { $what }
it-failed-its-audit-which-is-bug = het plan kwam niet door de controle: een fout in klantreis
none-was-found-in-s = er is er geen gevonden in { $seconds } s
side-by-side-its-hard-bounds-contradict = de harde grenzen spreken elkaar tegen: { $keys }

## cli/exit.rs

no-plan-that-keeps-every-hard-bound =
    in { $seconds } s is geen plan gevonden dat aan alle harde grenzen voldoet, en dat er geen is, is niet bewezen; er is niets weggeschreven.
      hulp: geef meer tijd met --time-limit, of verruim een pakket, een minimumafname of een limiet

## cli/init.rs

wrote-now-try-klantreis-plan = { $file } geschreven{ $beside }; probeer nu: klantreis plan { $file }
and-for-editors = , met { $schema } voor editors
is-left = ; { $schema } blijft zoals het is

## cli/interrupt.rs

ctrl-c-cannot-be-waited-for-here = op Ctrl-C kan hier niet worden gewacht: het beëindigt de run meteen en schrijft niets weg

## cli/output.rs

for-dutch-excel-write-file-with-format = schrijf het bestand voor een Nederlandse Excel met --format csv-excel-nl

## cli/show/catalogue.rs

price-role = Prijs: { $source }. Rol: { $source_2 }
catalogue-per-conversion = per conversie
per-send = per verzending
per-click = per klik
per-thousand = per duizend
prices-are-before-discount-and-without-vat =
    Prijzen zijn zonder korting en zonder btw. Vertrouwen: prijs / rol. Ter illustratie: vervang ze door tarieven van het bureau.
    {""}
heading-trust = Vertrouwen

## cli/show/journeys.rs

it-has-no-phase-for-goals-limits = Er is geen fase voor { $missing_intents }: doelen, limieten en kanalen daarvoor vallen weg, en dat wordt gemeld.
kpis-and-media-are-those-of-see = KPI’s en media zijn die van See-Think-Do-Care: Avinash Kaushik, kaushik.net, 2013 en 2015, en Nederlandse bureaus.
journeys-source = Bron: { $source }.
media = Media: { $media }
kpis = KPI’s: { $kpis }
journeys-aim = Bedoeling: { $phase }
stands-for-of-audience = { $phase } ({ $phase_2 }, staat voor { $stdc }), { $phase_3 } van de doelgroep
stands-for = Staat voor
heading-aim = Bedoeling
people-are-share-of-audience-in-phase = ‘Mensen’ is het deel van een doelgroep dat in de fase zit als niemand iets opgeeft: aannames, behalve voor de eerste fase. Stel `in_phase` van de doelgroep in, of `people` van de fase. `journey = "NAAM"` onder [campaign] kiest een klantreis; de sleutels see, think, do en care leiden naar de eerste fase die voor elk staat, zodat één catalogus voor alle klantreizen geldt. Schrijf voor een eigen klantreis `[journey.NAAM]` met `phases = [...]`, en `stands_for` onder elke `[phase.SLEUTEL]`.

## cli/sweep.rs

of-cells-have-no-plan-because-hard = voor { $no_plan } van { $done } combinaties is er geen plan, omdat harde grenzen elkaar daar tegenspreken
of-plans-failed-or-did-not-pass = { $failed } van { $done } plannen zijn mislukt of kwamen niet door de controle. Dat is een fout in klantreis; meld die met de briefing erbij
interrupted-after-of-cells-rows-written = onderbroken na { $done } van { $cells } plannen; de geschreven rijen zijn volledig
time-was-up-after-of-cells-rows = de tijd was om na { $done } van { $cells } plannen; de geschreven rijen zijn volledig

## cli/sweep/rows.rs

bar-30-human-pos-of-human-len = {"{"}bar:30{"}"} {"{"}human_pos{"}"} van {"{"}human_len{"}"} plannen, nog {"{"}eta{"}"}

## by hand

confidence-currency = bereiksonderzoek
confidence-data = data
confidence-blog = blog
confidence-derived = afgeleid
confidence-agency = bureau
confidence-assumption = aanname
phase-attention = Aandacht
aim-be-noticed = opvallen
phase-interest = Interesse
aim-be-worth-closer-look = een nadere blik waard zijn
phase-desire = Verlangen
aim-be-wanted-more-than-others = meer gewild zijn dan andere
phase-action = Actie
aim-be-found-at-moment-of-action = gevonden worden op het moment van actie
phase-awareness = Bekendheid
aim-make-people-aware-of-problem = mensen bewust maken van het probleem
phase-consideration = Overweging
aim-help-to-define-it-and-to-weigh-solutions = helpen het te bepalen en oplossingen af te wegen
phase-decision = Beslissing
aim-be-chosen-in-comparison = in de vergelijking gekozen worden
aim-be-known-before-there-is-need = bekend zijn voordat er een behoefte is
aim-be-compared-and-come-out-well = goed uit de vergelijking komen
phase-purchase = Aankoop
aim-be-found-at-moment-of-decision = gevonden worden op het beslismoment
phase-retention = Klantbehoud
aim-stay-chosen = gekozen blijven
phase-need = Behoefte
aim-be-known-when-need-comes-up = bekend zijn als de behoefte opkomt
phase-orientation = Oriëntatie
aim-be-among-first-that-are-looked-at = bij de eerste horen die worden bekeken
aim-be-seen-as-solution = gezien worden als de oplossing
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
objective-minimise = zo weinig mogelijk { $what }{ $weighted }
objective-maximise = zo veel mogelijk { $what }{ $weighted }
with-bad-channels-the-plan-brings = als { $channels } { $count -> 
    [one] tegenvalt
   *[other] tegenvallen
}, levert het plan { $brings } op
persona-age = leeftijd
persona-place = woonplaats
persona-income = inkomen
persona-household = huishouden
persona-lifestyle = leefstijl
no-robust-plan-as-the-brief-minimises = Hier is geen robuust plan: dat is er voor bereik, en deze briefing zoekt zo weinig mogelijk { $what }.
no-robust-plan-as-the-brief-maximises = Hier is geen robuust plan: dat is er voor bereik, en deze briefing zoekt zo veel mogelijk { $what }.
sub-phase-passive-state = passieve staat
sub-phase-trigger = aanleiding
sub-phase-orientation = oriëntatie
sub-phase-comparison = vergelijking
sub-phase-decision = beslissing
sub-phase-active-experience = actieve ervaring
sub-phase-passive-experience = passieve ervaring
journey-note-stdc = De standaard: mediabureaus maken er hun plannen mee
journey-source-stdc = See, Think, Do, Care: Avinash Kaushik, kaushik.net, 2013 en 2015
journey-note-aida = De klassieker; de laatste stap, klanten tevreden houden, ontbreekt
journey-source-aida = Attention, Interest, Desire, Action: toegeschreven aan E. St. Elmo Lewis, 1898; de vertaling naar See, Think en Do is die van Nederlandse bureaus
journey-note-three-phase = De blik van sales; hij eindigt bij de aankoop
journey-source-three-phase = De buyer’s journey, zoals sales en Nederlandse bureaus die beschrijven
journey-note-iab = Vier fasen met subfasen: geld gaat naar fasen, touchpoints mogen een subfase noemen
journey-source-iab = IAB Nederland, zoals Nederlandse bureaus het beschrijven; de oorspronkelijke tekst is niet gevonden
journey-note-nine-phase = Om touchpoints in detail te bekijken
journey-source-nine-phase = Zoals Nederlandse bureaus het beschrijven; een oorspronkelijke bron is niet bekend
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
noun-impressions = { $count ->
    [one] impressie
   *[other] impressies
}
noun-people = { $count ->
    [one] persoon
   *[other] mensen
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
noun-spend = { $count ->
    [one] netto media
   *[other] netto media
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
count-lines = { $count ->
    [one] { $count } regel
   *[other] { $count } regels
}
count-goals = { $count ->
    [one] { $count } doel
   *[other] { $count } doelen
}
count-redrawn-markets = { $count ->
    [one] { $count } trekking
   *[other] { $count } trekkingen
}
count-bad-channels = { $count ->
    [one] { $count } tegenvallend kanaal
   *[other] { $count } tegenvallende kanalen
}
count-plans = { $count ->
    [one] { $count } plan
   *[other] { $count } plannen
}
count-more-lines = { $count ->
    [one] { $count } andere regel
   *[other] { $count } andere regels
}
count-channels = { $count ->
    [one] { $count } kanaal
   *[other] { $count } kanalen
}
count-markets = { $count ->
    [one] { $count } trekking
   *[other] { $count } trekkingen
}
count-ceilings = { $count ->
    [one] { $count } plafond
   *[other] { $count } plafonds
}
count-prices = { $count ->
    [one] { $count } prijs
   *[other] { $count } prijzen
}
count-worst-cases = { $count ->
    [one] { $count } slechtste geval
   *[other] { $count } slechtste gevallen
}
count-other-lines-stay = { $count ->
    [one] { $count } andere regel blijft
   *[other] { $count } andere regels blijven
}
count-defaults = { $count ->
    [one] { $count } standaardwaarde
   *[other] { $count } standaardwaarden
}
count-touchpoints = { $count ->
    [one] { $count } contactmoment
   *[other] { $count } contactmomenten
}
count-limits = { $count ->
    [one] { $count } limiet
   *[other] { $count } limieten
}
count-placements = { $count ->
    [one] { $count } plaatsing
   *[other] { $count } plaatsingen
}
