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
what-it-would-bring-for-aim = : wat het aan het streven ({ $aim }) zou toevoegen, is minder dan is bewezen
within-bounds-more-money-does-nothing = : binnen de grenzen voegt meer geld niets toe aan het streven ({ $aim })
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
which-costs-pct-of-aim = wat { $share } % van het streven kost ({ $aim })
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

moment-channel-format-message = | Moment | Kanaal | Vorm | Boodschap |
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

## report/formats/mediaplanschema/dictionary.rs

activation-fee = Activatiekosten
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
any-format = elke vorm
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
activation-fees = Opstartkosten
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
of-figures-that-weigh-most-at-margin = Van de cijfers die aan de marge het zwaarst wegen elk een tiende slechter, al het andere gelijk, en opnieuw gepland; het zwaarste eerst:
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
aim-budget = Streven: { $aim }; budget { $budget_words }.
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
of-all-bounds-only-budget-limits-these = Van alle grenzen beperkt alleen het budget deze regels. Ze zijn in evenwicht: gerekend naar wat elke fase telt voor streven en doelen doet het volgende geld op elke regel evenveel, dus geld verschuiven tussen deze regels wint niets.
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
plan-stands-at-these-bounds-what-little = Aan deze grenzen zit het plan. Wat iets meer van elk waard is, is gerekend aan de rand, terwijl al het andere mag schuiven.
what-holds-it-back = Wat het plan begrenst

## report/views/plan/breakdown.rs

breakdown-people = Mensen
heading-audience = Doelgroep

## report/views/plan/curves.rs

curves-net-media = netto media ({ $campaign })
reach-by-net-media = { $phase }: bereik naar netto media
reach-by-net-media-largest-lines = { $phase }: bereik naar netto media, de { $MOST } grootste regels
each-line-is-reach-channel-has = Elke lijn is het bereik dat een kanaal op zichzelf heeft bij een andere besteding; de stip is wat het plan koopt. Waar een lijn buigt, brengt meer geld minder.
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
what-more-and-less-money-would-bring = Wat meer en minder geld zou brengen

## report/views/plan/goals.rs

goals-journey = klantreis
what-plan-brings-as-part-of-what = Wat het plan brengt, als deel van wat gevraagd is; het streepje is het doel.

## report/views/plan/lines.rs

heading-format = Uiting
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
what-it-rests = Waar het op rust

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

# cli.rs. Every text after the help of a command begins with the words of `examples`, and exit codes with those of `exit-codes`:
# the manual finds its sections by them.

about-tool = Stelt een mediaplan op langs de klantreis, en bewijst hoe dicht het bij het best mogelijke plan komt
examples = Voorbeelden:
exit-codes = Exitcodes:
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
about-plan = Verdeel het budget over fasen en kanalen, controleer het plan en toon het
about-explain = Leg uit waarom het plan is zoals het is, wat elke grens en elk doel kost, en hoe een gemist doel haalbaar wordt
about-evaluate = Beoordeel een eigen verdeling: wat die oplevert, wat die overtreedt, en wat het beste plan meer zou opleveren
about-risk = Laat zien hoe zeker een plan is als prijzen en plafonds schattingen zijn: wat het oplevert, en of de verdeling standhoudt
about-compare = Vergelijk plannen: van twee wat er verschoof, van meer naast elkaar welk plan te kiezen en waarom
about-sweep = Reken de briefing door voor veel waarden van een of meer sleutels, als reeks of als raster
about-fit = Bepaal de bereikscurve van een kanaal uit gemeten of geëxporteerde punten, en schrijf die als TOML om te plakken
about-map = Breng de klantreis in kaart: elke persona in elke fase, kritieke punten, en wat eerst te doen
about-check = Meld alle fouten van een briefing en van de scenario’s erin in één keer, zonder een plan te maken
about-init = Schrijf een briefing met toelichting om mee te beginnen; nooit over een bestand heen
about-show = Toon wat is ingebouwd: catalogus, klantreizen, schema’s voor editors, de handleiding, aanvulling voor de shell
value-language = TAAL
help-language = De taal van rapporten, meldingen en hulp; zonder deze optie die van het systeem, en anders Engels
not-a-whole-number = verwacht wordt een heel getal

# cli/help.rs

about-help = Toon deze hulp, of die van de genoemde opdracht
help-help = Toon de hulp
help-help-short = Toon de hulp (uitgebreider met '--help')
help-help-long = Toon de hulp (beknopter met '-h')
help-version = Toon de versie
usage = { phase-use }
commands = Opdrachten
arguments = Argumenten
options = Opties
value-command = OPDRACHT
default = standaard
possible-values = Mogelijke waarden
possible-values-in-line = [mogelijke waarden: { $values }]

# cli/usage_error.rs

for-more-information = Meer uitleg geeft '{ $flag }'.
unexpected-argument = onverwacht argument '{ $argument }'
unrecognized-subcommand = onbekende opdracht '{ $command }'
missing-subcommand = '{ $command }' vraagt om een opdracht, en er is geen genoemd
known-subcommands = [opdrachten: { $commands }]
missing-value = '{ $argument }' vraagt om een waarde, en er is geen opgegeven
invalid-value = ongeldige waarde '{ $value }' voor '{ $argument }'
unexpected-value = onverwachte waarde '{ $value }' voor '{ $argument }'; hier hoort geen waarde meer
missing-arguments = deze verplichte argumenten ontbreken:
argument-given-twice = het argument '{ $argument }' mag maar één keer worden gebruikt
argument-conflicts = het argument '{ $argument }' gaat niet samen met '{ $other }'
argument-conflicts-with-several = het argument '{ $argument }' gaat niet samen met:
invalid-utf-8 = een of meer argumenten zijn geen geldige UTF-8
tip = tip
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
tip-pass-as-value = gebruik '{ $value }' om '{ $argument }' als waarde op te geven
tip-remove-dashes = de opdracht '{ $command }' bestaat; laat de '{ $dashes }' ervoor weg om die te gebruiken
tip-flag-of-subcommand = '{ $flag }' bestaat wel

# cli/arguments.rs

value-brief = BRIEFING
help-brief = De briefing, een TOML-bestand; `-` leest de standaardinvoer
value-money = BEDRAG
help-budget = Het budget, zoals 250k: kort voor --set campaign.budget=…
value-people = MENSEN
help-people = De doelgroepomvang als er geen briefing is, zoals 3.2m
value-weeks = WEKEN
help-weeks = De weken van de campagne: kort voor --set campaign.weeks=…
value-goal = FASE=BEREIK
help-goal = Een bereiksdoel, zoals see=55%: kort voor --set goal.see.reach=…; herhaalbaar
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
value-gap = AFSTAND
help-tolerance = De afstand tot het best mogelijke plan die als bewezen telt; niet onder 1e-6
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
tolerance-out-of-range = een tolerantie ligt tussen `1e-6` en `0.5`
tolerance-is-no-number = verwacht wordt een getal zoals `1e-4`
time-limit-out-of-range = een tijdslimiet ligt tussen 0,01 seconde en een dag van 86.400 seconden
time-limit-is-no-number = verwacht worden seconden, zoals 60

# cli/check.rs

help-explain-defaults = Noem elke standaardwaarde in gebruik, en welke daarvan aannames zijn

# cli/check/prices.rs

per-unit = {" "}per { $unit }

# cli/compare.rs

help-compared-files = Plannen (.json, .csv, .xlsx), en briefings (.toml) waarvan nu een plan wordt gemaakt; één briefing alleen komt naast de scenario’s ervan te staan
help-only = Van de scenario’s alleen dit, naast de briefing zelf; herhaalbaar
help-scenarios = Ook de scenario’s van elke briefing
value-number = N
help-compared-draws = Trekkingen van prijzen en plafonds, voor alle plannen naast elkaar dezelfde, die zeggen hoe zeker een verschil is; 0 voor geen
value-seed = S
help-compared-seed = Welke trekkingen
help-compared-sandbox = Lees niets wat een briefing buiten de eigen map noemt, en schrijf niet via een link die de map uit leidt
compared-draws-out-of-range = een aantal trekkingen ligt tussen 10 en 1.000.000; 0 trekt niets
more-compare =
    Voorbeelden:
      klantreis compare vorige-week.json brief.toml  (van een briefing wordt nu een plan gemaakt)
      klantreis compare brief.toml                   (de briefing naast de scenario’s ervan)
      klantreis compare brief.toml --only zonder-tv --only meer-geld -o scenarios.md
      klantreis compare klein.toml midden.toml groot.toml -o pivot.csv --format csv-excel-nl
      klantreis compare plan.csv plan-bewerkt.csv -o verschoven.csv

    Twee bestanden laten zien wat er van het eerste naar het tweede verschoof; één briefing, drie of meer bestanden, en --only of --scenarios staan naast elkaar, met de verschillen ten opzichte van het eerste. De exitcode is die van het slechtste plan dat hier is gemaakt; bestanden van eerder tellen als 0.

# cli/compare/side.rs

compared-file-has-unknown-extension = { $name }: onbekende extensie; noem een plan (.json, .csv, .xlsx) of een briefing (.toml)

# cli/compare/side_by_side/drafts.rs

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

# cli/evaluate.rs

help-split = De verdeling: CSV, XLSX of de JSON van een plan, met de kolommen phase, channel en spend; `-` leest de standaardinvoer
more-evaluate =
    Voorbeelden:
      klantreis evaluate brief.toml --plan verdeling.csv
      klantreis evaluate brief.toml --plan plan-bewerkt.csv -o oordeel.md
      klantreis evaluate brief.toml --plan flowchart.xlsx#Media

    Het bestand heeft de kolommen phase, channel en spend nodig (netto media, zonder btw), of een kolom per week of maand; `phase` mag weg waar een kanaal maar één fase bedient. Wat een spreadsheet met een tabel doet, wordt begrepen: titels erboven, puntkomma’s, decimale komma’s, duizendtallen, samengevoegde cellen, totalen; wat op twee manieren te lezen is, wordt geweigerd met rij en kolom erbij. De exitcode is 4 als een doel niet wordt gehaald, of een wens of limiet wordt overtreden.

# cli/exit.rs

no-plan-could-be-computed = er kon geen plan worden berekend: { $why }. Dit is een fout in klantreis; meld die met de briefing erbij
plan-failed-its-audit = het plan kwam niet door de controle; er is niets weggeschreven. Dit is een fout in klantreis; meld die alsjeblieft:

# cli/explain.rs

more-explain =
    Voorbeelden:
      klantreis explain brief.toml
      klantreis explain brief.toml --budget 300k
      klantreis explain brief.toml -o uitleg.md -o uitleg.json --quiet
explain-has-no-rows = een uitleg heeft geen rijen voor een spreadsheet; gebruik .json, .md of .txt

# cli/fit.rs: help

value-points = PUNTEN
help-points = De punten, CSV of XLSX met een kolom met gewichten zoals grp, en een kolom reach; `-` leest de standaardinvoer
value-weight = GEWICHT
help-against = De kolom met gewichten die telt, als er meer zijn
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
year-out-of-range = een jaar ligt tussen 1900 en 2100
family-nbd = { negative-binomial }
family-goerg = De curve van Goerg: negatief-binomiaal met vorm 1
family-exponential = Exponentieel onder een plafond
family-hill = Hill, S-vormig bij een exponent boven 1
family-beta-binomial = Beta-binomiaal, over plaatsingen
family-points = De punten zoals ze zijn
more-fit =
    Voorbeelden:
      klantreis fit tv-punten.csv                                (kolommen zoals grp en reach)
      klantreis fit tool-export.csv --channel radio --role see   (de tabel waarvoor de curve is)
      klantreis fit punten.csv --ceiling 85% --family nbd        (het plafond vastgezet)
      klantreis fit platform.csv --people 3.2m --year 2026       (impressies worden contacten p.p.)
      klantreis fit alle-kanalen.csv -o curven.csv               (een kolom `channel`: elk kanaal)

    De gewichten komen uit een kolom grp, contacts, impressions, insertions of spend; bereik uit een kolom reach, reach_pct, net reach, 1+ of bereik, in procenten of in aandelen. Van families die er op beurtelings weggelaten punten even weinig naast zitten, wordt die met de minste parameters aanbevolen en met * aangegeven. De TOML ervan is voor een briefing, of voor een eigen catalogus.

    Exitcodes: 0 een curve wordt aanbevolen; 1 fout in het bestand; 2 fout in de opdracht zelf.

# cli/init.rs

help-init-file = Het bestand om te schrijven
help-init-budget = Het budget, zoals 250k
help-init-people = De doelgroepomvang, zoals 3.2m
help-init-weeks = De weken van de campagne
help-init-goal = Een bereiksdoel, zoals see=55%; herhaalbaar
brief-is-named-as-its-schema = { $file }: zo heet het schema naast een briefing; noem een ander bestand
wrote-brief = { $file } geschreven; { $schema } blijft zoals het is; probeer nu: klantreis plan { $file }
wrote-brief-and-schema = { $file } geschreven, met { $schema } voor editors; probeer nu: klantreis plan { $file }

# cli/init/brief.template

brief-schema = De regel hierboven vertelt editors welke sleutels er zijn; `klantreis show schema brief > brief.schema.json` vernieuwt dat bestand.
brief-number-forms = Een briefing voor klantreis. Schrijf bedragen als 250_000 of "250k", aandelen als "55%" of 0.55.
brief-commands = `klantreis check` noemt elke fout erin; `klantreis check --explain` noemt de standaardwaarden die meetellen.
brief-campaign-name = Nieuwe campagne
brief-action-name = aankoop
brief-action = de actie die telt: wat een conversie is
brief-budget-is = netto media; of "gross" (tariefprijzen) of "total" (met bureaufee); zonder btw
brief-start = de eerste dag
brief-journey = of aida, three-phase, iab, iab-nl, nine-phase; `klantreis show journeys`
brief-purchase = of impulse, habitual, high-consideration: bepaalt hoeveel mensen standaard in elke fase zitten
brief-reserve = blijft buiten de verdeling
brief-only = de enige kanalen die meedoen; `klantreis show catalogue` noemt ze alle
brief-index = affiniteit per kanaal, 100 is gemiddeld; meer tabellen [audience.NAAM] voor meer persona’s
brief-goal-reach = van de mensen in de fase
brief-at-frequency = minstens twee keer bereikt; tot en met 4
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

# cli/input_files.rs

output-is-standard-output = de standaarduitvoer gaat al naar dit bestand
output-leaves-the-sandbox = een link leidt dit de map van de briefing uit, en daar schrijft --sandbox niets; noem het bestand zelf
standard-output-is-an-input = { $name }: de standaarduitvoer gaat naar dit bestand, dat ook wordt gelezen; noem een ander
output-is-named-twice = dit bestand is twee keer genoemd
output-is-named-twice-as = dit bestand is twee keer genoemd: het is ook { $other }
output-is-an-input = dit bestand wordt gelezen, en zou worden overschreven; noem een ander
output-is-an-input-as = dit bestand wordt gelezen als { $other }, en zou worden overschreven; noem een ander

# cli/map.rs

more-map =
    Voorbeelden:
      klantreis map plans/florist/brief.toml
      klantreis map brief.toml --set phase.do.moves_on=4% --width 120
      klantreis map brief.toml -o klantreis.md -o klantreis.json --quiet

    Het plan wordt gemaakt zoals `plan` dat doet, en de exitcode is die van `plan`.
map-has-no-rows = een kaart van de klantreis heeft geen rijen voor een spreadsheet; gebruik .json, .md of .txt

# cli/output.rs

help-output = Schrijf het resultaat ook naar een bestand; de extensie bepaalt het formaat; herhaalbaar. Nooit over een bestand dat wordt gelezen
value-format = FORMAAT
help-format = Het formaat op de standaarduitvoer, en van de bestanden waarvan de extensie erbij past
help-quiet = Toon geen resultaat: bestanden worden geschreven zoals gevraagd, en de exitcode zegt hoe het afliep. Fouten en opmerkingen gaan nog steeds naar de standaardfoutuitvoer
value-columns = KOLOMMEN
help-width = De breedte van de tabel in tekens; zonder deze optie die van de terminal, en 80 zonder terminal
format-mediaplanschema = het JSON-mediaplan van planmatic, versie 3
only-plan-has-this-format = alleen `plan` schrijft een werkmap of mediaplanschema; gebruik .html, .csv, .json, .md of .txt
workbook-is-no-text = een werkmap is geen tekst om te tonen; noem een bestand, zoals -o plan.xlsx
extension-and-format-differ = -o { $file }: de extensie van het bestand en --format kloppen niet met elkaar
unknown-extension = -o { $file }: onbekende extensie; gebruik .xlsx, .html, .csv, .json, .md of .txt, of noem een --format
unknown-extension-like = -o { $file }: onbekende extensie; bedoelde je .{ $meant }? Gebruik .xlsx, .html, .csv, .json, .md of .txt, of noem een --format
unknown-extension-pdf = -o { $file }: onbekende extensie; bedoelde je .html, dat een browser als PDF afdrukt? Gebruik .xlsx, .html, .csv, .json, .md of .txt, of noem een --format
standard-output = de standaarduitvoer
cannot-be-written = kan niet worden geschreven: { $why }
width-out-of-range = een tabel heeft minstens 80 tekens breedte nodig

# cli/plan.rs

value-by = PER
help-by = Waar een rij over gaat: een regel, een fase, een fase in één doelgroep, of een regel in een week of maand
by-line = Een ingekochte plaatsing
by-phase = Een fase, alle doelgroepen samen
by-audience = Een fase in één doelgroep
by-week = Een plaatsing in een week: de flowchart
by-month = Een plaatsing in een maand
help-round-to = Rond de netto media van elke regel en week af op veelvouden hiervan, zoals 1: kort voor een sleutel onder [report]
help-show-program = Toon het lineaire programma als leesbare tekst in plaats van het plan
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

# cli/risk.rs

help-risk-split = Een eigen verdeling in plaats van het aanbevolen plan: een CSV zoals `evaluate` die leest
help-draws = Het aantal trekkingen waarin het plan wordt beproefd
help-seed = Welke trekkingen het zijn
value-number-of-plans = M
help-replan = Voor hoeveel van deze trekkingen een nieuw plan wordt gemaakt, om te zien of de verdeling standhoudt; zonder deze optie 100, en 0 voor geen
value-channels = KANALEN
help-gamma = Tegen hoeveel tegenvallende kanalen tegelijk het robuuste plan bestand moet zijn; zonder deze optie 3, en 0 voor geen robuust plan
more-replanned-than-drawn = --replan { $replan }: alleen voor de { $draws } trekkingen van --draws { $draws } kan een nieuw plan worden gemaakt
draws-out-of-range = een aantal trekkingen ligt tussen 10 en 1.000.000
more-risk =
    Voorbeelden:
      klantreis risk brief.toml
      klantreis risk brief.toml --draws 10000 --replan 0    (zonder nieuwe plannen)
      klantreis risk brief.toml --gamma 2                   (bestand tegen elke twee tegenvallers)
      klantreis risk brief.toml --plan verdeling.csv -o risico.md -o risico.json
      klantreis risk brief.toml --set uncertainty.price=30%

    Een prijs heeft de bandbreedte van `low` tot `high` in de catalogus, of een `spread` naar beide kanten; een plafond heeft de `spread` van de rol. Waar niemand iets opgeeft, geldt [uncertainty]: prijs ±20% en plafond ±10%; dat zijn aannames. Een tegenvallend kanaal heeft de hoge prijs, en in alle rollen de lage plafonds; het robuuste plan is er voor zo veel mogelijk bereik, en houdt doelen en limieten bij de cijfers waarmee is gepland. Trekkingen zijn elke keer dezelfde; een andere --seed geeft andere. De exitcodes zijn die van `plan`.

# cli/show.rs

about-catalogue = De ingebouwde catalogus, met de bron van elk cijfer
help-catalogue-phase = Alleen de kanalen met een rol in deze fase
help-catalogue-toml = Het bestand zelf, om te kopiëren en te wijzigen
about-journeys = De ingebouwde klantreizen, met hun fasen; van één ook de KPI’s en media
help-journey = De klantreis, zoals aida
about-schema = Wat er in een bestand mag staan, als JSON Schema: editors vullen er sleutels mee aan, en markeren fouten
help-schema-file = Het bestand
schema-of-brief = Wat de klant wil
schema-of-catalogue = Wat de markt biedt
more-schema =
    Voorbeelden:
      klantreis show schema brief > brief.schema.json
      klantreis show schema catalogue > catalogue.schema.json

    Een editor die TOML kent (Even Better TOML, taplo) vindt het via de eerste regel van een bestand:
      #:schema ./brief.schema.json
about-man = De handleiding, van het geheel of van één opdracht
help-man-command = De opdracht, zoals plan
more-man =
    Voorbeelden:
      klantreis show man | man -l -
      klantreis show man plan | man -l -
      klantreis show man > ~/.local/share/man/nl/man1/klantreis.1
about-completions = Wat een shell moet weten om opdrachten, opties en hun waarden aan te vullen
value-shell = SHELL
help-shell = De shell
more-completions =
    Voorbeelden:
      klantreis show completions bash > ~/.local/share/bash-completion/completions/klantreis
      klantreis show completions zsh > ~/.zfunc/_klantreis
      klantreis show completions fish > ~/.config/fish/completions/klantreis.fish
      klantreis show completions powershell >> {"$"}PROFILE

# cli/show/catalogue.rs

unknown-phase-of-catalogue = --phase { $name }: onbekende fase ({ $help })
per-grp = per GRP

# cli/show/journeys.rs

unknown-journey = show journeys { $name }: die klantreis is er niet ({ $help })

# cli/show/manual.rs

unknown-command-of-manual = show man { $name }: die opdracht is er niet ({ $help })
man-title = Opdrachten voor gebruikers
man-name = { value-name }
man-synopsis = SAMENVATTING
man-description = BESCHRIJVING
man-options = OPTIES
man-commands = OPDRACHTEN
man-examples = VOORBEELDEN
man-exit-status = EXITCODE
man-files = BESTANDEN
man-see-also = ZIE OOK
file-brief = De briefing: wat de klant wil. `klantreis init` schrijft er een om mee te beginnen.
file-schema = Wat er in een briefing mag staan, voor editors. `klantreis init` schrijft het naast de briefing; `klantreis show schema brief` toont het.
file-catalogue = Een eigen catalogus: prijzen, bereikscurven en rollen, naast de briefing die hem in campaign.catalogue noemt. `klantreis show catalogue --toml` toont de ingebouwde.
file-plan = Een plan dat met -o is geschreven, om met latere te vergelijken.
file-actuals = Wat al is ingezet, voor --actuals.

# cli/sweep.rs

value-vary = PAD=VAN..TOT
help-vary = Wat te variëren, zoals budget=50k..500k, goal.see.reach=40%..80%, budget=-20%..+20% of weeks=4,6,8; herhaalbaar. Zonder deze optie het budget van 20% tot 200%
help-steps = Hoeveel waarden een reeks krijgt, met de uiteinden erbij: 40 voor één reeks, 10 voor elk van meer reeksen, 37 als alleen het budget varieert
value-what = WAT
help-minimise = Zoek de laagste besteding die de doelen haalt, wat de doelstelling van de briefing ook is
help-yes = Bereken meer dan 100.000 combinaties zonder bevestiging te vragen
varied-twice = --vary { $vary }: `{ $key }` wordt twee keer gevarieerd
many-plans = dit worden { $plans } plannen; neem minder --steps, of bevestig met --yes
uncountable-plans = dit worden meer plannen dan er te tellen zijn; neem minder --steps
steps-out-of-range = een aantal stappen ligt tussen 2 en 1.000.000
more-sweep =
    Voorbeelden:
      klantreis sweep brief.toml                                  (20% tot 200% van het budget)
      klantreis sweep brief.toml --vary budget=50k..500k -o budgetcurve.csv
      klantreis sweep brief.toml --vary goal.see.reach=40%..80% --minimise spend
      klantreis sweep brief.toml --vary budget=-20%..+20% --vary weeks=4,6,8 --steps 20
      klantreis sweep brief.toml --vary channel.tv.price.mid=0%..+30% --format json

    Een reeks waarvan de uiteinden een plus of min hebben, is ten opzichte van wat de sleutel nu is: +20% is een vijfde meer, +5 is vijf meer. Van meer dan één --vary worden alle combinaties gepland, de eerste het langzaamst. Een CSV heeft een rij per combinatie, met de gevarieerde sleutels als eerste kolommen; waarden in procenten zijn procentpunten, in een kolom die eindigt op _pct. Ctrl-C bewaart de rijen die volledig zijn.

    Exitcodes: 0 elk plan is bewezen, of de doelen nu worden gehaald of niet (elke rij zegt het); 3 geen enkele waarde heeft een plan, omdat harde limieten elkaar tegenspreken; 5 een plan is niet tot op de tolerantie bewezen, of de tijd was om voordat ze er alle waren; 6 voor een waarde is binnen de tijd geen plan gevonden; 70 een plan kwam niet door de controle; 130 onderbroken; 1 en 2 zoals bij elke opdracht.

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
view-aim-budget = Streven: { $aim }; budget { $budget_words }

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
