### Every text of klantreis in English.
###
### A figure or a name stands in braces, { $budget }. A number chooses the plural form: [one], or *[other] for all else.
### A message that says the same as another refers to it, { other-message }. Tests compare the languages key by key.

## nouns of counted things

noun-addresses = { $count ->
    [one] address
   *[other] addresses
}
noun-addresses-a-month = { $count ->
    [one] address a month
   *[other] addresses a month
}
noun-addresses-a-week = { $count ->
    [one] address a week
   *[other] addresses a week
}
noun-channels = { $count ->
    [one] channel
   *[other] channels
}
noun-clicks = { $count ->
    [one] click
   *[other] clicks
}
noun-clicks-a-month = { $count ->
    [one] click a month
   *[other] clicks a month
}
noun-clicks-a-week = { $count ->
    [one] click a week
   *[other] clicks a week
}
noun-contacts = { $count ->
    [one] contact
   *[other] contacts
}
noun-contacts-per-person-reached = { $count ->
    [one] contact per person reached
   *[other] contacts per person reached
}
noun-conversions = { $count ->
    [one] conversion
   *[other] conversions
}
noun-conversions-a-month = { $count ->
    [one] conversion a month
   *[other] conversions a month
}
noun-conversions-a-week = { $count ->
    [one] conversion a week
   *[other] conversions a week
}
noun-days = { $count ->
    [one] day
   *[other] days
}
noun-episodes = { $count ->
    [one] episode
   *[other] episodes
}
noun-faces = { $count ->
    [one] face
   *[other] faces
}
noun-impressions = { $count ->
    [one] impression
   *[other] impressions
}
noun-insertions = { $count ->
    [one] insertion
   *[other] insertions
}
noun-pages = { $count ->
    [one] page
   *[other] pages
}
noun-people = { $count ->
    [one] person
   *[other] people
}
noun-posts = { $count ->
    [one] post
   *[other] posts
}
noun-screens = { $count ->
    [one] screen
   *[other] screens
}
noun-searches = { $count ->
    [one] search
   *[other] searches
}
noun-searches-a-month = { $count ->
    [one] search a month
   *[other] searches a month
}
noun-searches-a-week = { $count ->
    [one] search a week
   *[other] searches a week
}
noun-sends = { $count ->
    [one] send
   *[other] sends
}
noun-shop-weeks = { $count ->
    [one] shop week
   *[other] shop weeks
}
noun-spend = { $count ->
    [one] spend
   *[other] spend
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
    [one] stand of 6 m2
   *[other] stands of 6 m2
}
noun-thousand-impressions = { $count ->
    [one] thousand impressions
   *[other] thousand impressions
}
noun-times-the-net-media = { $count ->
    [one] times the net media
   *[other] times the net media
}
noun-units = { $count ->
    [one] unit
   *[other] units
}
noun-webinars = { $count ->
    [one] webinar
   *[other] webinars
}
noun-window-weeks = { $count ->
    [one] window week
   *[other] window weeks
}

## text/language

minimum-buy = the minimum buy of { $channel }
budget = the budget

## text

weeks = { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weeks
}
amount = { $sign }{ $amount }
points = { $points ->
    [one] { $figure } point
   *[other] { $figure } points
}

## text/sanitise

soft-hyphen = (soft hyphen)

## fault

did-you-mean = did you mean `{ $name }`?
known-names = known: { $names }
none = none
names-and-more = { $names } and { $count } more
io-not-found = no such file or directory
io-permission-denied = permission denied
is-directory = is a directory
io-not-a-directory = not a directory
io-already-exists = file exists
io-storage-full = no space left on device
io-read-only = read-only file system
io-broken-pipe = broken pipe
io-name-too-long = file name too long
io-other = { $reason }

## domain/brief

a-share-or-people-such-as = a share such as "20%", or a number of people such as 48_000
a-bound-such-as = a number, or {"{"} share = "60%" {"}"} with of = "total", "budget" or a group
a-wish-such-as = money such as 40_000, or {"{"} units = {"}"}, {"{"} grp = {"}"} or {"{"} share = {"}"}
expected-only = expected { $expected }
wish-has-one-measure = a wish has one measure, this has `{ $first }` and `{ $second }`
a-share-base-such-as = "total", "budget", or a group such as {"{"} channels = ["tv"] {"}"}
a-rate-such-as = a share such as "12%", or {"{"} unreached = "8%", reached = "12%" {"}"}
an-amount-per-key-such-as = a number such as 50_000, or one per name such as {"{"} city = 30_000 {"}"}
words-such-as = words such as "Radio spot", or {"{"} en = "Radio spot", nl = "Radiospot" {"}"}

## domain/catalogue

confidence-data = data
confidence-blog = blog
confidence-currency = currency
confidence-derived = derived
confidence-agency = agency
confidence-assumption = assumption

## domain/curve

no-curve-goes-through = no curve goes through reach { $reach } at { $contacts } contacts per head: reach must be above 0, below the contacts per head, and low enough that its ceiling { $ceiling } stays below 1
r2-must-lie-between = r2 must lie between r1 = { $r1 } and { $independent }, which two independent insertions reach, got { $r2 }
points-are-pairs = points are pairs of weight and reach, with rising weights above 0
no-medium-reaches-everyone = reach 1 at { $weight }: no medium reaches everyone, every point must be below 1
points-would-have-to-move = reach falls along the points: { $points } points of it would have to be moved

## domain

be-known-and-top-of-mind = be known and top of mind
aim-be-seen-as-solution = be seen as the solution
aim-be-found-at-moment-of-action = be found at the moment of action
repeat-purchase-loyalty-ambassadors = repeat purchase, loyalty, ambassadors
kpis-of-see = reach 1+ and 3+, frequency, CPM
kpis-of-think = click-through, visits, page depth, cost per click, assisted conversions
kpis-of-do = conversions, cost per acquisition, return on ad spend, checkout abandonment
kpis-of-care = repeat rate, customer value, open and click rate, recommendation
media-of-see = television, radio, outdoor, cinema; online video and audio, social, influencers, word of mouth
media-of-think = interest and affinity targeting, remarketing of those reached before, generic search, video, website, reviews, comparison sites, e-mail, blogs, demonstrations
media-of-do = brand search, shopping ads, retargeting of site visitors, affiliates; checkout, payment options, load speed, personal discounts
media-of-care = e-mail to customers in the CRM, loyalty programme, exclusive offers, personalised marketing, bring-a-friend, customer panels
share-lies-between = a share lies between 0 and 1 (or "0%" and "100%"), got { $value }
must-be-0-or-more = this must be 0 or more, and at most { $largest }, got { $value }
must-be-above-0 = this must be a number above 0, and at most { $largest }, got { $value }
must-be-at-most = this must be a number of at most { $largest }, got { $value }
a-share-such-as = a share such as 0.55 or "55%"
a-number-such-as = a number such as 250_000 or "250k"
a-number-above-0-such-as = a number above 0 such as 0.95 or "3.2m"
a-finite-number-such-as = a number such as 11 or -2.5
a-day-such-as = a day such as 2027-03-01
expected-got-date = expected { $expected }, got { $date }
is-not-a-day = { $date } is not a day of the calendar
expected-day-in-iso-either = expected { $expected }, got "{ $text }"; in ISO that is { $day_first }, or { $month_first } where months come first
expected-day-in-iso = expected { $expected }, got "{ $text }"; in ISO that is { $date }
expected-got-text = expected { $expected }, got "{ $text }"

## domain/journey

journey-note-stdc = The default: media agencies draw up plans by it
journey-source-stdc = See, Think, Do, Care: Avinash Kaushik, kaushik.net, 2013 and 2015
phase-attention = Attention
aim-be-noticed = be noticed
phase-interest = Interest
aim-be-worth-closer-look = be worth a closer look
phase-desire = Desire
aim-be-wanted-more-than-others = be wanted more than others
phase-action = Action
journey-note-aida = The classic; it misses a last step, keeping customers satisfied
journey-source-aida = Attention, Interest, Desire, Action: attributed to E. St. Elmo Lewis, 1898; the crosswalk to See, Think and Do is that of Dutch agencies
phase-awareness = Awareness
aim-make-people-aware-of-problem = make people aware of the problem
phase-consideration = Consideration
aim-help-to-define-it-and-to-weigh-solutions = help to define it and to weigh solutions
phase-decision = Decision
aim-be-chosen-in-comparison = be chosen in the comparison
journey-note-three-phase = The sales view; it ends with the purchase
journey-source-three-phase = The buyer's journey, as sales and Dutch agencies describe it
phase-purchase = Purchase
phase-retention = Retention
aim-be-known-before-there-is-need = be known before there is a need
aim-be-compared-and-come-out-well = be compared and come out well
aim-be-found-at-moment-of-decision = be found at the moment of decision
aim-stay-chosen = stay chosen
sub-phase-passive-state = passive state
sub-phase-trigger = trigger
sub-phase-orientation = orientation
sub-phase-comparison = comparison
sub-phase-decision = decision
sub-phase-active-experience = active experience
sub-phase-passive-experience = passive experience
journey-note-iab = Four phases with sub-phases: money goes to phases, touchpoints may name a sub-phase
journey-source-iab = IAB Nederland, as Dutch agencies describe it; the original wording was not found
phase-need = Need
aim-be-known-when-need-comes-up = be known when the need comes up
phase-orientation = Orientation
aim-be-among-first-that-are-looked-at = be among the first that are looked at
phase-decision-moment = Decision moment
aim-make-action-easy = make the action easy
phase-delivery = Delivery
aim-keep-what-was-promised = keep what was promised
phase-use = Use
aim-help-to-get-most-out-of-it = help to get the most out of it
phase-loyalty = Loyalty
aim-be-chosen-again = be chosen again
phase-ambassador = Ambassador
aim-be-recommended = be recommended
journey-note-nine-phase = For looking at touchpoints in detail
journey-source-nine-phase = As Dutch agencies describe it; no original is known

## domain/quantity

this-is-not-a-share = this is not a share: write a plain number instead of { $percent }%
reads-in-two-ways = "{ $text }" can be read in two ways: write { $thousands } for thousands, or { $decimal } for decimals

## problem

unknown-measure = unknown measure `{ $name }`
reach = reach
plus-reach = { $often }+ reach
people-reached = people reached
people-reached-plus-times = people reached { $often }+ times
value = value
net-media-with-activation-fees = net media with activation fees
net-media = net media
remembered-reach = remembered reach
supply-of = the supply of { $channel } in { $phase }
what-is-not-bought-without = what { $channel } is not bought without
frequency-of-limit = the frequency of limit ‘{ $key }’
weeks-of = the weeks of { $channel }
weekly-minimum = the weekly minimum for { $channel }
least-of-week-on-air = the least of a week on air of { $channel }
evenness-of = the evenness of { $channel }
what-ran = what ran of { $channel }
least-frequency-of-limit = the least frequency of limit ‘{ $key }’
minimum-for = the minimum for { $channel }
cap-on = the cap on { $channel }
fixed-amount = the fixed amount for { $channel }
minimum-of-limit = the minimum of limit ‘{ $key }’
cap-of-limit = the cap of limit ‘{ $key }’
fixed-amount-of-limit = the fixed amount of limit ‘{ $key }’

## input

init-writes-brief-to-start-from = `klantreis init` writes a brief to start from
name-brief-inside-directory = name the brief inside it, such as brief.toml
is-this-really-brief-or-catalogue = is this really a brief or a catalogue?
cannot-be-read = cannot be read: { $reason }
is-larger-than-is-read = is larger than { $megabytes } MB, the most that is read
is-not-utf-8 = is not UTF-8: byte { $byte } cannot be read
save-it-as-utf-8 = save it as UTF-8 text
stands-under-two-headings = { $name } stands under `{ $first }` and under `{ $section }`, which may be two plans
keep-one-of-two-sections = keep one of them, or leave their headings out
convert-money-or-set-currency = convert it, or set `campaign.currency` in the brief
row-and-brief-have-other-currencies = the money is in { $currency }, the brief in { $brief_currency }
channel-has-no-role-in-phase = { $channel } has no role in { $phase }
channel-serves-phases = it serves { $phases }
row-does-not-say-which-phase = { $channel } can be bought in { $phases }, and the row does not say which
name-the-phase = name the phase
without-phase-is-its-only-one = { $rows }: { $name } without a phase is { $phase }, its only one
without-phase-is-like-row-above = { $rows }: { $name } without a phase is { $phase }, like the row above
brief-offers-no-channel = the brief offers no channel `{ $channel }`
channels-that-a-brief-offers = { $suggestion } (a channel of the catalogue must be in `campaign.only` and not excluded; `klantreis show catalogue` tells them all)
is-not-a-phase-of-the-journey = `{ $phase }` is not a phase of the brief's journey
campaign-runs-in-months = it runs in { $first } to { $last }; leave out what is spent in another month
month-is-outside-campaign = month { $month } is none of the campaign's
campaign-runs-in-weeks = it runs from { $first } to { $last }; write weeks like that, or leave it out
week-is-outside-campaign = { $week } is no week of the campaign
row = row { $one }
rows-from = { $count } rows from { $first } to { $last }
rows = rows { $rows }
row-column-what = row { $row }, column `{ $column }`: { $what }
line-sums-to-below-zero = row { $row }: what is spent on { $name } sums to { $spend }, below zero
credit-takes-off-what-it-belongs-to = a credit takes off what was spent; correct its sign or what it belongs to
line-has-rows-with-and-without-week = row { $row }: { $name } has rows with a week and rows without one, so its money may stand there twice
keep-rows-by-week-or-for-campaign = keep the rows by week, or the row for the campaign
name-plan-that-klantreis-wrote = name a plan that `klantreis plan -o plan.json` wrote
catalogue-holds-only-channels = a catalogue holds only `channel` tables, this is `{ $key }`

## input/read

built-in-catalogue = the built-in catalogue
named-brief-cannot-be-used = the brief { $file } { $why }
base-is-scenario-or-brief-beside = `base` is a scenario of this brief, or a brief beside it that ends in .toml
named-catalogue-cannot-be-used = the catalogue { $file } { $why }
catalogue-is-builtin-none-or-file = `catalogue` is "builtin", "none" or a file beside the brief
standard-input = standard input
file-lies-outside-sandbox = { $file } lies outside the folder of the brief, and --sandbox reads nothing there
copy-file-or-leave-sandbox-out = copy it into that folder, or leave --sandbox out if you trust the author of the brief

## input/resolve

there-is-no-audience = there is no audience: a plan needs to know how many people it is for
add-audience-everyone = add `[audience.everyone]` with `people = 3_200_000`, or pass --people 3.2m
there-is-nobody-in-any-audience = there is nobody in any audience
plan-is-for-people = a plan is for people: write how many there are, such as 3_200_000
audiences-have-same-name = audiences `{ $twin }` and `{ $key }` have the same name "{ $name }"
give-each-its-own-name = give each a name of its own
audiences-describe-same-people = audiences `{ $twin }` and `{ $key }` describe the same people
say-how-audiences-differ = say how they differ, or how many are in both: `overlaps = {"{"} { $twin } = 40_000 {"}"}`
audience-has-no-people = audience `{ $key }` has no `people`
add-its-size = add its size, such as `people = 3_200_000`
audience-is-less-than-one-person = audience `{ $key }` is less than one person
write-number-of-people = write the number of people, such as 3_200_000 or "3.2m"
unknown-audience = unknown audience `{ $name }`
audience-cannot-overlap-itself = audience `{ $key }` cannot overlap itself
name-other-audience-or-leave-it-out = name the other audience, or leave it out
overlap-is-more-than-audience-has = { $people } people in both `{ $key }` and `{ $other }` are more than one of them has
overlap-is-at-most-smaller-audience = an overlap is at most the smaller audience
overlap-is-said-twice = the overlap of `{ $key }` and `{ $other }` is said twice
say-it-in-one-of-two = say it in one of the two
people-are-in-both-and-each-counts = { $people } people are in both { $a } and { $b }: each counts half of them, so that together everyone counts once
audience-shares-more-people-than-it-has = audience `{ $key }` shares more people with others than it has
lower-overlaps = lower the overlaps
frequency-over-several-phases = limit `{ $key }` is about a frequency over several phases, which count different people
name-one-of-phases = name one of them: `phases = ["see"]`
frequency-has-no-such-key = a frequency has no `{ $word }`
use-at-most-at-least-or-both = use `at_most`, `at_least` or both, over all audiences
frequency-is-one-or-more = everyone reached has at least one contact, so a frequency is 1 or more
write-number-such-as-three = write a number such as 3
builds-no-reach-so-has-no-frequency = `{ $placement }` builds no reach, so it has no frequency
name-channels-that-build-reach = name `channels` that do, or give its role a `curve` and a `ceiling`
least-frequency-is-not-solved-with-s-curve = `{ $placement }` first rises ever faster, and a least frequency is not solved with that
give-it-limit-of-its-own = give it a limit of its own, and name the others in this one
least-frequency-is-not-solved-for-followers = whom remarketing reaches in `{ $phase }` depends on the phase it follows, so a least frequency is not solved there
name-channels-that-follow-no-phase = name `channels` that follow no phase
reaches-frequency-at-most = `{ $placement }` reaches a frequency of { $highest_frequency } at most, whatever is bought
lower-it-or-raise-budget = lower it, or raise the budget
budget-is-missing = a budget is missing
add-budget-under-campaign = add `budget = 250_000` under [campaign], or pass --budget 250k
weeks-is-not-set-4-weeks = `weeks` is not set: 4 weeks are assumed
is-not-currency-code = `{ $code }` is not a currency code
use-code-of-iso-4217 = use a code of ISO 4217 such as "EUR"
reserve-of-all-leaves-nothing = a reserve of 100% leaves nothing to plan with
keep-it-below-all = keep it below 100%
weeks-are-longer-than-any-campaign = { $weeks } weeks are longer than any campaign
plan-at-most-weeks-at-time = plan at most { $weeks } weeks at a time: five years
campaign-ends-beyond-calendar = the campaign ends beyond the calendar
campaign = Campaign
multiples-do-not-fit-into-money = multiples of { $rounding } do not fit into the { $money } there is to plan with
one-makes-whole-euros = 1 makes whole euros, 100 whole hundreds
less-than-cent-rounds-nothing = amounts are told to the cent, so less than 0.01 rounds nothing
curve-against-spend-needs-price = a curve against spend needs a price above 0
state-it-against-contacts = state it against contacts
ceiling-of-pct-cannot-be = a ceiling of { $ceiling }% cannot be: no medium reaches everyone, and one that reaches nobody has no curve
ceiling-lies-between = a ceiling lies above 0 and below 100%
curve-needs-ceiling = this curve needs a ceiling
add-ceiling-most-it-can-reach = add `ceiling = "80%"`, the most it can ever reach
curve-needs-key = this curve needs `{ $word }`
add-key-to-curve = add `{ $word }` to the curve
as-many-contacts-as-people-below-ceiling = { $scale_text }: as many contacts as people below the ceiling, met at random
beta-binomial-curve-counts-insertions = a beta-binomial curve counts insertions
set-price-per-unit = set `per = "unit"` in the price
check-export-more-weight = check the export: more weight never reaches fewer people
use-exponent-of-at-most = use an exponent of at most { $most }; S-shaped response is measured between 1 and 3
hill-exponent-is-step = a Hill exponent of { $exponent } is a step, not a curve
to-be-concave = to be concave
so-that-more-weight-never-reaches-fewer = so that more weight never reaches fewer
points-moved-by-up-to-points = { $key }.{ $phase }: points moved by up to { $moved } points of reach { $why }
its-curve-states-pct-reach-above = `{ $path }`: its curve states { $highest }% reach, above its ceiling of { $ceiling }%: it ends at the ceiling
key-does-not-belong-to-kind-of-curve = `{ $word }` does not belong to this kind of curve
leave-it-out = leave it out
until-lies-before-from = { $until } lies before { $from }, where it starts
swap-from-and-until = swap the two: `until` is the last day, itself included
no-day-of-campaign-can-be-told = the campaign has no start, so no day of it can be told
add-start-under-campaign = add `start = 2027-03-01` under [campaign]
no-day-of-it-lies-in-campaign = `{ $path }`: no day of it lies in the campaign, which runs from { $first } until { $last }
values-have-no-exchange-rate = values are in { $theirs }, the brief is in { $ours }, and there is no exchange rate
channel-has-no-exchange-rate = channel `{ $channel }` is priced in { $theirs }, the brief is in { $ours }, and there is no exchange rate
channels-have-no-exchange-rate = { $count } channels ({ $names }) are in { $theirs }, the brief is in { $ours }, and there is no exchange rate
values-and-channels-have-no-exchange-rate = { $count ->
    [one] values and { $count } channel ({ $names }) are in { $theirs }, the brief is in { $ours }, and there is no exchange rate
   *[other] values and { $count } channels ({ $names }) are in { $theirs }, the brief is in { $ours }, and there is no exchange rate
}
convert-values-or-add-rate-to-exchange = write them in { $ours }, or { add-rate-to-exchange }
convert-values-or-add-exchange = write them in { $ours }, or { add-exchange-under-campaign }
add-rate-to-exchange = add `{ $theirs } = 1.00` to `exchange` under [campaign]: what one { $theirs } costs in { $ours }
add-exchange-under-campaign = add `exchange = {"{"} { $theirs } = 1.00 {"}"}` under [campaign]: what one { $theirs } costs in { $ours }
base-and-reachable-are-more-than-everyone = base { $base }% and reachable { $reachable }% are more than everyone
together-they-are-at-most-100-pct = together they are at most 100%
n3-contacts-per-week = 3 contacts per week
phase-follows-itself = phase `{ $phase }` follows itself, directly or in a round
follow-phase-that-comes-before = follow a phase that comes before it
people-reached-times-cannot-be-asked-for = people reached { $times } times and more cannot be asked for
at-frequency-is-whole-number = `at_frequency` is a whole number from 1 to { $most }: 3 counts people with 3 contacts or more
klantreis-solves-frequencies-up-to = klantreis solves up to { $most }+, not { $times }+
ask-for-lower-frequency = ask for { $most } or less; the JSON of a plan shows people by number of contacts, up to { $known }
at-frequency-belongs-to-reach = `at_frequency` belongs to reach, not to `{ $word }`
leave-it-out-or-ask-for-reach = leave it out, or ask for `reach` or `reach_people`
reach-at-frequency-is-not-solved-for-followers = whom remarketing reaches in `{ $phase }` depends on the phase it follows, so { $times }+ reach is not solved there
count-phase-zero = count the phase 0 with `weight = {"{"} { $phase } = 0 {"}"}`, or exclude the channels that follow
key-of-goal-is-its-phase = A goal's key is its phase, unless it says `phase = "see"`
priorities-count-from-one = priorities count from 1
one-comes-first = 1 comes first
no-channel-on-offer-brings-in-phase = no channel on offer brings { $brings } in phase `{ $phase }`
no-channel-on-offer-brings = no channel on offer brings { $brings }
give-curve-and-ceiling-or-drop-goal = give { $placements } a `curve` and a `ceiling`, or drop the goal
offer-channel-with-role-or-drop-goal = offer a channel that has a role in it, or drop the goal
offer-channel-that-does-or-drop-goal = offer a channel that does, or drop the goal
placements-had-no-day-to-run-in = { $placements } had no day to run in: look at flights, blackouts and phases, or drop the goal
anything-of-value = anything of value
no-conversion-for-so-little = no channel on offer brings a conversion for { $currency } { $most } or less: the cheapest costs { $currency } { $cheapest }
ask-for-more-or-offer-cheaper-channel = ask for `cost_per_conversion = { $cost }` or more, or offer a cheaper channel
goal-of-zero-asks-for-nothing = a goal of 0 asks for nothing
raise-it-or-drop-goal = raise it or drop the goal
goal-does-not-say-what-it-wants = goal `{ $key }` does not say what it wants
add-measure-of-goal = add `reach = "55%"`, or one of `reach_people`, `contacts`, `grp`, `clicks`, `conversions`, `cost_per_conversion` and `roas`
goal-wants-two-measures = goal `{ $key }` wants `{ $first }` and `{ $second }` at once
one-measure-per-goal = one measure per goal: give the second a goal of its own, with `phase`
goal-for-campaign-has-no-days = a goal for the campaign has no days of its own
add-per-week-or-leave-days-out = add `per = "week"` for a goal in every week, or leave the days out
goal-is-for-campaign-or-every-week = a goal is for the campaign or for every week
write-per-week-or-leave-it-out = write `per = "week"`, or leave it out; a `[limit]` can be per month
goal-per-week-asks-once = a goal per week asks for reach, contacts, grp, clicks or conversions, once
leave-per-or-at-frequency-out = leave `per` or `at_frequency` out
no-such-journey = unknown journey `{ $name }`
journey-has-no-phase-for-name = journey `{ $journey }` has no phase for `{ $name }`
leave-it-out-or-choose-journey = leave it out, or choose a journey that has one: `stdc` or `iab`
unknown-phase = unknown phase `{ $word }`
part-is-part-of-phase = { $part } is a part of phase `{ $phase }`, and media are planned per phase: use `{ $phase }`
journey-is-built-in = a journey called `{ $key }` is built in
give-your-own-journey-another-name = give your own another name, and name it in `journey`
journey-has-no-phases = journey `{ $key }` has no phases
list-phases-in-order = list them in order, as in `phases = ["know", "weigh", "buy", "stay"]`
journey-has-phase-twice = journey `{ $key }` has phase `{ $phase }` twice
phase-is-passed-once = a phase is passed once: drop one of them
phase-stands-for-none-of-four = phase `{ $phase }` stands for `{ $word }`, which is none of the four
phase-has-no-stands-for = phase `{ $phase }` has no `stands_for`, so no channel can serve it
stands-for-is-one-of-four = under `[phase.{ $phase }]`, `stands_for` is "see", "think", "do" or "care"
briefs-own = the brief's own
no-channel-serves-by-itself-as-channels = { $count ->
    [one] no channel serves { $names } by itself, as channels serve the first phase of their intent; a role with `phase = "{ $key }"` plans it apart
   *[other] no channel serves { $names } by itself, as channels serve the first phase of their intent; a role with `phase = "{ $key }"` plans them apart
}
goal = goal
goals = goals
limit = limit
limits = limits
and-more = {" "}and { $more } more
count-channels = { $count ->
    [one] { $count } channel
   *[other] { $count } channels
}
count-touchpoints = { $count ->
    [one] { $count } touchpoint
   *[other] { $count } touchpoints
}
with-wish-to-buy-one-of-these = , with the wish to buy one of these channels
with-wishes-to-buy-of-these-channels = , with the wishes to buy { $more } of these channels
keeping-customers = , keeping customers
journey-has-no-phase-for-left-out = { $count ->
    [one] journey { $key } has no phase for { $missing_intents }{ $aim }: { $left_out_words } is left out{ $required }; stdc and iab have one
   *[other] journey { $key } has no phase for { $missing_intents }{ $aim }: { $left_out_words } are left out{ $required }; stdc and iab have one
}
channels-are-counted-over-journey = channels are counted over the whole journey, not by phase
leave-phases-out-and-name-channels = leave `phases` out, and name the `channels` or `tags` that count
cannot-be-told-apart-by-audience = `{ $word }` cannot be told apart by audience
leave-audience-out-or-bound-contacts = leave `audience` out, or bound `contacts` or `grp`
limit-bounds-nothing = limit `{ $key }` bounds nothing
add-at-least-at-most-or-exactly = add `at_least`, `at_most` or `exactly`
bound-of-limit-is-above-other = `{ $least }` { $low } of limit `{ $key }` is above its `{ $most }` { $high }
lower-one-or-raise-other = lower the one or raise the other
contacts-per-person-are-counted-over-campaign = contacts per person reached are counted over the campaign, not in a part of it
leave-per-from-and-until-out = leave `per`, `from` and `until` out
share-of-budget-cannot-bound = a share of the budget cannot bound { $measure }
use-of-total = use `of = "total"`
nothing-brings-any-of-measure-here = nothing the plan may buy brings any { $measure } here, so `{ $side }` { $bound } cannot be met
check-channels-tags-and-phases = check the channels, tags and phases, or drop it
number-of-channels-is-no-share = channels are counted, so their number is no share
write-number-such-as-two = write a number such as 2
is-no-number-of-channels = { $bound } is no number of channels
channels-cannot-be-exactly = { $count ->
    [one] only { $count } channel is counted here, so it cannot be exactly { $bound }
   *[other] only { $count } channels are counted here, so it cannot be exactly { $bound }
}
channels-cannot-be-at-least = { $count ->
    [one] only { $count } channel is counted here, so it cannot be at least { $bound }
   *[other] only { $count } channels are counted here, so it cannot be at least { $bound }
}
write-whole-number-from-zero = write a whole number from 0 to { $most }
none-of-channels-may-be-bought = { $count ->
    [one] none of these channels may be bought, and { $required } is required
   *[other] none of these channels may be bought, and { $required } are required
}
allow-more-channels = allow more channels, or drop its `at_least` or `fixed`
resource-is-called-like-measure = a resource cannot be called `{ $name }`: `{ $word }` is a measure of every channel
give-it-name-such-as-of-ours = give it a name of its own, such as `{ $word }_of_ours`
channel-is-required-and-can-never-be = channel `{ $key }` is required and can never be bought: { $why }
can-never-be-bought = `{ $key }` can never be bought: { $why }
comes-in-lots-and-need-not-be-whole = channel `{ $key }` comes in lots of { $lot } and need not be whole at once
drop-lot-or-whole-units = drop `lot`, or `whole_units = false`
lot-is-no-whole-number-of-units = a lot of { $lot } is no whole number of units, and `whole_units` asks for that
write-whole-number-or-drop-whole-units = write a whole number, or drop `whole_units`
minimum-buy-cannot-be-share-of-plan = the minimum buy of channel `{ $key }` cannot be a share of the plan
say-money-or-units = say money such as 10_000, or `{"{"} units = 4 {"}"}`
key-of-channel-is-above-its-other = `{ $low_key }` of channel `{ $key }` is above its `{ $high_key }`
whole-units-do-not-divide-fixed = `fixed` of channel `{ $key }` is { $units } units, which whole units do not divide
lots-do-not-divide-fixed = `fixed` of channel `{ $key }` is { $units } units, which lots of { $lot } do not divide
fixed-money-buys-no-whole-units = `fixed` of channel `{ $key }` does not buy whole units: it pays for { $bought }
fixed-money-buys-no-whole-lots = `fixed` of channel `{ $key }` does not buy lots of { $lot }: it pays for { $bought }
write-fixed-as-one-or-other = write `fixed = { $below }` or `fixed = { $above }`
its-activation-fee-of-is-above-there = its activation fee of { $fee } is above the { $there_is } there is
minimum-buys-lower-it-raise-budget-or-drop = { lower-it-raise-budget-or-drop }
lots-with-fee-cost-more-than-there-is = { $units ->
    [one] { $lot } costs { $cost } and { $fee } to activate it, above the { $budget } there is
   *[other] { $lot } cost { $cost } and { $fee } to activate it, above the { $budget } there is
}
lots-cost-more-than-there-is = { $units ->
    [one] { $lot } costs { $cost }, above the { $budget } there is
   *[other] { $lot } cost { $cost }, above the { $budget } there is
}
raise-budget-lower-price-or-drop = raise the budget, lower the price, or drop its `at_least` or `fixed`
minimum-buy-with-fee-costs-more-than-there-is = its minimum buy costs { $cost } and { $fee } to activate it, above the { $budget } there is
minimum-buy-costs-more-than-there-is = its minimum buy costs { $cost }, above the { $budget } there is
lower-it-raise-budget-or-drop = lower it, raise the budget, or drop its `at_least` or `fixed`
minimum-buy-is-above-supply = its minimum buy is { $least }, and there are { $supply }
one-lot-is-above-supply = one lot is { $least }, and there are { $supply }
lower-it-raise-volume-or-drop = lower it, raise the volume, or drop its `at_least` or `fixed`
unknown-channel = unknown channel `{ $name }`
lies-outside-folder-of-brief-which-names = { $file } lies outside the folder of the brief, which names it; with --sandbox it is refused
phases-weigh-for-reach-value-is-counted = phases weigh for reach; value is counted in money, so their weights are left out
objective-is-maximum-or-minimum = an objective is either a maximum or a minimum
drop-maximise-or-minimise = drop `maximise` or `minimise`
nothing-on-offer-brings-any = nothing on offer brings any { $sought }
add-curve-and-ceiling-or-choose-other = add a `curve` and a `ceiling` to a role, or choose another objective, or other channels
choose-other-objective-or-channels = choose another objective, or other channels
spend-cannot-be-maximised = spend cannot be maximised
did-you-mean-minimise-spend = did you mean `minimise = "spend"`?
unknown-objective = unknown objective `{ $word }`
least-measure-is-no-aim = the least { $measure } is no aim of a plan
minimise-spend-or-resource = minimise `spend` or a resource
pct-people-in-phase-over-prices-basis = { $share }%: the people in the phase over the price's basis
parts-on-audiences-are-more-than-all = the parts of `{ $channel }` that fall on the audiences add up to more than 100%
lower-some-parts-state-overlaps = lower some of them; people in two audiences are stated with `overlaps`
by-their-index-audiences-would-get-pct = { $key }.{ $phase }: by their index the audiences would get { $after }% of its contacts, so they get all of them, in these proportions
phase-would-start-after-campaign = phase `{ $phase }` would start when the campaign is over
start-it-sooner-or-add-weeks = start it sooner, or add weeks
after-campaign-starts-as-its-kind = { $weeks } after the campaign starts, as its kind of purchase has it
only-own-phases-stand-for-something = only phases of a journey of your own say what they stand for
leave-it-out-or-define-journey = leave it out: `{ $journey }` says so itself, or define a `[journey.NAME]`
pct-of-audience-as-purchase-has = { $kind ->
    [impulse] { $share }% of the audience, as an { $kind } purchase has it
   *[other] { $share }% of the audience, as a { $kind } purchase has it
}
pct-of-audience = { $share }% of the audience
people-in-phase-are-more-than-audience = { $people } people in a phase are more than the { $everyone } of the audience
phase-holds-part-of-audience = a phase holds a part of the audience
channel-has-no-name = a channel has no name, so nothing can be said of it
give-channel-name = give it one, such as [channel.radio]
unknown-channel-without-price-and-role = unknown channel `{ $key }`, with neither price nor role
channels-have-same-name = channels `{ $twin }` and `{ $key }` have the same name "{ $name }"
there-is-no-channel-to-buy = there is no channel to buy: the catalogue is empty, or everything is left out
use-builtin-or-define-channel = use `catalogue = "builtin"`, or define a `[channel.NAME]`
only-names-no-channel = `only` names no channel, so there is nothing to buy
name-channels-or-leave-only-out = name some channels, or leave `only` out for the whole catalogue
channel-is-required-but-only-leaves-it-out = channel `{ $key }` is required, but `campaign.only` leaves it out
add-channel-to-only-or-drop-bounds = add `{ $key }` to `only`, or drop its `at_least` or `fixed`
channel-is-excluded-and-required = channel `{ $key }` is excluded and required at once
drop-one-of-two = drop one of the two
channel-has-no-price = channel `{ $key }` has no price
add-price-own-channel-may-cost-nothing = add `price = {"{"} per = "thousand", mid = 12 {"}"}`; a channel of your own may cost 0
channel-has-no-role = channel `{ $key }` has no role in any phase
add-toml = add `{ $toml }`
discount-leaves-no-price = a discount of 100% leaves no price
set-price-to-zero-instead = set the price to 0 instead
channel-is-required-and-has-no-day = channel `{ $channel }` is required and has no day to run in `{ $phase }`
let-it-run-or-drop-bounds = let it run some days, or drop its `at_least` or `fixed`
has-no-day-to-run = `{ $key }` has no day to run in, so it is not on offer
channel-costs-nothing-and-has-no-end = channel `{ $channel }` costs nothing and there is no end to it
add-demand-list-or-at-most = add a `demand`, a `list`, or `at_most = {"{"} units = 1000 {"}"}`
click = click
conversion = conversion
is-bought-per-and-has-no-volume = { $key }.{ $phase } is bought per { $per } and has no volume: the plan may buy more of it than there is (add a `demand`)
price-steps-are-not-in-order = the price steps of channel `{ $channel }` are not in order
list-steps-by-rising-from = list them by rising `from`
channel-needs-itself = channel `{ $key }` needs itself
name-other-channel-or-leave-needs-out = name another channel, or leave `needs` out
channel-is-required-and-needs-left-out = { $count ->
    [one] channel `{ $key }` is required and needs { $names }, which is left out
   *[other] channel `{ $key }` is required and needs { $names }, which are left out
}
let-needed-in-or-drop-bounds = let { $names } in, or drop `at_least` and `fixed` of `{ $key }`
can-never-be-bought-it-needs = { $count ->
    [one] `{ $key }` can never be bought: it needs { $names }, which is left out
   *[other] `{ $key }` can never be bought: it needs { $names }, which are left out
}
circular-dependency-of-needs = circular dependency of `needs`: `{ $path }`
drop-one-of-these-needs = drop one of these `needs`; to buy all of them or none, keep all but one, or bound `measure = "channels"` with `exactly = { $channels }`
price-range-is-not-in-order = the price's `low`, `mid` and `high` are not in order
key-belongs-to-price-per-unit = `{ $word }` belongs to a price per { $unit }
leave-it-out-or-set-per = leave it out, or set `per = "{ $per }"`
price-per-grp-needs-basis-people = a price per GRP needs `basis_people`: the people one point is 1% of
price-is-your-own-without-markets = { $key }: the price is your own, without the market's { $lost }
price-is-your-own-with-markets = { $key }: the price is your own, with the market's { $kept_price_keys } and without its { $lost }
price-per-unit-needs-rate-above-zero = a price per { $unit } needs a `{ $word }` above 0 in the role
price-per-unit-needs-contacts = a price per unit needs `contacts`: the impressions of one unit
price-has-spread-and-ends = the price has a `spread` and also { $ends }
say-ends-of-range-or-spread = say one of the two: the ends of the range, or its spread
role-has-spread-and-no-ceiling = a role's `spread` is that of its ceiling, and no ceiling bounds the reach of this role
leave-it-out-or-add-ceiling-and-curve = leave it out, or give the role a `ceiling` and a curve below it
spread-would-let-figure-be-nothing = a spread of 100% would let the figure be nothing at all
channel-has-two-roles-in-one-phase = channel `{ $key }` has two roles in one phase: `{ $first }` and `{ $second }`
keep-one-or-give-other-its-own-channel = keep one, or give the other a channel of its own
rounded-shares-shares-of-add-up-to-pct-taken = the shares of { $names } add up to { $total }%: taken as rounded, and scaled to 100%
shares-of-add-up-to-pct-taken = the shares of { $names } add up to { $total }%: taken as rounded, and scaled back to 100%
unknown-tag = unknown tag `{ $tag }`
no-channel-has-tags = no channel has tags
campaign-has-no-start-so-season = the campaign has no start, so the season of `{ $offered }` is left out (add `start`)
channel-season-audience-changes-nothing = `channel.{ $offered }.season.audience` changes nothing: its price already counts contacts, and it has no demand
key-is-no-month-and-no-iso-week = `{ $key }` is no month and no ISO week
suggestion-and-weeks-are-numbered = { $suggestion }; weeks are `w01` to `w53`
season-has-no-index-for = the season of channel `{ $channel }` has no { $key } index for { $months }
add-index-mean-of-year = add it; 100 is the year's mean
month-as-month-or-week = { $label } (`{ $month }` or `{ $week }`)
channels-share-their-pool-with-others = the channels named share their pool with others, so their reach alone cannot be told apart
name-all-followers-or-none = name all channels that follow the same phase here, or none of them
touchpoint-has-no-name = touchpoint { $key } has no name
add-what-touchpoint-is-called = add what it is called, such as `name = "Product page"`
touchpoint-does-not-say-its-phase = touchpoint `{ $key }` does not say its phase
grade-is-not-between-one-and-ten = { $word } { $grade } is not between 1 and 10
grade-from-one-to-ten = grade from 1, the least, to 10, the most
phase-leaks-those-reached = phase `{ $phase }` leaks people: { $on }% of those reached move on and { $lost }% are lost, which is more than there are
phase-leaks-those-unreached = phase `{ $phase }` leaks people: { $on }% of those unreached move on and { $lost }% are lost, which is more than there are
moves-on-and-lost-are-at-most-all = `moves_on` and `lost` together are at most 100%
pct-of-its-people-during-campaign = { $unreached }% of its people during the campaign
pct-of-its-people-during-campaign-pct = { $unreached }% of its people during the campaign, { $reached }% of those reached
no-value-for-conversion-or-person = no value is set for a conversion or a person reached
add-per-conversion-best-gross-margin = add `per_conversion = 45`, best the gross margin of one conversion
being-reached-loses-value = being reached in phase `{ $key }` loses value: people who stay there are worth more than people who move on
check-rates-of-phases-and-values = check the rates of this phase and of those after it, and what a conversion is worth
horizon-counts-nothing = a horizon of 0 months counts nothing
say-how-far-ahead-purchases-count = say how far ahead purchases count, such as 12
no-value-is-set-for-conversion = no value is set for a conversion
add-value-with-per-conversion = add `[value]` with `per_conversion = 45`, best the gross margin of one conversion
people-in-phase-that-can-be-reached = { $everyone }: the people in the phase that can be reached
n1-send-week = 1 send a week
demand-states-exactly-one-number = a demand states exactly one number
one-of-numbers-of-demand = one of `searches`, `impressions`, `clicks`, `conversions` and `units`
demand-has-no-rate-in-role = the demand is in clicks or conversions, and the role has no rate for them
add-click-through-and-conversion-rate = add `click_through`, and for conversions `conversion_rate`
impression-share-belongs-to-searches = `impression_share` belongs to `searches`
no-curve-so-no-reach-add-curve = no `curve`, so no reach: { $names } (add a `curve` and a `ceiling`; `curve = {"{"} kind = "linear" {"}"}` says that only contacts are meant)

## input/resolve/weekly

week-is-no-week-of-campaign = { $week } is no week of the campaign, which runs from { $first } to { $last }
name-first-week-to-be-planned = name the first week that is still to be planned, as { $first }
week-is-still-to-be-planned = { $week } is from { $from } on, which is still to be planned
leave-row-out-or-name-later-week = leave the row out, or name a later week with --from
figures = { $actuals }: { $assumption }
has-no-row-of-before-taken-not = { $file } has no row of { $names } before { $from }: taken not to have run then
has-no-row-in-nothing-is-taken = { $actuals } has no row in { $weeks_missing }: nothing is taken to have run then
what-ran-cost-more-than-there-is = what ran cost { $spent }, more than the { $budget } there is
raise-budget-or-correct-file = raise the budget, or correct the file: spend is net media
least-of-week-cannot-be-share = the least of a week cannot be a share of the plan
say-money-units-or-grp = say money such as 500, or `{"{"} units = 4 {"}"}` or `{"{"} grp = 10 {"}"}`
least-of-week-on-air-is-one-number = the least of a week on air is one number
write-on-air-in-grp-or-money = write `on_air = {"{"} at_least_grp = 60 {"}"}`, or `at_least` for money
price-in-steps-and-season-is-not-solved = channel `{ $channel }` has a price in steps and a season, which is not solved
drop-steps-or-season = drop the steps or the season
whole-units-have-audience-index = channel `{ $channel }` is bought in whole units and has an audience index
say-audience-index-in-price = say it in the price: at an audience of 80 the same contacts cost 125
goal-is-for-no-week-of-campaign = goal `{ $key }` is for no week of the campaign: none lies mostly in its days
goal-is-for-week-without-channels = goal `{ $key }` is for { $week } too, when none of its channels can run
let-one-run-or-say-dates-in-goal = let one of them run then, or say `from` and `until` in the goal
pattern-counts-whole-weeks = a pattern counts whole weeks
write-pattern-in-whole-weeks = write `pattern = {"{"} on = 2, off = 2 {"}"}`
pattern-is-longer-than-campaign = { $on ->
    [one] a pattern of { $on } week on and { $off } off is longer than the campaign
   *[other] a pattern of { $on } weeks on and { $off } off is longer than the campaign
}
shorten-pattern = shorten it; `flight` says when it runs at all
campaign-has-no-start-so-no-months = the campaign has no start, so it has weeks but no months
channels-are-counted-over-campaign = channels are counted over the campaign, not in a part of it
limit-is-share-of-itself = this is a share of what is spent in the same days, which it is all of
say-of-budget-or-name-channels = say `of = "budget"` for a share of the budget, or name channels, tags or phases
limit-in-is-passed-by-what-already = limit `{ $key }` in { $when } is passed by what already ran
nothing-brings-any-in-period = nothing the plan may buy brings any { $measure } in { $when }
check-flights-blackouts-and-phases = check flights, blackouts and phases, or drop it

## input/tables

row-states-no-week = row { $row }: its week is not stated
add-a-column-of-weeks = add a column `week` with 2027-W12, `monday` with 2027-03-22, or `date` with a day of the week
is-no-day-that-can-be-read = `{ $cell }` is no day that can be read
can-be-read-in-two-ways = `{ $cell }` can be read in two ways, as { $one } and as { $other }
place-spend-column = the spend column
place-column = the column
columns-that-are-read = the columns that are read
decimal-point-against-comma = `{ $number }` has a decimal point, and `{ $first }` in row { $row } a decimal comma
decimal-comma-against-point = `{ $number }` has a decimal comma, and `{ $first }` in row { $row } a decimal point
write-spends-with-one-decimal-mark = write all spends with the same decimal mark
write-numbers-with-one-decimal-mark = write all numbers with the same decimal mark
decimal-comma-assumed = nothing in { $place } shows the decimal mark, so `,` is taken, as is usual with `;`: `{ $number }` in row { $row } is read as { $digits }
spends-can-be-read-in-two-ways = `{ $cell }` can be read in two ways, as { $one } and as { $other }, and so can { $count ->
    [one] { $count } more spend
   *[other] { $count } more spends
}
numbers-can-be-read-in-two-ways = `{ $cell }` can be read in two ways, as { $one } and as { $other }, and so can { $count ->
    [one] { $count } more number
   *[other] { $count } more numbers
}
write-thousands-without-mark = write { $digits } or { $cents } if thousands are meant
save-as-xlsx-or-csv = save it as XLSX or CSV
read-as-windows-1252 = the file is read as Windows-1252 text
holds-nul-bytes = this is not a text file, for it holds NUL bytes
save-as-csv-in-utf-8 = save it as CSV, in UTF-8
libreoffice-workbook-is-not-read = this is a LibreOffice workbook, which is not read
old-excel-workbook-is-not-read = this is a workbook of Excel 2003 or older, or one with a password, which is not read
packed-file-is-not-read = this is a packed file, which is not read
pdf-document-is-not-read = this is a PDF document, which is not read
holds-bytes-of-no-encoding = begins as { $encoding } text, but holds bytes that are not
pdf-document-is-no-table = this is a PDF document, not a table
save-the-table-in-it = save the table in it as CSV or XLSX
web-page-is-no-table = this is a web page, not a table
plan-csv-is-a-table = `-o plan.csv` writes a plan as a table
xml-document-is-no-table = this is an XML document, not a table
brief-is-no-table = this is a brief, not a table
plan-of-brief-as-csv = `klantreis plan BRIEF -o plan.csv` makes a plan of it
columns-can-each-be-the-column = row { $row }: { $names } can each be the column `{ $wanted }`
no-workbook-so-no-sheet = is no workbook, so it has no sheet `{ $sheet }`
leave-out-what-follows-hash = leave out what follows the `#`
table-is-empty = is empty
table-has-no-heading = has no heading: none of its first { $rows } rows names { $needed }
delimiter-tabs = tabs
cells-between-with-decimal-mark = { $delimiter } between cells, `{ $mark }` as decimal mark
cells-between = { $delimiter } between cells
has-too-many-faults = has { $count } faults; the first { $shown } are told
begins-as-json-and-is-none = begins as JSON and is none: line { $line }, column { $column } cannot be read
name-a-table-or-a-plan = name a CSV or XLSX file, or a plan that `-o plan.json` wrote
is-media-plan-in-mediaplanschema = is a media plan in mediaplanschema, whose line items name no channels of a catalogue
write-line-items-as-csv = write its rows as CSV with the columns `phase`, `channel` and `spend`
json-is-no-plan = is JSON, and no plan that klantreis wrote: line { $line } cannot be read
plan-writes-json = `klantreis plan brief.toml -o plan.json` writes one
name-csv-file-of-points = name a CSV file with a column of weights, such as `grp`, and a column `reach`
name-csv-file-of-points-inside-it = name the CSV file inside it
really-points-of-curve = is this really the points of a curve?
columns-of-points = a weight such as `grp`, and a `reach`
start-points-with-line = start it with a line such as `grp,reach`
row-scales-numbers-and-not-which = row { $row } says that numbers stand for more than is written, and not which
say-scale-in-name-of-column = say it in the name of the column that it is about, as in `Reach (000)`
no-row-with-both-columns = has no row with both { $columns }
write-row-for-each-point = write a row for each point of the curve
close-the-quote = close the quote, or write it twice where it belongs to the words
quote-cells-with-a-delimiter = put quotes around a cell with a delimiter in it, or name the column
plan-csv-is-a-split = `klantreis plan brief.toml -o plan.csv` writes a split to start from
name-the-table-inside = name the CSV or XLSX file inside it
really-a-split = is this really a split of a budget?
needed-of-a-split = a `channel` and a `spend`
start-with-heading = start it with the line `phase,channel,spend`
heading-without-rows = has a heading and no rows below it
write-a-row-for-each-channel = write a row for each channel in each phase
amounts-times-as-column-says = amounts are read times { $times }, as column `{ $column }` says
amounts-times-as-caption-says = amounts are read times { $times }, as a line beside the table says
columns-were-not-read = { $count ->
    [one] column { $names } was not read
   *[other] columns { $names } were not read
}
nameless-column-was-not-read = column { $number } has no name and was not read
total-is-not-that-of-its-channel = the total is { $total }, and the rows of its channel above it sum to { $sum }
total-is-not-that-since-the-last = the total is { $total }, and the rows since the last total sum to { $sum }
total-is-not-that-with-vat = the total is { $total }, and the rows above it with their VAT sum to { $sum }
total-is-not-that-of-rows-above = the total is { $total }, and the rows above it sum to { $sum }
is-no-week = `{ $cell }` is no week
workbook-cannot-be-read = is a workbook that cannot be read: { $error }
open-workbook-and-save-it = open it in a spreadsheet and save it again as XLSX, or as CSV
workbook-has-no-such-sheet = has no sheet `{ $wanted }`; there are { $names }
name-a-sheet-behind-hash = name one of them behind the `#`
save-workbook-again = save it again as XLSX, or as CSV
workbook-unpacks-to-too-much = unpacks to more than { $most } MB, the most that is read
workbook-has-several-tables = has more than one sheet that can be read: { $sheets }
name-the-sheet-that-is-meant = name the one that is meant, as in `{ $file }#{ $sheet }`
workbook-has-no-cells = has no sheet with cells
name-a-workbook-with-a-table = name a workbook with a table in it
one-sheet-is-read = sheet `{ $sheet }` is read, and no other
sheet-has-too-many-cells = has more in sheet `{ $sheet }` than is read: { $cells } cells of { $characters } characters
merged-with-cell = (merged with row { $row }, column { $column })
cell-of-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}

## input/tables/points

weight-is-read-from-column = weight is read from column `{ $column }`, not from { $others }; --against takes another one
columns-of-more-contacts-not-read = { $columns } of two contacts and more not read: a curve is of reach
columns-of-points-not-read = not read: { $columns }
keep-column-that-is-meant = keep the one that is meant, or name the others differently than `{ $column }`
no-column-is-named = row { $row }: no column is named `{ $column }` (also read as such: { $also }); there are { $columns }
name-right-column-of-weights = name the right column `{ $column }`; contacts, impressions, insertions and spend are weights as well
name-right-column = name the right column `{ $column }`
read-by-size-of-all = `{ $cell }` in row { $row } is read as { $value }, by the size of all of them
people-reached-with-nothing = `{ $reach }` people are reached with nothing
write-weight-of-point-or-leave-row-out = write the weight of this point, or leave the row out
quote-in-points-is-never-closed = a quote is opened here and never closed, so the rows below cannot be told apart
more-cells-of-points-than-columns = there are more cells than the heading has columns: `{ $cell }`
figure-is-below-0 = `{ $figure }` is below 0
weight-and-reach-are-0-or-more = weight and reach are 0 or more
figure-is-more-than-is-read = `{ $figure }` is more than { $most }, the most that is read
is-figure-right = is this right?
figure-is-share-and-weight-is-none = `{ $figure }` is a share, and a weight is none
write-weight-that-it-is = write the weight that it is
figure-is-not-a-number = `{ $figure }` is not a number
write-figure-in-digits = write it in digits, such as 1234.5
write-figure-in-digits-or-leave-row-out = write it in digits, or leave the row out
reach-is-more-than-all-people = `{ $reach }` is more than all people
write-reach-in-per-cent-shares-or-people = write reach in per cent of the people, in shares of 1, or in people with --people
points-without-channel = { $points ->
    [one] { $points } point without a channel
   *[other] { $points } points without a channel
}
makes-too-few-contacts-per-head = makes contacts per head that are too few to be counted
how-many-people-can-audience-be = how many people can the channel's audience be?
incomplete-points-left-out = { $rows ->
    [one] { $rows } row without a weight or a reach was left out
   *[other] { $rows } rows without a weight or a reach were left out
}
totals-of-points-left-out = { $rows ->
    [one] { $rows } row of totals was left out
   *[other] { $rows } rows of totals were left out
}
points-at-0-left-out = { $rows ->
    [one] { $rows } row at 0 was left out, for every curve starts there
   *[other] { $rows } rows at 0 were left out, for every curve starts there
}
points-of-more-contacts-left-out = { $rows ->
    [one] { $rows } row of two contacts and more was left out: a curve is of reach
   *[other] { $rows } rows of two contacts and more were left out: a curve is of reach
}
reach-has-no-per-cent-sign = `{ $reach }` has no per cent sign, and others have
write-all-with-sign-or-none = write all of them with the sign, or none
reach-is-read-in-per-cent = a reach of { $reach } is read in per cent, for others are above 1; write all in shares of 1 if it is one
reach-is-read-in-shares = reach is read in shares of 1, for none is above 1; name the column `reach_pct` if it is in per cent
column-exceeds-all-people = `{ $column }` goes up to { $highest }, more than all people in per cent; if it counts people, a curve is of their share
column-is-read-as-people = `{ $column }` is read as people, of { $people }
points-that-reach-nobody-left-out = { $rows ->
    [one] { $rows } row that reaches nobody was left out as rounded
   *[other] { $rows } rows that reach nobody were left out as rounded
}
say-how-many-people-reach-is-counted-in = say how many people reach is counted in, such as --people 3.2m
column-is-read-as-contacts-per-head = `{ $column }` is read as contacts per head
contacts-of-all-people-together = `{ $column }` are those of all people together, and a curve is over contacts per head

## input/tables/split

weeks-sum-to-another-amount = it is { $stated }, and the columns of weeks or months sum to { $sum }
correct-the-sum-of-weeks = correct the one that is wrong; columns of GRPs or dates need a name that says so
really-money = is this really money?
share-is-no-spend = `{ $cell }` is a share, and a spend is money
write-the-money-it-is = write the money that it is
merged-money-belongs-to-none = money that is merged over rows or weeks belongs to none of them alone
unmerge-the-cells = unmerge the cells, and write what each of them has
write-spend-in-digits = write the spend in digits, such as 1234
rows-left-out-as-headings = { $count ->
    [one] row { $rows } has no spend, and was left out as a heading
   *[other] rows { $rows } have no spend, and were left out as headings
}
rows-left-out-as-totals = { $count ->
    [one] row { $rows } is a total and was left out
   *[other] rows { $rows } are totals and were left out
}
rows-read-as-channel-above = { $count ->
    [one] row { $rows } is read as the channel above it
   *[other] rows { $rows } are read as the channels above them
}
rows-are-credits = { $count ->
    [one] row { $rows } is a credit and was taken off
   *[other] rows { $rows } are credits and were taken off
}
rows-have-no-spend = { $count ->
    [one] row { $rows } has no spend, which is read as 0
   *[other] rows { $rows } have no spend, which is read as 0
}
empty-rows-were-left-out = { $count ->
    [one] { $count } empty row was left out
   *[other] { $count } empty rows were left out
}
dollar-sign-is-usd = `$` is read as USD
cell-is-no-number = `{ $cell }` in row { $row }, column `{ $column }`, is no number that can be read, and was left out
cells-are-no-numbers = `{ $cell }` in row { $row }, column `{ $column }`, is no number that can be read, and was left out, nor { $count ->
    [one] was { $count } more of its cells
   *[other] were { $count } more of its cells
}
row-labelled = { $row } ({ $label })
caption-contradicts-another = row { $row }: `{ $line }` says otherwise than a line before it how many times amounts stand for
keep-one-caption = { keep-one-of-them }
caption-says-gross = row { $row }: `{ $line }` says that amounts are gross, and a split is of net media
write-net-amounts = write net amounts, without VAT and fees, and leave this line out
caption-says-with-tax = row { $row }: `{ $line }` says that amounts are with VAT or a fee, and a split is of net media
caption-is-unclear = row { $row }: `{ $line }` may say that amounts stand for more than is written
say-scale-in-heading = say it in the heading, as in `spend x 1000`
more-columns-than-are-read = row { $row }: there are more than { $most } columns
really-a-media-plan = is this really a media plan?
number-in-nameless-column = row { $row }: `{ $cell }` stands in a column without a name, between weeks or months
name-column-by-its-week = name the column by its week, or leave it out
number-may-be-cut-in-two = row { $row }: `{ $money }` and `{ $rest }` behind it may be one number, `{ $money },{ $rest }`
quote-numbers-with-a-comma = put quotes around numbers with a comma, or name the column by what it holds
measured-columns-say-no-week = { $names } is not read: it says no week
spend-is-read-from-columns = the spend is read from columns `{ $first }` to `{ $last }`
spend-is-read-from-column = the spend is read from column `{ $name }`
name-only-the-right-one = name only the right one `{ $wanted }`
name-columns-by-weeks-or-days = name the columns by weeks, such as 2027-W09, or by days such as 2027-03-01
heading-row-what = row { $row }: { $what }
columns-are-named-by-sundays = row { $row }: the columns are named by Sundays, which end a week or begin one
name-columns-by-mondays = name them by their Mondays, or by weeks such as 2027-W09
is-no-single-week-or-month = row { $row }: `{ $name }` is no single week or month
name-each-column-by-one-week = name each column by one week, such as 2027-W09, or by what it holds, such as `wk 9 GRP`
two-columns-for-one-period = row { $row }: a column before `{ $name }` is for the same week or month
keep-one-column-of-a-week = keep one column of money for a week; name the others by what they hold, such as `wk 1 GRP`
columns-of-weeks-and-of-months = row { $row }: `{ $month }` is a month and `{ $week }` a week, so money may stand there twice
keep-columns-of-weeks-or-months = keep the columns of weeks, or those of months
column-is-gross = row { $row }: `{ $name }` is gross, and a split is of net media without VAT
column-is-with-tax = row { $row }: `{ $name }` is with VAT or a fee, and a split is of net media without VAT
add-a-column-of-net-media = add a column `spend` with net media, without VAT, discount taken off
name-the-near-column = if `{ $near }` is meant, name it `{ $wanted }`
add-the-column = add a column `{ $wanted }`, or name the right one so
row-is-another-once-more = row { $row } is row { $before } once more, cell for cell
leave-out-or-add-up = leave it out if it slipped in twice, or add the two up in one row if both are meant
row-is-of-another-scenario = this is scenario `{ $scenario }`, and the rows above are `{ $first }`
keep-rows-of-one-scenario = keep the rows of one scenario: a split is one plan
rows-have-other-currencies = the money is in { $currency }, and in { $first } in row { $row }
write-file-in-one-currency = write the whole file in one currency
measured-figure-cannot-be-read = `{ $cell }` cannot be read as what was measured
write-measured-figure-in-digits = write it in digits, of at least 0, or leave it empty
correct-the-total = correct the total or leave it out; a row that is no total needs a channel
label-no-channel = no channel
no-channel-is-named = no channel is named
name-the-channel-or-total = name the channel, write `Total` if it is one, or leave the row out
row-quote-is-never-closed = row { $row }: a quote is opened here and never closed, so the rows below cannot be told apart
row-has-more-cells = row { $row } has more cells than the heading has columns: `{ $cell }`
and-more-rows-are-no-better = { $what }, and { $count ->
    [one] { $count } more of its rows is no better
   *[other] { $count } more of its rows are no better
}
columns-name-other-weeks = column `{ $column }` says { $week }, and `{ $other }` says { $other_week }
correct-the-wrong-week = correct the one that is wrong, or leave it out
write-the-day = write it as 2027-03-01
write-the-monday = write its Monday as 2027-03-01
day-is-no-monday = `{ $cell }` is a { $weekday }, so its week may be that of { $before } or that of { $after }
write-monday-or-name-column-date = write the Monday of the week, or name the column `date` if it holds days
day-is-a-sunday = `{ $cell }` is a Sunday, which ends a week or begins one
write-the-week = write it as 2027-W12, or as 12
year-has-no-such-week = `{ $year }` has no week { $week }
is-no-week-of-a-year = `{ $written }` is no week of a year
write-year-and-week = write the year in full and a week from 1 to 53
range-lies-in-two-weeks = `{ $cell }` lies in two weeks, { $first } and { $last }

## input/toml

expected-list = a list such as ["radio"]
expected-boolean = true or false, without quotes
expected-table-of-names = a table such as {"{"} city = "62%" {"}"}
expected-text = a text in quotes
expected-whole-number = a whole number
expected-number = a number
expected-table = a table such as {"{"} … {"}"}
expected-pairs = pairs such as [[1, "20%"], [4, "45%"]]
got-boolean = boolean `{ $value }`
got-integer = integer `{ $value }`
got-float = floating point `{ $value }`
got-text = string { $text }
got-list = a list
got-table = a table
expected-word = one of the words { $words }, in quotes
got-date = the date { $value }
got-time = the time { $value }
date-out-of-place = a date does not belong here
wrong-value = wrong value: expected { $expected }, got { $got }
wrong-length = wrong length: expected { $expected }, got a list of { $count }
is-not-in-the-currency = "{ $text }" is not in { $currency }, as amounts are here: write what it is in { $currency }
relation-is-share-of-larger = how much one is of another is a share of the larger: between 0% and 100% of it
write-bound = write `{ $bound }`
write-this-limit-instead = write this limit instead:
leave-out-and-add-limit = leave this out, and add a limit:
scenario-holds-scenarios = `scenario` holds scenarios by name
write-scenario-table = write a table such as `[scenario.no-tv]`, and under it the keys that change
scenario-has-no-name = a scenario has no name
name-the-scenario = give it one, as in `[scenario.no-tv]`
base-is-reserved = no scenario can be called `base`: it is what the brief itself is called
give-it-another-name = give it another name
scenario-is-not-a-table = `scenario.{ $name }` is not a table
write-scenario-beside = write it beside this one, and say what it starts from: `base = "…"`
scenario-in-scenario = a scenario cannot stand in another
there-are-no-scenarios = there are no scenarios
there-is-no-such-scenario = there is no such scenario
base-is-a-name = `base` is the name of a scenario, or of a brief beside this one
write-base-in-quotes = write it in quotes, as in `base = "no-tv"`
no-scenario-to-start-from = there is no scenario `{ $name }` to start from
leave-base-out = leave `base` out: a scenario starts from the brief by itself
known-scenarios = known: { $names }; another brief ends in .toml
scenarios-in-a-round = scenarios start from each other in a round: `{ $round }`
let-one-start-from-brief = let one of them start from the brief: leave its `base` out
set-example = for example --set goal.see.reach=60%
expected-path-value = expected PATH=VALUE
path-cannot-be-read = the path cannot be read
bracket-is-missing = the closing `{ $bracket }` is missing
opening-bracket-is-missing = the opening `{ $bracket }` is missing
nested-too-deeply = this is nested too deeply
brief-is-few-levels-deep = a brief is at most a few levels deep
text-needs-quotes = a text needs quotes, and so does a number with letters or %
write-in-quotes = write "55%" or "250k"
is-written-twice = this is written twice
keep-one-of-them = keep one of them
has-a-value-already = this has a value already, so no keys can be added below it
is-not-a-day-of-the-calendar = this is not a day of the calendar
write-a-day = write a day such as 2027-03-01
is-not-a-number = this is not a number
write-thousands-and-decimals = write thousands with _ as in 100_000, and decimals with a point
number-begins-with-0 = a number does not begin with a 0
leave-the-zero-out = write 7 instead of 07
number-has-one-sign = a number has one sign at most
underscore-between-digits = `_` may only stand between digits
is-neither-true-nor-false = this is neither true nor false, and any other text needs quotes
line-break-in-text = this text contains a line break or a control character
write-line-break = put it on one line; write \n for a line break
is-not-an-escape = `\` begins an escape such as \n, and this is none
write-backslash-twice = write `\\` for a backslash, or put the text in single quotes
carriage-return-alone = a carriage return stands here without a line feed
delete-it = delete it
key-needs-quotes = a key with signs other than letters, digits, `-` and `_` needs quotes
write-key-in-quotes = write "the key" in quotes
key-on-one-line = a key stands on one line, in single or double quotes
control-character-in-comment = this comment contains a control character
key-is-missing = a key is missing here
write-key-and-value = write a key and a value, such as `weeks = 4`
key-has-no-value = this key has no value
value-is-missing = a value is missing here
one-equals-too-many = there is one `=` too many
one-comma-too-many = there is one comma too many
comma-is-missing = a comma is missing here
list-holds-values = a list holds values, not keys
begin-a-new-line = a new key begins on a new line
does-not-belong-here = this does not belong here
not-valid-toml = this is not valid TOML
closing-quote-is-missing = the closing `{ $quote }` of this text is missing
unknown-channel-without-price = unknown channel `{ $name }`, with no price of its own
is-not-a-list = `{ $name }` is not a list
write-value-or-table = write a value, or a table such as `[{ $path }]` with single brackets
unknown-word = unknown word `{ $word }`
wrong-type = wrong type: expected { $expected }, got { $got }
unknown-key = unknown key `{ $key }`
add-per = add what the price is per: "thousand", "GRP", "click", "unit", "send" or "conversion"
key-is-missing-here = `{ $key }` is missing here
known-here = known here: { $names }
written-twice-unseen = `{ $name }` is written twice: signs that are not seen do not tell names apart
give-one-another-name = give one of them another name

## input/toml/relations

goal-has-no-weight = a goal has no `weight`: goals are met in the order of their priority
goal-has-priority = say which comes first with `priority = 1`; for what the phase counts in all reach, write `weight = {"{"} { $phase } = { $weight } {"}"}` under [objective]
channel-has-no-weight = a channel has no `weight`: what it brings decides what it gets
channel-has-at-least = write what part of the money it gets, such as `at_least = "30%"`; for what a phase counts, write `weight = {"{"} see = { $weight } {"}"}` under [objective]
phase-weight-is-in-objective = a phase has its `weight` in the objective
write-weight-of-phase = write `weight = {"{"} { $phase } = { $weight } {"}"}` under [objective]
weight-is-per-phase = a `weight` is one number for each phase
write-weight-of-phases = write `weight = {"{"} see = { $weight } {"}"}`, with any other phases beside it
this-has-no-weight = phases and audiences have a `weight`, this has none
write-weight-elsewhere = write `weight = {"{"} see = { $weight } {"}"}` under [objective], or `weight = { $weight }` under an audience

## solver/lexicographic

no-split-could-be-made-feasible = no split could be made feasible
plan-is-better-than-proved-best = a plan is better than what was proved to be best
no-split-keeps-goals-of-higher-priority = no split keeps the goals of a higher priority

## solver

engine-finds-no-point = the engine finds no point that satisfies every row
engine-failed = the engine failed: { $why }
even-weeks-are-better-than-proved-best = even weeks are better than what was proved to be best
hard-bounds-contradict = the hard bounds contradict each other, so no plan keeps them all
no-engine-gave-an-answer = no engine gave an answer that could be used: { $why }
plan-failed-its-audit = the plan failed its audit: { $findings }
no-plan-was-found-within = { $seconds ->
    [one] no plan was found within { $seconds } second
   *[other] no plan was found within { $seconds } seconds
}
holds-all-that-it-is-share = { $title } holds all that it is a share of, so nothing of that can be bought
shares-leave-nothing-of-to-be-bought = shares leave nothing of { $names } to be bought: { $title } and others that are a share of the same

## solver/lp

engine-was-not-tried = not tried

## planning/appendix

its-brief-has-fault = its brief has a fault
its-hard-bounds-contradict = its hard bounds contradict
none-was-found-in-time = none was found in time
none-could-be-computed = none could be computed

## planning

audit-is-not = { $figure }: { $printed } is not { $expected }
audit-is-above = { $figure }: { $printed } is above { $most }
plans-are-in-other-currencies = is in { $other } while { $name } is in { $one }: their money cannot be compared
plan-both-in-one-currency = plan both in one `campaign.currency`, with `campaign.exchange`
split-does-not-fit-brief = the split does not fit the brief: { $faults }
your-split = your split
best-plan = the best plan
more-than = more than
less-than = less than
split-takes-brief-has-it-is-compared = the split takes { $total }, { $what } the { $money } the brief has; it is compared with the best plan for { $total }
points-at-weights-and-needed = there are points at { $weights } different weights, and { $needed } are needed
family-is-not-over-this-weight = this family of curves is not over this kind of weight
points-are-too-many-to-be-curve = the points are too many to be a curve as they stand
point-reaches-everyone = a point reaches everyone, and no curve does
reach-falls-along-points = reach falls along the points, so they make no curve
nobody-is-reached-at-any-point = nobody is reached at any point
brief = the brief
together-with-frequency-caps-of-remarketing = , together with the frequency caps of remarketing,
together-with-limits-on-frequency = , together with the limits on frequency,
no-plan-is-possible-one-hard-bound = no plan is possible: one hard bound{ $caps } cannot be kept
no-plan-is-possible-hard-bounds-contradict = no plan is possible: { $count } hard bounds{ $caps } contradict each other
no-change-of-one-of-them-alone = no change of one of them alone is enough, see below: change several
change-it-as-said-below = change it as said below
change-one-of-them-as-said-below = change one of them as said below, and the rest fits together
conflict-of-each-on-its-own = { $sentence }: { $names } (conflict { $index } of { $count }, each on its own)
each-change-below-ends-this-conflict = each change below ends this conflict by itself; the changes together may conflict anew
plan-is-possible = { $change }; a plan is possible with [{ $flags }]
everyone = everyone
check-it-would-take-instead = check { $title }: it would take { $to } instead of { $from }
relaxation-from-to = { $verb } { $title } from { $from } to { $to }
raise-from = raise { $parameter } from { $now } to { $amount }, and { $more_budget }
raise-budget-to-more = raise the budget to { $raised_budget }, { $more } more
settle-before = settle { $goals_after } before { $goals_before }
changed-to = { $from } to { $to }
give-most-of-it-up-lower = give most of it up: lower
risk-cannot-be-told = the risk cannot be told: { $faults }
weeks-differ-in-worst-case = a robust plan of this brief is not solved: its weeks differ in the worst case
there-is-no-robust-plan = there is no robust plan: { $fault }
robust-plan-and-brief-minimises = the robust plan is for the most reach, and this brief minimises { $aim }
robust-plan-and-brief-maximises = the robust plan is for the most reach, and this brief maximises { $aim }
maximise-reach-or-leave-gamma-out = maximise `reach` or `reach_people`, or leave --gamma out
channels-that-can-turn-bad = { $channels ->
    [one] only { $channels } channel can turn bad here, so { $gamma } cannot do so at once
   *[other] only { $channels } channels can turn bad here, so { $gamma } cannot do so at once
}
at-most-gamma = at most --gamma { $channels }

## planning/audit

audit-goal-called-met = goal { $goal }: short by { $missed }, said { $said } and met
audit-goal-called-missed = goal { $goal }: short by { $missed }, said { $said } and missed
named-goals = { $count ->
    [one] goal { $names }
   *[other] goals { $names }
}
audit-no-whole-lots = { $name }: { $units } units are no whole lots of { $lot }
audit-activation-fee = activation fee
audit-activation-fee-is-misplaced = { $name }: an activation fee of { $fee } is misplaced
audit-bound-is-broken = { $limit }: { $value } against `{ $side }` { $bound }
audit-limit-value-is-not = { $limit }: the value { $printed } is not { $expected }
audit-limit-bound-is-not = { $limit }: the bound { $printed } is not { $expected }
audit-is-not-on-offer = { $name } is not on offer
audit-gross = gross
audit-net = net
audit-fee = fee
audit-total = total
audit-impressions = impressions
audit-on-target = on target
audit-clicks = clicks
audit-conversions = conversions
audit-grp-is-reach-times-frequency = GRP = reach x frequency
audit-2-plus-above-1-plus = 2+ above 1+
audit-3-plus-above-2-plus = 3+ above 2+
audit-volume = volume
audit-reach-above-curve = reach above its curve
audit-contact-shares = contact shares
audit-mean-contacts = { $name }: mean contacts { $mean } are not { $contacts }
audit-objective = objective
audit-bound-on-wrong-side = the bound { $bound } is on the wrong side of { $value }
audit-gap-is-not = the gap { $printed } is not { $expected }
spend = spend
audit-contacts = contacts
audit-people = people
audit-below-frechet = below Fréchet
audit-above-frechet = above Fréchet
audit-reached = reached
audit-net-reach = net reach
audit-pool = pool
audit-contact-cap = contact cap
audit-followers-together = followers together: pool
audit-nothing-is-proved = priority { $priority }: nothing is said to be proved
audit-priority-is-held = priority { $priority }: short by { $missed }, held at { $held }
audit-priority-is-not-held = priority { $priority }: short by { $missed }, and not held
audit-priority-below-bound = priority { $priority }: short by { $missed }, said to be { $bound } at least
audit-gap-of-priority = priority { $priority }: { $value } and { $bound } are not { $gap } apart
audit-least-spend-is-not = least spend: { $spend } is spent, said to be { $said }
audit-least-spend-below-bound = least spend: { $spend } is spent, said to be { $bound } at least
audit-called-proved = called proved, and some step is not
audit-spend-and-fees = spend and fees
audit-spend-of-phases = spend of phases
audit-contacts-of-phases = contacts of phases
audit-shares = shares
audit-in-total = total { $figure }
audit-budget = budget
audit-unspent = unspent
audit-value-of-phases = value of phases
audit-value-above-exact = value counted above what is exact
audit-return-on-spend = return on spend
cost-per-conversion = cost per conversion
audit-units = units
audit-of-its-weeks = { $name }: { $figure } of its weeks
audit-reach-by-last-week = { $name }: reach by the last week
audit-is-no-multiple = { $name }: { $spend } is no multiple of { $unit }
audit-runs-when-it-cannot = { $name } runs in { $week }, when it cannot
audit-price-in-week = { $name }: price in { $week }
audit-reach-of-week = { $name }: reach of { $week } above that until then
audit-pattern-is-broken = { $channel } does not run { $on } weeks and pause { $off }
audit-bound-of-period-is-broken = { $limit }: { $value } against { $bound }
audit-goal-of-week-is-not-told = goal { $goal } in { $week } is not told
audit-goal-of-week = goal { $goal } in { $week }: short by { $missed }, said { $said }
audit-contacts-above-cap = { $name }: contacts { $contacts } above { $most }
audit-reach-of-weeks = { $name }: reach of its weeks

## planning/compare

no-phase = No phase
whole-journey = the whole journey
in = { $term } in { $names }
differs = { $what } differs: { $term_words }
campaigns-length = the campaign's length
people = { $people } people
at-list-prices = at list prices
fee-included = agency fee included
of-net-media = of net media
point-counts = {" "}(a point counts { $weights })
objective-minimise = minimise { $what }{ $weighted }
objective-maximise = maximise { $what }{ $weighted }
comparison = the comparison
no-plan-to-compare = there is no plan to compare
mend-faults-above = mend the faults above

## planning/compare/plan_figures

plan-has-later-format-version = has format version { $version }, and this klantreis reads { $known }
update-klantreis = update klantreis
holds-no-plan = holds no plan: the hard bounds of its brief contradicted each other
mend-brief-and-plan-it-again = mend the brief and plan it again
plan-is-not-json = is not JSON: line { $line }, column { $column } cannot be read
field-of-plan-is-missing = is not a plan that klantreis wrote: { $field } is missing
line-of-plan-cannot-be-read = is not a plan that klantreis wrote: line { $line } cannot be read
no-rows-to-compare = has no rows to compare
rows-are-in-two-currencies = has rows in { $one } and in { $other }: their money cannot be added up
give-each-currency-its-own-file = give each currency a file of its own
spend-of-channel-sums-below-zero = what is spent on { $channel } sums to { $spend }, below zero
credit-takes-off-what-was-spent = a credit takes off what was spent; correct its sign
matching-phases-figures = { $theirs } { $own }
travels-another-journey-it-calls = travels another journey: it calls { $calls }

## planning/compare/side_by_side

objective = the objective
audience = the audience
audience-in = the audience in { $phase }
unit = unit
price-per-unit = { $price } per { $unit }
remarks-price-of = the price of { $channel_name } in { $phase }

## planning/evaluate

row-cannot-run-in-week = row { $row }, column `week`: { $channel } cannot run in { $week }
see-flight-and-blackout = see its `flight` and `blackout`, and when its phase starts
in-stands-there-more-than-once = { $rows }: { $name } in { $phase } stands there more than once and was added up: { $money }
row-are-stated-but-spend-buys = row { $row }: { $units } { $unit } are stated, but the spend buys { $fit } at the brief's price; the spend counts
row-costs-nothing-in-brief = row { $row }, column `spend`: { $channel } costs nothing in the brief
give-channel-a-price = give the channel a price, or state its `units` and no spend
row-costs-nothing-and-row-states-no = row { $row }: { $name } costs nothing and the row states no units, so none are bought
in-has-nobody-of-to-follow = { $name } in { $phase } has nobody of { $audience } to follow, so its money is wasted
frequency-cap-of-in-is-broken-per = the frequency cap of { $name } in { $phase } is broken: { $each } per person of { $audience } who can be addressed again, instead of at most { $most }
is-broken-instead-of-pct = { $title } is broken: { $has } instead of { $side } { $share }% of { $of }, of which there is nothing
is-broken-pct-of-instead-of-pct = { $title } is broken: { $has }% of { $of } instead of { $side } { $may }%
is-broken-instead = { $title } is broken: { $has } instead of { $side } { $bound }
at-least = at least
at-most = at most
exactly = exactly
file-states-no-weeks-for-so-money = the file states no weeks for { $count }, so the money is spread over those in which it buys most, and bounds on weeks are judged by that; a column `week`, as `plan --by week` writes it to a CSV, states them
count-lines = { $count ->
    [one] { $count } line
   *[other] { $count } lines
}
for-brief-tells-no-weeks-apart = for { $uneven } the brief tells no weeks apart, so what the weeks add up to is judged, spread evenly
lots-of = lots of { $size } { $plural }
in-is-sold-in-whole-only-cannot = { $placement } in { $phase } is sold in whole { $sold } only: { $units } { $plural } cannot be bought, { $lower } or { $higher } can
is-bought-without-which-it-needs = { $bought } is bought without { $needed }, which it needs
is-bought-without-channel-it-needs = { $bought } is bought without a channel it needs, which is not on offer

## planning/explain

bend-in-its-reach-curve = a bend in its reach curve
all-there = all there is of it
its-frequency-cap = its frequency cap
people-it-can-address-again = the people it can address again
its-activation-fee = its activation fee of { $get }
pct-of-media = { $share }% of the media
indivisible-its-minimum-buy = its minimum buy of { $amount }
its-need = its need of { $names }
being-sold-in-whole-units = being sold in whole units
its-lots = its lots of { $lot }
indivisible-lots-of = lots of { $lot }
ceiling-of = the ceiling of { $name }
share-can-address-again = the share { $name } can address again
price-of = the price of { $names }

## planning/iis

then-there-is-plan = then there is a plan
then-this-conflict-is-gone = then this conflict is gone
raise = raise
lower = lower
it-from = { $verb } it from { $now } to { $to }: { $consequence } [{ $flags }]
bound-relaxation-drop-it = drop it: { $consequence } [{ $flags }]
drop-it = drop it: { $consequence }
iis-no-change-of-it-is-enough-without = no change of it is enough: without it there is no plan either
bound-relaxation-no-change-of-it-is-enough-without = no change of it is enough: without it { $names } still cannot be kept
no-change-of-it-is-enough-without = no change of it is enough: without it { $names } still contradict each other
this-already-ran-so-it-cannot-be = this already ran, so it cannot be changed
this-is-all-supply-ask-for-less = this is all the supply: ask for less of it elsewhere
no-figure-for-it-alone-was-found = no figure for it alone was found that is enough: change another bound as well
no-single-one-of-them-can-be = no single one of them can be changed far enough: drop one, or change several
change-it-as-said-below-or-drop = change it as said below, or drop it
empty-shares-change-one-of-them-as-said-below = change one of them as said below, or drop one
then-something-can-be-bought = then something can be bought
this-forbids-all-of-it-no-figure = this forbids all of it: no figure is the least that would do, so drop it or change another
no-share-between-0-pct-and-100 = no share between 0% and 100% is enough by itself: change another bound as well
one-share-leaves-no-room-for-anything = one share leaves no room for anything
bounds-together-leave-no-room-for-anything = { $count } bounds together leave no room for anything
no-plan-is-possible-so-only-plan = no plan is possible: { $contradiction }, so only a plan that buys nothing keeps to it
empty-shares-less = less
empty-shares-more = more
of-than-100-pct = { $added_shares } = { $total } of { $of }, { $compared } than 100%
what-bounds-holds-all = what `{ $name }` bounds holds all that it is a share of, which is 100% of it and not { $share }
empty-shares-spend = the spend
same-spend = the same spend
all = all { $other }
same = the same { $other }
bound-in-period = , in { $when }
from-to = , from { $first_week } to { $last_week }
channel = channel `{ $name }`
budget-in-all = the budget: { $what } in all
there-are-only = { $channel }: there are only { $what }
if-anything = { $channel }: { $bound_side } { $what }, if anything
not-without-channels-it-needs = { $channel }: not without the channels it needs
sentences-limit = limit `{ $name }`: { $bound_side } { $what }
its-weeks-add-up = { $channel }: its weeks add up
always-on = { $channel }: always on, { $bound_side } { $what }
in-week-on-air = { $channel }: { $bound_side } { $what } in a week on air
no-week-much-unlike-one-before = { $channel }: no week much unlike the one before
what-already-ran = { $channel }: what already ran
sentences-pct-of = { $share }% of { $measure }
pct-of = { $share }% of the { $measure } of { $names }
in-whole-number = , in a whole number of { $units }
in-lots = , in lots of { $lot } { $units }

## planning/parameter

all-net-media = all net media
week-before = the week before
whole = the whole
what-has-tag = what has the tag { $tags }
phase = phase { $phases }

## planning/plan

channels-of-phase-meet-people-independently = channels of a phase meet people independently (Sainsbury)
least-in = { $goal }, least in { $week }
needs-it = { $key } needs it
limit-counts = limit { $quoted } counts it
minimum-effective-less-than = less than { $money }
bought-for-only-because-minimum-buy-says = { $channel }: bought for { $spend }, only because { $minimum_reason }; a `minimum_buy` says from when it counts as bought
units = {" "}units
is-less-than-that-makes-sense-there = { $bought } is less than the { $least } that makes sense there{ $note }
weighted-point = weighted point of { $objective_words }
point-of = point of { $objective_words }
person-reached = person reached
person-reached-plus-times = person reached { $often }+ times
weighted-points = weighted points of { $objective_words }
points-of = points of { $objective_words }
of = of{" "}
goes-to-part-of-its-list-once = { $key } goes to a part of its list, once: it reaches { $reach }% at most, and its curve says more
reaches-more-people-than-it-buys-contacts = { $key } reaches more people than it buys contacts: its curve and its price do not fit

## planning/relaxation

channels-and = { $with_channels_only }, and { $more_budget }
which-would-get = { $name } (`{ $key }`, which would get { $spend })
allow = allow { $channels }
asks-for-money-elsewhere = { $title } asks for money elsewhere
allows-no-more = { $title } allows no more
is-reached = { $title } is reached
money-that-is-left-buys-nothing-more = the money that is left buys nothing more that helps
all-money-is-spent = all the money is spent
is-bought-in-lots-or-from-minimum = { $name } is bought in lots or from a minimum on
does-not-run-every-week = { $name } does not run every week
only-leaves-other-channels-out = `only` leaves other channels out
is-not-bought = { $title } is not bought
goals-of-higher-priority-come-first = goals of a higher priority come first
reaches-only-people-whom-reached-and-nobody = { $follower } reaches only people whom { $upstream_phase } reached, and nobody is reached there
reaches-only-people-whom-reached = { $follower } reaches only people whom { $upstream_phase } reached
frequency-cap-of-is-reached = the frequency cap of { $follower } is reached
together-none-of-them-alone = { $obstacle_words } (together: none of them alone)
and-no-larger-budget-was-found = { $words }, and no larger budget was found to be enough
every-channel-on-offer-there-already-reaches = every channel on offer there already reaches all it can
no-other-split-brings-more-within-bounds = no other split brings more within the bounds
channels-on-offer-there-reach-at-most = the channels on offer there reach { $most_reach } at most, whatever is spent
because = , because { $why }
sentences-goal = ; goal{" "}
goal-with = Goal { $goal_sentences }, with { $budget }{ $because }.
goals-cannot-both-be-met = Goals { $names } cannot both be met: { $goal_sentences }, with { $budget }{ $because }.
goals-cannot-all-be-met = Goals { $names } cannot all be met: { $goal_sentences }, with { $budget }{ $because }.
of-cannot-be-met-nothing-that-counts = { $goal_name } of { $wanted } cannot be met: nothing that counts for it can be bought
of-comes-to-short = { $goal_name } of { $wanted } comes to { $value }, short by { $shortfall_words }
of-cannot-be-met-short = { $goal_name } of { $wanted } cannot be met: { $most } { $value }, short by { $shortfall_words }

## planning/sweep

vary-has-unseen-signs = signs that are not seen are no part of a key or a value
vary-expects-range = expected PATH=FROM..TO, { vary-examples }
vary-has-no-key = the key to vary is missing, { vary-examples }
vary-one-value-is-no-range = one value is no range; write FROM..TO or a list, { vary-examples }
vary-comma-stands-between-values = a comma stands between values; write thousands with k or _, as in 100k or 100_000
vary-key-is-written-nowhere = `{ $key }` is written nowhere, so there is nothing to be more or less than
leave-signs-out-and-give-ends = leave the signs out and give the ends themselves, such as 40%..80% or 50k..500k
some-ends-are-in-per-cent = some ends are in per cent and some are not; write all of them alike
range-is-empty = the range is empty; write the smaller end first
value-is-listed-twice = a value is listed twice
end-of-range-is-missing = an end of the range is missing; write both, as in 50k..500k
end-of-range-is-not-a-number = "{ $end }" is not a number; write it as 250000, 250k, 3.2m or 40%
fault-at-value = at { $value }, { $fault }

## report

file-is-there-already = is there already, and is left as it is
name-another-file = name another file
cannot-be-written = cannot be written: { $why }
close-file-or-name-another-folder = nothing was written; close the file where it is open in another program, or name a folder that you may write to
make-room-or-name-another-disk = no file was written; make room, or name a folder on another disk
name-folder-that-exists = nothing was written; name a folder that exists and that you may write to

## report/files

too-many-links = too many links
standard-output = standard output
file-is-read-only = is read-only

## report/formats

table = Table
mediaplanschema-needs-days = a media plan of mediaplanschema needs the days a campaign runs
set-first-day-of-campaign = set its first day, such as `start = 2027-03-01`
created-at-is-first-day-of-campaign = { $headline } `created_at` is the first day of the campaign, so that the same brief gives the same file.
workbook-cannot-be-made = cannot be made: { $reason }
the-workbook = the workbook
nothing-written-other-formats-have-no-bounds = nothing was written; .csv and .json have no bounds
summary = Summary
plan = Plan
flowchart = Flowchart
scenarios = Scenarios
sources = Sources

## report/formats/html

m = { $millions }m

## report/formats/markdown

heading-objective = Objective
phase-channel-spend-share-reach-frequency-next = | Phase | Channel | Spend | Share | Reach | Frequency | Cost of the next reach point |
together = together
total = Total
goal-wanted-planned = | Goal | Wanted | Planned | |
met = met
missed = **missed**
heading-reach = Reach
moment-channel-format-message = | Moment | Channel | Format | Message |

## report/formats/mediaplanschema

heading-phase = Phase
phase-of-see-think-do-care = Phase of See-Think-Do-Care
channel-of-catalogue = Channel of the catalogue
tags = Tags
paid-owned-or-earned = Paid, owned or earned
buying-unit = Buying unit
message = Message
bound-by = Bound by
goal-of-phase = Goal of the phase
source-of-figures = Source of the figures
contacts-in-audience = Contacts in the audience
contacts-per-person-reached = Contacts per person reached
net-reach-pct = Net reach, %
reach-3-plus-pct = Reach 3+, %
on-target-pct = On target, %
list-price-of-unit = List price of a unit
gross-media = Gross media
activation-fee = Activation fee, paid once
flight-of = { $name }, flight { $number } of { $flight_count }
holds-for-this-amount-alone-reach-builds = holds for this amount alone: reach builds along a curve

## report/formats/terminal

range = { changed-to }
plan-message = Message, { $lines }: { $message }
any-format = any format
heading-channel = Channel
share = Share
heading-spend = Spend
heading-units = Units
contacts = Contacts
impressions = Impressions
clicks = Clicks
reach-pct = Reach %
next-point = Next point
plan-net-media = { $total } net media
gross = , { $spend_gross } gross
fee = , { $fee } agency fee
in-all = , { $paid } in all
million-impressions = ; { $millions } million impressions
at-cpm = {" "}at a CPM of { $cpm }
at-each = ; { $conversions } at { $cost } each
plan-missed = missed
heading-goal = Goal
plan-of = { $value } of { $target }

## report/formats/workbook

what-holds-it-back = What holds it back
bound = Bound
measure = Measure
allowed = Allowed
number-of-people-to-address-again = The number of people to address again, for { $names }
frequency-cap = The frequency cap of { $names }
reach-by-spend = Reach by spend: { $name }
charts-net-media = Net media, { $currency }
heading-reach-pct = Reach, %
net-media-by-phase = Net media by phase, { $currency }
what-more-or-less-budget-brings = What more or less budget brings
best-plan-of-budget = Best plan of the budget
this-plan = This plan
charts-budget = Budget, { $currency }
net-media-per-week-in-weeks = Net media per week in { $code }; the weeks of a line add up to the line.
in-italics-already-ran = {" "}In italics: already ran.
iso-week = ISO week
heading-week = Week
format = Format
monday = Monday
reach-so-far-pct = Reach so far, %
measure-reach-pct = reach, %
plus-reach-pct = { $count }+ reach, %
value-per-net-media = value per net media
reach-and-budget = Reach and budget
dot-is-what-plan-buys-figures-stand = A dot is what the plan buys. The figures stand from column { $column } on.
of-every-phase-channels-with-largest-spend = {" "}Of every phase the { $count } channels with the largest spend are drawn.
key = Key
reach-reach-pct = Reach { $phase }, %
has-no-plan = { $scenario } has no plan: { $why }.
bear-in-mind = Bear in mind
difference = difference
heading-budget = Budget
heading-net-media = Net media
activation-fees = Activation fees
conversions = Conversions
status = Status
heading-goals = Goals
net-media-per-channel = Net media per channel
scenarios-at-most = at most { $target }
scenarios-at-least = at least { $target }
proved = proved
goal-missed = goal missed
own-split = own split
not-proved = not proved
no-plan = no plan
page-p-of-n = Page &P of &N
marked-assumption-without-source-replace = Marked: an assumption without a source; replace it with an agency's rate.
heading-unit = Unit
list-price = List price, { $currency }
year = Year
confidence = Confidence
source = Source
assumed-defaults = Assumed defaults
heading-value = Value
yes = yes
no = no
first-day = First day
last-day = Last day
heading-weeks = Weeks
heading-people = People
of-it-kept-back-pct = Of it reserve, %
of-it-left = Of it left
heading-proved = Proved
goals-met-and-proved = Goals met and proved
goal-is-missed-by-least-that-can = A goal is missed, by the least that can be
not-proved-to-tolerance = Not proved to the tolerance
planners-own-split = The planner's own split
totals = Totals
heading-fee = Agency fee
cost-per-thousand-impressions = Cost per thousand impressions
heading-cost-per-conversion = Cost per conversion
target = Target
heading-met = Met
all-phases = all phases
budget-by-phase = Budget by phase
share-pct = Share, %
heading-people-reached = People reached
frequency = Frequency
how-good-plan = How good the plan is
assumptions = Assumptions
price-or-role-of-one-line = The price or role of the one line is an assumption without a source; replace it with an agency rate. It is marked under Sources.
prices-or-roles-of-of-lines = Prices or roles of { $lines } of { $line_count } lines are assumptions without a source; replace them with agency rates. They are marked under Sources.
oldest-price = The oldest price is of { $year }.
reach-counts-each-person-once-where = Reach counts each person once, where { $duplication }.
assumed = Assumed
under-way-to-ran = Under way: { $first_week } to { $last_week } ran
under-way-ran = Under way: { $first_week } ran
under-way = Under way
planned-so-far = Planned so far
actual-so-far = Actual so far
planned-rest = Planned rest
new-rest = New rest
change = Change

## report/views

and-b = { $a } (A) and { $b } (B)
phases = Phases
heading-difference = Difference
compare-new = { $channel_name } (new)
compare-gone = { $channel_name } (gone)
lines-that-moved = Lines that moved
unchanged = { $lines } unchanged
compare-spend = Spend A
spend-b = Spend B
compare-reach = Reach A
reach-b = Reach B
heading-points = Points
outcome = Outcome
wanted = Wanted
touched-by-lines-that-moved-by-more = Touched by lines that moved by more than 0.5% of all spend:
nothing-bought = nothing bought
compare-stays-met = stays met
compare-stays-missed = stays missed
now-met = now met
now-missed = now missed
new = new{ $met_b }
gone = gone{ $met_a }
not-told = not told
proof-is-within-and-b-within = Proof: A is within { $gap } and B within { $gap_b } of the best possible plan of its brief
what-split-breaks = What the split breaks
what-best-plan-would-gain-for-same = What the best plan would gain for the same { $used } of the budget
what-best-plan-would-save = What the best plan would save
is-your-split-b-best-plan = A is your split, B the best plan.
what-was-assumed = What was assumed
split-spends-nothing-so-there-is-nothing = The split spends nothing, so there is nothing to compare it with.
there-is-no-plan-for-this-money = There is no plan for this money that keeps every hard bound of the brief.
nothing-this-split-is-best-there = Nothing: this split is the best there is for the money.
nothing-no-plan-does-as-much = Nothing: no plan does as much for the goals with less money.
best-plan-comes-nearer-to-goals = The best plan comes nearer to goals: { $goals }. In all: { $plan }.
keeping-every-bound-best-plan-has = Keeping every bound, the best plan has
best-plan-has = The best plan has
best-plan-is-worth-as-much = The best plan is worth as much by the objective
best-plan-keeps-every-bound = The best plan keeps every bound and is worth as much by the objective
has-of-instead = { $name } has { $best_value } of { $target } instead of { $own_value }
why-this-plan = { $campaign }: why this plan
aim-budget = Objective: { $objective }; budget { $budget_words }.
what-follows-is-of-exact-amounts-before = { $rounding }. What follows is of the exact amounts, before they were rounded.
what-is-not-bought = What is not bought
and-more-which-are-further-from-being = And { $further_unbought } more, which are further from being bought.
what-more-net-media-would-do = What { $step } more net media would do in each phase
more-cannot-be-spent-there-within-bounds = { $phase }: { $step } more cannot be spent there within the bounds.
explain-reach = reach { $reach_gain }
no-more-reach-so-it-would-be = no more reach, so it would be wasted
no-more-reach = no more reach
no-budget-was-found-that-does = no budget was found that does
cannot-be-met = cannot be met
what-each-goal-costs-at-least = What each goal costs at the least
without-any-goal-wishes-and-limits-already = {" "}Without any goal, wishes and limits already take { $floor_sentence }.
budget-of-meets-all-goals-together-whether = A budget of { $least_money } meets all goals together; whether less is enough was not determined.{ $floor_sentence }
all-goals-together-take-budget = All goals together take a budget of { $least_money } at the least.{ $floor_sentence }
no-budget-meets-all-goals-together = No budget meets all goals together.{ $floor }
alone = Alone
on-top-of-others = On top of the others
which-figures-result-depends-on-most = Which figures the result depends on most
of-figures-that-weigh-most-at-margin = Of the figures that weigh most at the margin, each made a tenth worse, everything else as it is, and solved again; the heaviest first:
goals-would-be-missed = { $count ->
    [one] ; goal { $missed_goals } would be missed
   *[other] ; goals { $missed_goals } would be missed
}
it-rests-as-well-on-assumption = It rests as well on the assumption that channels meet people independently. A tenth of the way from there to complete overlap (worked out, not solved again): { $reach_lost }{ $missed_goals }.
there-is-no-plan = there is no plan
at-instead = { $sensitivity } ({ $confidence }) at { $worse } instead of { $now }: { $effect_words }.
faults-nothing-was-written =
    { $faults_text }{ $fault_count } faults; nothing was written
    {""}
help = help
more-faults-are-not-shown = { $count ->
    [one] { $count } more fault is not shown: correct these first
   *[other] { $count } more faults are not shown: correct these first
}
error = error
in-at = in { $name }, at `{ $path }`
note = note
reach-curve = Reach curve of { $channel } in { $phase }
families = Families
points-and-curve = Points (●) and curve
to-paste-into-brief = To paste into a brief
family = Family
heading-ceiling = Ceiling
parameters = Parameters
heading-error = Error
largest = Largest
left-out = Left out
ceiling-is-held = {" "}The ceiling is held at { $held_ceiling }.
recommended-error-is-root-mean-square-error = * recommended. Error is the root mean square error in points of reach, largest the largest one, and left out the error at points that were left out in turn.{ $held_ceiling }
ceiling = ceiling { $ceiling }
scale = scale { $scale }
as-good-as-exponential = {" "}(as good as exponential)
shape = shape { $shape }{ $scale_note }
half-at = half at { $half }
exponent = exponent { $exponent }
one-insertion = one insertion { $reach }
count-points = { $count ->
    [one] { $count } point
   *[other] { $count } points
}
pct-plus-reach = %, { $times }+ reach
goal-people = {" "}people
people-plus-reach = {" "}people, { $times }+ reach
times-net-media = {" "}times the net media
per-conversion = {" "}{ $currency } per conversion
map-of-journey = { $campaign }: map of the journey
all-personas-together = All personas together
map-people = { $persona }, { $people } people
take-action-during-campaign-of-them-because = { $actors } take the action ({ $action }) during the campaign, { $because_of_it } of them because of it.
customers-bring-friends = { $friends ->
    [one] Customers bring { $friends } friend, who enters the journey at { $first_phase }.
   *[other] Customers bring { $friends } friends, who enter the journey at { $first_phase }.
}
persona-age = age
persona-place = place
persona-income = income
persona-household = household
persona-lifestyle = lifestyle
at = at { $touchpoints }
feels = feels { $feels }
heading-persona = The persona
in-it = In it
arrive = Arrive
reached = Reached
move-on = Move on
lost = Lost
stay = Stay
without-any = { $journey_phase } { $steady_with } ({ $steady_without } without any)
in-long-run = In the long run
there-is-no-steady-state-friends-bring = There is no steady state: friends bring ever more friends, or nobody ever leaves a phase.
people-in-each-phase-if-every-campaign = People in each phase if every campaign were like this one: { $steady_phases }.
critical-points-how-much-each-matters-times = Critical points: how much each matters times how far it falls short
touchpoint = Touchpoint
persona = Persona
matters = Matters
scores = Scores
critical = Critical
what-is-wrong = What is wrong
indirect = { $point } (indirect)
where-people-drop-off = Where people drop off
of-all = Of all
action-plan = Action plan
take-up-now-together-half-of-all = Take up now (together half of all that is at stake: criticality times what is lost in the phase):
backlog = Backlog:
grade-first-without-score-or-importance = Grade first, without a score or an importance: { $ungraded }.
map-worth = {" "}worth { $value_at_stake }
with-people-lost-there = with { $lost } people{ $value_words } lost there
next-point-of-reach-costs = , the next point of reach costs { $cost }
media-plan-spends-on-there = {" "}Media: the plan spends { $spend } on { $channel } there{ $next_point_words }.
media-plan-buys-nothing-of-there = {" "}Media: the plan buys nothing of { $channel } there.
in-pct-of-what-is-at-stake = { $improvement } ({ $action } in { $phase_name }, { $persona }{ $owner }): { $share_pct }% of what is at stake, { $lost_words }.{ $media_words }
little-more-or-less = A little more, or less
nothing = nothing
map-to = {" "}(to { $goes_to })
its-own-reach-points = , its own reach { $reach_words } points
more-for = { $step } more for { $next }: { $gain_words }{ $reach_words }{ $goes_to }.
what-it-earns = What it earns
journey = Journey { $journey }: { $source }.
nobody-stated-these-so-they-are-assumed = Nobody stated these, so they are assumed; set the key to change one:
how-sure-is-plan = How sure is the plan of { $campaign }?
plan-held-fast-is-your-split-plans = The plan held fast is your split; plans made anew are those of the brief, as `klantreis plan` makes them.
what-is-taken-to-be-uncertain = What is taken to be uncertain
prices-and-ceilings-most-people-channel-can = Prices and ceilings (the most people a channel can ever reach), each within a range of its own. All else is taken as the brief and the catalogue say: people, rates, volumes, the shapes of curves.
count-prices = { $count ->
    [one] { $count } price
   *[other] { $count } prices
}
count-ceilings = { $count ->
    [one] { $count } ceiling
   *[other] { $count } ceilings
}
range-assumed-pct-where-none-is-stated = Range assumed: ±{ $spread }% where none is stated, for { $assumed } of the plan's { $counted_figures } (set `{ $key }` under [uncertainty], or a `spread`)
plan-held-fast-all-figures-at-one = The plan held fast, all figures at one end
heading-held-fast-spend-of-every-line-what = Held fast: the spend of every line. What moves: in the first column every price is low and every ceiling high, in the last every price high and every ceiling low. So much luck, good or bad, is not to be expected.
all-favourable = All favourable
as-planned = As planned
all-unfavourable = All unfavourable
result = Result
reach-in = Reach in { $phase }
risk-goal = Goal { $goal }
money-left = Money left
plan-held-fast-in-redrawn-markets = The plan held fast, in { $draws } simulations
held-fast-spend-of-every-line-what = Held fast: the spend of every line. What moves: every price and every ceiling, each drawn on its own, likeliest at what was planned with and never beyond its range. One simulation in twenty lies below the column of 5%, one in twenty above that of 95%.
median = Median
where-prices-are-low-some-lines-buy = Where prices are low, some lines buy all there is or meet a frequency cap: { $unspent } or more stays unspent in one simulation in twenty.
met-in = Met in
met-when-planned-anew = Met when planned anew
whose-figures-matter-most = Whose figures matter most
how-much-of-ups-and-downs = How much of the ups and downs of the objective over the simulations comes from one channel's figures, of that from its price and from its ceilings, and what the objective is when that channel's figures alone are at their worst or best. Better figures of the first channels make the plan surer than anything else.
explains = Explains
price = Price
at-worst = At worst
at-best = At best
at-worst-and-at-best-difference = At worst and at best: difference to the plan, in { $unit }.
risk-objective = Objective, { $unit }
count-simulations = { $count ->
    [one] { $count } simulation
   *[other] { $count } simulations
}
planned-anew = Planned anew in { $markets }
held-fast-brief-what-moves-every-price = Held fast: the brief. What moves: every price and every ceiling, drawn as above, and with them the plan, which is the best of each simulation. A channel whose share of net media swings by more than 5 points between the simulations (eight in ten of them) is unstable: what it gets hangs on figures nobody knows.
had-no-plan-that-keeps-every-hard = had no plan that keeps every hard bound and can have every goal, and is left out
could-not-be-planned-with-proof = could not be planned with proof, and is left out; please report it
each = { $markets }: each { $plan_outcome }.
more-in-json-all-steadier-than-these = { $unlisted_channels } more in the JSON, all steadier than these
stand-in-for-each-other-when-one = { $channel_names } stand in for each other: when the one gets less, the other gets more.
least = Least
n10-pct = 10%
n90-pct = 90%
heading-most = Most
bought-in = Bought in
share-is = Share is
steady = steady
unstable = unstable
risk-save = { save }
risk-cost = cost
risk-gain = { gain }
lose = lose
change-nothing = change nothing
where-it-is-for-worse-goals = {" "}Where it is for the worse, goals that come first are paid for.
knowing-figures-beforehand-and-planning = Knowing the figures beforehand and planning for them instead of carrying out this plan would { $median } in the median simulation, and { $one_in_ten } or more in one of ten.{ $caution }
knowing-figures-beforehand-costs = Knowing the figures beforehand and planning for them instead of carrying out this plan would { $median } in the median simulation, and { $one_in_ten } or less in one of ten.{ $caution }
differences-are-against = Differences are against { $reference }.
best-on = Best on
sweep-over = { $campaign }: over { $axis_names }
over = { $setup } over { $axis }
proved-with-every-goal-met = proved with every goal met
proved-with-goal-missed = proved with a goal missed
sweep-not-proved-to-tolerance = not proved to the tolerance
without-plan-because-hard-limits-contradict = without a plan, because hard bounds contradict
for-which-none-was-found-in-time = for which none was found in time
that-failed-which-is-bug-of-klantreis = that failed, which is a bug of klantreis
interrupted-were-asked = ; interrupted, { $cells } were asked for
some-of-plans = Some of the plans
plans = The plans
next-one = Next one
briefs-own-budget = * the brief's own budget.
of-plans-o-sweep-csv-has-all = { $rows } of { $plan_count } plans; -o sweep.csv has all of them.
sweep-not-proved = { $met_of_goals } not proved
none-in-time = none in time
failed = failed
when-channels-come-in-and-from-where = When channels come in, and from where they stay as they are
bought-from-start = bought from the start
bought-from = bought from { $setup } on
bought-throughout-and-still-moving-at-end = Bought throughout, and still moving at the end: { $names }.
bought-means-at-least-0-5-pct = Bought means at least 0.5% of all net media; a channel stays as it is when its spend moves by less than 1% to the end of the range, over three plans or more.
and-no-longer-from = and no longer from { $from } on
stays-at-from = stays at { $spend } from { $steady_value } on
and-no-longer-at-end = and no longer at the end
still-moving-at-end-where-it-takes = still moving at the end, where it takes { $spend }

## report/views/compare

mostly-by = , mostly by { $mostly_by }
gains-points-of-reach = { $name } gains { $points } points of reach{ $mostly_by }
loses-points-of-reach = { $name } loses { $points } points of reach{ $mostly_by }
b-spends = B spends { $spend }
nothing-moves = Nothing moves:{" "}
b-spends-same-of-it-on-other = B spends the same, { $shifted_spend } of it on other lines
b-spends-same-in-every-line = B spends the same in every line
it-pays-of-activation-fees = it pays { $more_fees } of activation fees
more = { $size } more
less = { $size } less
count-goals = { $count ->
    [one] { $count } goal
   *[other] { $count } goals
}
goals-are-now-missed = { $goals } { $count ->
    [one] is now missed
   *[other] are now missed
}
goals-are-now-met = { $goals } { $count ->
    [one] is now met
   *[other] are now met
}
goals-are-new = { $goals } { $count ->
    [one] is new
   *[other] are new
}
goals-are-no-longer-asked-for = { $goals } { $count ->
    [one] is no longer asked for
   *[other] are no longer asked for
}
goals-stay-missed = { $goals } { $count ->
    [one] stays missed
   *[other] stay missed
}
goals-stay-met = { $goals } { $count ->
    [one] stays met
   *[other] stay met
}
is-not-proved-to-its-tolerance-better = { $letter } is not proved to its tolerance: a better plan of its brief may exist
names-no-currency-taken-to-be = { $letter } names no currency: taken to be { $currency }
objective-differs-was-made-to-b = the objective differs: A was made to { $a }, B to { $b }
only-one-of-files-tells-reach = only one of the files tells the reach of { $phases }: compare JSON files
csv-does-not-tell-whether-these-goals = a CSV does not tell whether these goals are met: { $unknown }

## report/views/explain

why-each-line-gets-what-it-gets = Why each line gets what it gets
of-all-bounds-only-budget-limits-these = Of all bounds only the budget holds these lines back. They are in balance: with what each phase counts for objective and goals, the next money does the same good in each, so moving money between them gains nothing.
only-budget-limits-this-line = Only the budget holds this line back:
goals-ask-for-these-lines = Goals ask for these lines:
bounds-or-goals-hold-these-lines = Bounds or goals hold these lines:
these-lines-were-tried-with-little-more = These lines were tried with a little more and a little less, and the rest planned again around them:
little-more-or-less-in-these-lines = A little more or less in these lines changes nothing that counts (planned again with both):
not-looked-into = Not looked into: { $names }
more-less = { $name }, { $spend }. { $step_words } more: { $more }; { $step_words } less: { $less }.
next-point-of-reach-costs-in-each = {" "}(the next point of reach costs { $low } in each)
next-point-of-reach-costs-to-net = {" "}(the next point of reach costs { $low } to { $high } net)
goals-ask = { $count ->
    [one] ; goal { $goals } asks for it
   *[other] ; goals { $goals } ask for it
}
its-next-point-of-reach-in-costs = : its next point of reach in { $phase_name } costs { $cost }
set-by = set by
held-down = held down by
held-up = held up by
next-money-returns-many-times-as-much = ; the next money returns many times as much here as elsewhere
next-money-returns-times-as-much-here = ; the next money returns { $much } times as much here as elsewhere
its-last-money-returns-only-times = ; its last money returns only { $little } times as much as elsewhere
its-last-money-returns-nothing = ; its last money returns nothing
less-of-it-alone-misses = ; less of it alone misses { $goals }
less-of-it-alone-misses-by-more = ; less of it alone misses { $goals } by more
what-more-or-less-of-each-would = What more or less of each would change
there-is-money-left-and-no-bound = There is money left, and no bound is in the way: more money changes nothing.
reached-but-little-more-or-less = Reached, but a little more or less is worth next to nothing: { $titles }.
prices-is = { $price } is { $now }
at-solved-again = At { $changed }, solved again: { $plan }
at-there-is-no-plan = At { $changed } there is no plan
without-it-solved-again = Without it, solved again: { $effect }
more-solved-again = { $amount_words } more, solved again: { $more }
prices-less = { $amount_words } less: { $less }
no-change = no change
nearer = nearer
further-off = further off
prices-goal = goal { $goal } { $points } { $direction }
goal-pct-of-target = goal { $goal } { $share }% of target { $direction }
solved-again = solved again
solved-again-smaller-fall-may-do = solved again; a smaller fall may do
is-bought-once-its-price-falls = is bought once its price falls by { $price_fall }%, from { $price_now } to { $price_then } per { $per } ({ $trial_words })
waits-as-money-goes-to-missed-goals = waits, as money goes to the missed goals first: without those goals it gets { $spend_words } (solved again)
has-nobody-to-reach-as-things = has nobody to reach as things are: it follows people whom no line reaches before
is-not-bought-at-hundredth = is not bought at a hundredth of its price either (solved again)
unbought-is-not-bought = is not bought
unbought-it = ; it{" "}
it-gets = it gets { $spend }
it-is-bought = it is bought
is-kept-out-by-at-solved-again = is kept out by { $bound }: at { $relaxed_to } { $spend_words } (solved again)
is-not-bought-at-of-either-solved = is not bought at { $relaxed_to } of { $bound } either (solved again)
is-kept-out-by-without-it-solved = is kept out by { $bound }: without it, { $spend_words } (solved again)
is-not-bought-without-either-solved-again = is not bought without { $bound } either (solved again)

## report/views/fit

negative-binomial = Negative binomial
goerg-shape-1 = Goerg, shape 1
exponential = Exponential
beta-binomial = Beta-binomial
points-as-they-stand = Points as they stand
contacts-per-head = { $value } contacts per head
of-spend = { $value } of spend
count-insertions = { $count ->
    [one] { $count } insertion
   *[other] { $count } insertions
}
points-of-file = { $count ->
    [one] { $count } point of { $file }
   *[other] { $count } points of { $file }
}
fitted-to-with-root-mean-square-error = { $family }{ $parameters }. Fitted to { $on_points_words } with a root mean square error of { $error }; the largest error is { $largest_error } at { $largest_error_weight }.
no-other-family-was-fitted = No other family was fitted.
of-all-families-it-comes-nearest = Of all families it comes nearest to the points.
of-all-families-it-errs-least = Of all families it errs least at points that were left out in turn.
errs-hardly-less-at-points-that-were = { $than } errs hardly less at points that were left out in turn, so the simpler curve is recommended.
there-are-no-more-points-than-parameters = There are no more points than parameters, so that no point is left to check the curve with.
no-formula-comes-near-points = No formula comes near the points, so that they are recommended as they stand.
ceilings-of-pct = ceilings of { $range }%
exponents-of = exponents of { $range }
shapes-of = shapes of { $range }
scatter-and-rounding-of-points-leave-room = Scatter and rounding of the points leave room for { $ranges } (19 times in 20).
reach-is-100-pct-at-no-medium = Reach is 100% at { $weight_words }: no medium reaches everyone, and the curve stays below it.
at-more-people-are-reached-than-there = At { $weight_words } more people are reached than there are contacts: are reach and weight counted in the same people?
points-do-not-determine-ceiling-anything-from = The points do not determine the ceiling: anything from { $low } to { $high } goes with them.
points-do-not-reach-bend-highest = The points do not reach the bend: the highest is { $highest }, and the ceiling of { $ceiling } is drawn out from them.
ceiling-is-highest-that-is-lawful-99 = The ceiling is the highest that is lawful, 99.9%: the points still rise as if there were none.
ceiling-is-highest-point-itself-for-what = The ceiling is the highest point itself, for what was reached can be reached: the curve is flat there.
ceiling-is-held-below-point-that-reaches = The ceiling is held below a point that reaches { $highest }.
points-lie-from-curve-on-average-they = The points lie { $error } from the curve on average: they scatter, or follow another law.
add-points-of-more-weight-or-hold = Add points of more weight, or hold the ceiling with --ceiling.
hold-it-with-ceiling = Hold it with --ceiling.
all-points-lie-at-one-weight-curve = All points lie at one weight: the curve goes through it, and nothing shows its shape elsewhere.
there-are-points-at-two-weights-only = There are points at two weights only: a curve goes through nearly any two.
reach-falls-at-of-steps-from-point = Reach falls at { $count } of the steps from point to point, most from { $from_weight } to { $to_weight }, by { $fall_points }; more weight never reaches fewer people.
points-bend-upwards-at-what-follows-rises = The points bend upwards at { $bend_weights }{ $more_bends }: what follows rises more steeply than what went before.
as-they-stand-they-make-curve-when = As they stand they make a curve when moved by up to { $moved_points } of reach.
as-they-stand-they-are-too-many = As they stand they are too many to be pasted.
heading-as-they-stand-they-make-no-curve = As they stand they make no curve, for one of them reaches everyone.
as-they-stand-they-make-no-curve = As they stand they make no curve, for they fall by more than 2 points.
least-squares-on-root-mean-square-error = { $family_name }; least squares on { $points_words }, root mean square error { $error }
least-squares = Least squares on { $points_words }: { $family_name }
least-squares-on-with-ceiling-held = Least squares on { $points_words }: { $family_name }, with the ceiling held at { $held_ceiling }%
over-insertions-price-is-per-unit-one = Over insertions: the price is per unit, one unit being one insertion.

## report/views/map

most-is-lost-in-of-pct = Most is lost in { $phase_name }: { $people } of { $persona } ({ $share }%){ $stake_words }.
nobody-is-lost-on-this-journey = Nobody is lost on this journey.
no-phase-deserves-more-more-brings-nothing = No phase deserves more: { $step } more brings nothing in any of them.
no-phase-deserves-more-or-less-more = No phase deserves more or less: { $step } more brings about { $most_gain } in each.
goals-and-limits-hold-split-where = ; goals and limits hold the split where it is
deserves-little-more-and-little-less-more = { $most } deserves a little more and { $least } a little less: { $step } more brings { $most_gain } in the one and { $least_gain } in the other{ $held_by_bounds }.
which-phase-deserves-more-cannot-be-told = Which phase deserves more cannot be told: there is money left, or the least of it is asked for.
is-met-online-only = { $name } is met online only in { $on }
is-met-offline-only = { $name } is met offline only in { $off }
is-not-met-at-all-in-list = { $name } is not met at all in { $none }: list a touchpoint, or offer a channel
first-it-matters-scores-and-people = First: { $improvement } ({ $action }, { $phase_name }, { $persona }{ $owner }). { $problem }it matters { $importance }, scores { $score }, and { $lost } people are lost there{ $stake_words }: { $share_pct }% of all that is at stake.
worth = , worth { $stake }

## report/views/plan

plan-stands-at-these-bounds-what-little = The plan stands at these bounds. What a little more of each is worth is counted at the margin, with everything else free to move.
stands-at = Stands at
little-more = A little more of it
goes-to-goals-that-are-missed = goes to the goals that are missed
bounds-more = { $plan } more: { $change }
worth-next-to-nothing = worth next to nothing
heading-audience = Audience
how-reach-is-built = How reach is built
each-line-is-reach-channel-has = Each line is the reach a channel has on its own at another spend; the dot is what the plan buys. Where a line bends, more money brings less.
reach-by-net-media-largest-lines = { $phase }: reach by net media, the { $count } largest lines
reach-by-net-media = { $phase }: reach by net media
curves-net-media = net media ({ $currency })
what-runs-when = What runs when
block-is-week-in-which-channel-runs = A block is a week in which the channel runs.
net-media-per-week-in-thousands-where = Net media per week, in thousands where k stands behind it.
net-media-per-month = Net media per month.
flowchart-reach-so-far-pct = reach so far, %
what-more-and-less-money-would-bring = What more and less money would bring
each-point-is-best-plan = Each point is the best plan of that budget, solved again with the same wishes; the dot is this plan.
at-and-less-no-plan-keeps-every = At { $largest_unplannable } and less no plan keeps every hard bound.
reach-by-budget = Reach by budget
by-budget = { $unit } by budget
frontier-budget = budget ({ $code })
frontier-reach = Reach { $phase }
goals-met = Goals met
what-plan-brings-as-part-of-what = What the plan brings, as a part of what was wanted; the mark is the goal.
goals-journey = journey
what-is-bought = What is bought
reach-counts-each-person-once-where-next = Reach counts each person once, where { $duplication }. Next point: what the next point of reach of the phase would cost in this channel.
people-reaches-pct-of-them-pct = { $people } people; { $spend } reaches { $reach }% of them, { $often }% at least three times.
lines-people = { $people } people; { $spend }.
however-people-overlap-it-is-between-pct = {" "}However people overlap, it is between { $low }% and { $high }%.
with-fees = With fees
period = Period
money-to = { $start } to { $end } ({ $weeks })
where-money-goes = Where the money goes
pct-reaches-pct = { $spend }, { $share } %; reaches { $reach } %
net-media-per-phase-its-share = Net media per phase, its share, and the people reached.
no-single-change-of-brief-was-found = No single change of the brief was found that meets it.
reach-in-phase = { $reach }% in { $phase }
reaches = {" "}reaches { $reached }
sentences-and = , and
plan-of-net-media = { $money } of net media in { $weeks }{ $goals }.
brings = {" "}brings { $objective } { $what }
sentences-of-net-media = { $money } of net media in { $weeks }{ $reached }{ $goals }.
least-that-meets-goals = the least { $what } that meets the goals
once-goals-are-met = , once the goals are met
most = the most { $what }{ $counted }{ $goals }
pct-of-it-kept-back = , { $share }% of it reserve
wishes-limits-frequency-caps-whole-units = wishes, limits, frequency caps, whole units and minimum buys; what a volume cannot take stays unspent
wishes-limits-and-frequency-caps-what-volume = wishes, limits and frequency caps; what a volume cannot take stays unspent
campaign-scenario = { $campaign }, scenario { $scenario }
and-meets-its-goal = , and meets its goal
and-meets-both-goals = , and meets both goals
and-meets-all-goals = , and meets all { $all } goals
but-misses-its-goal = , but misses its goal
but-misses-both-goals = , but misses both goals
but-meets-none-of-its-goals = , but meets none of its { $all } goals
but-meets-only-of-goals = , but meets only { $met } of { $all } goals
nothing-changes = nothing changes
goals-are-then-met = { $count ->
    [one] goal { $names } is then met
   *[other] goals { $names } are then met
}
goals-are-then-missed = { $count ->
    [one] goal { $names } is then missed
   *[other] goals { $names } are then missed
}
answer = { $aim }; answer { $questions }
static = static
text = text
activation-fees-paid-once-in-all = Activation fees { $fees }, paid once: { $fee_words }; { $all } in all
money-more-of-anything-that-is-left-would = more of anything that is left would miss { $goals }
more-of-anything-that-is-left-would = more of anything that is left would miss { $goals } by more
within-bounds-more-money-does-nothing = : within the bounds, more money does nothing for the objective ({ $objective })
what-it-would-bring-for-aim = : what it would bring for the objective ({ $objective }) is less than is proved
unspent = Unspent { $unspent }{ $unspent_reason }
net-media-is-rounded-to-multiples = : net media is rounded to multiples of { $to }, and no way to spend it in these was found
of-it-is-left-because-net-media = { $unspent_reason }; { $left } of it is left because net media is rounded to multiples of { $to }
search-ended-before-it-found-use = : the search ended before it found a use for it
nothing-that-it-buys-in-whole-units = : nothing that it buys in whole units, from a minimum buy and within the bounds adds anything
goals-are-met-without = : the goals are met without it
without-it-goals-are-missed-by-hardly = : without it the goals are missed by hardly more
that-more-of-it-would-do-nothing = : that more of it would do nothing is not proved
it-is-ready-to-send = it is ready to send
check-assumed-figures-first-heaviest-of-then = check the assumed figures first, the heaviest of { $names }; then it is ready to send
next-nothing-that-helps-can-be-bought = Next: nothing that helps can be bought as things are asked; `explain` tells what keeps each channel out.
next = Next: { $check }.
next-every-goal-is-met = Next: every goal is met; { $check }.
next-change-several-things-of-brief = Next: change several things of the brief at once, or accept what is missed.
next-choose-one-of-ways-out-above = Next: choose one of the ways out above, or accept what is missed.
next-better-plan-may-exist-time-limit = Next: a better plan may exist. --time-limit searches longer, --tolerance { $gap } would call this one proved, and smaller lots or fewer minimum buys are searched sooner.
next-better-plan-may-exist-loosen-tolerance = Next: a better plan may exist; loosen the tolerance or simplify the brief.
heading-next-see-below-what-split-breaks = Next: see below what the split breaks, and what the best plan does better.
next-see-below-what-split-breaks = Next: see below what the split breaks.
next-see-below-what-best-plan-does = Next: see below what the best plan does better.
next-write-in-split-what-is-spent = Next: write in the split what is spent on each channel.
next-no-split-of-this-money-does = Next: no split of this money does better; `klantreis plan` tells what would.
not-comparable-with-best-possible-plan = Not comparable with the best possible plan, which keeps or meets what this split does not
plan-proof-within-pct-of-best-possible-plan = Proof: within { $gap }% of the best possible plan
sentences-proof-within-pct-of-best-possible-plan = Proof: within { $gap }% of the best possible plan for the same money
within-pct-of-best-possible-plan = within { $gap }% of the best possible plan
not-proved-to-tolerance-pct-was-asked = Not proved to the tolerance{ $cut_short }: { $clauses }; { $tolerance }% was asked for
in-time = {" "}in time
pct-before-amounts-were-rounded = , { $gap }% before amounts were rounded
proof-within-pct-of-best-possible-plan = Proof: within { $gap }% of the best possible plan{ $before_rounding }{ $searched }, checked without the solver{ $room_words }
by-branch-and-bound-over = { $before }, by branch and bound over { $nodes ->
    [one] { $nodes } node
   *[other] { $nodes } nodes
}
that-missed-goals-may-be-missed = ; that missed goals may be missed by 0.01% of their targets more is worth about { $amount }
same-may-be-had-for-up = the same may be had for up to { $below_bound } less
unit-points = points
of-the-target = of the target
goals-together-are-short-by-at-least = { $count ->
    [one] goal { $goal_names } is short by at least { $least }, at most { $most } { $unit }
   *[other] goals { $goal_names } together are short by at least { $least }, at most { $most } { $unit }
}
nothing-is-rounded-to-multiples-of-no = Nothing is rounded to multiples of { $rounded_to_words }: no line has room for that within its bounds and goals
which-costs-nothing-of-aim-that-shows = which costs nothing of the objective that shows
which-costs-pct-of-aim = which costs { $share }% of the objective ({ $objective })
exact-because-units-are-whole-or-bound = ; exact, because units are whole or a bound leaves no room: { $names }
left-out-because-it-comes-to-nothing = ; left out, because it comes to nothing: { $names }
net-media-of-each-line-and-week = Net media of each line and week is rounded to multiples of { $rounded_to_words }, { $cost }; checked again{ $left_out }{ $exact_words }
what-it-rests = What it rests on
and-values-below = {" "}and the values below
of-use-assumed-figures-without-source-replace = { $assumed_lines } of { $lines }{ $defaults_words } use assumed figures without a source: replace them with your own rates before money is committed.
prices-and-sources = Prices and sources
remarks = Remarks
price-before-discount = Price before discount
per = Per
to-ran = { $first } to { $last } ran
ran = { $first } ran
nothing-ran-yet = nothing ran yet
under-way-rest-is-planned-anew = Under way: { $ran_weeks }, the rest is planned anew
rates-assumed-and-observed = Rates, assumed and observed
rest-is-planned-at-rates-assumed-learn = The rest is planned at the rates assumed; --learn plans it at those observed, as far as they tell.
learned-assumed-rate-counts-as-100-events = Learned: { $learned }. An assumed rate counts as 100 events, an assumed price as 4 weeks (assumptions).
every-goal-can-still-be-met = Every goal can still be met.
can-no-longer-be-met = Can no longer be met: { $missed_goals }.
under-way-all = All
rate = Rate
observed = Observed
per-1-000-contacts = { $code } per 1,000 contacts
clicks-per-100-contacts = clicks per 100 contacts
conversions-per-100-clicks = conversions per 100 clicks
contacts-per-spend = contacts per spend
clicks-per-contact = clicks per contact
conversions-per-click = conversions per click
under-way-and = {" "}and{" "}
months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
people-who-act-because-they-were-reached = { $conversions } people who act because they were reached
per-of-net-media = : { $return_ } per { $unit_of_money } of net media
one-costs = ; one costs { $conversion_cost }
value-within-from = Value { $value_words } within { $horizon_words }, from { $value_source }{ $return_words }{ $conversion_cost }.
plan-was-chosen-by-what-each-phase = {" "}The plan was chosen by { $counted }, what each phase brings while nobody is reached in another; people who are reached again further on add the rest.
view-aim-budget = Objective: { $objective }; budget { $budget_words }
view-reach-counts-each-person-once-where = Reach counts each person once, where { $how }
view-pct-of = { $audience } { $reach }% of { $people }
view-number-of-people-to-address-again = the number of people to address again, for
view-frequency-cap = the frequency cap of
what-holds-it-back-is = What holds it back: { $bound_titles }
view-oldest-price = ; oldest price { $year }
count-defaults = { $count ->
    [one] { $count } default
   *[other] { $count } defaults
}
uses-assumed-figures-in-of-and-illustrative = Uses assumed figures in { $lines } of { $all_lines } and { $defaults }{ $oldest_price_words }: illustrative, replace them with agency rates
pct-instead-of-pct = { $phase } { $even_split }% instead of { $planned }%
instead-of = { $even_split } { $objective_words } instead of { $planned }
same-money-split-evenly-over-these = For comparison, the same money split evenly over these { $placements } placements: { $compared } (it ignores { $ignores })
noun-weeks = { $count ->
    [one] week
   *[other] weeks
}
noun-months = { $count ->
    [one] month
   *[other] months
}
amounts-m = m
block-is-as-high-as-its-stands = {" "}A block is as high as its { $per } stands beside the line's largest, reach beside 100%.
mark-is-as-high-as-they-stand = {" "}A mark is { $count } { $many }, as high as they stand beside the line's largest, reach beside 100%.
reach-so-far = { $phase } reach so far
nobody-says-when-campaign-starts = Nobody says when the campaign starts, so its weeks lie in no month; add `start` under [campaign].
already-ran = Already ran: { $ran_periods }.
net-media-per-each-lines-add-up = Net media per { $per }; each line's { $periods } add up to the line.{ $mark_legend }
weeks-reach-so-far-pct = { $phase } reach so far %

## report/views/risk

plan-takes-whatever-figures-in-doubt-turn = The plan takes { $amount } whatever the figures in doubt turn out to be.
plan-brings-whatever-figures-in-doubt-turn = The plan brings { $amount } whatever the figures in doubt turn out to be.
headline-carried-out-as-it-is-plan = Carried out as it is, the plan is meant to take { $meant }; in nine of ten simulations it takes between { $low } and { $high }.
carried-out-as-it-is-plan = Carried out as it is, the plan is meant to bring { $meant }; in nine of ten simulations it brings between { $low } and { $high }.
in-pct = { $goal } in { $met_pct }%
every-goal-is-met-in-at-least = Every goal is met in at least { $share }% of them.
every-goal-is-in-doubt-met = Every goal is in doubt; met in so many of them: { $doubtful }.
goals-in-doubt-and-in-how-many = Goals in doubt, and in how many of them they are met: { $doubtful }; the others hold.
of-them-are-met-with-nothing = { $count ->
    [one] { $sentence } One of them is met with nothing to spare in the plan, so the least bad luck misses it.
   *[other] { $sentence } { $count } of them are met with nothing to spare in the plan, so the least bad luck misses them.
}
with-bad-channels-the-plan-brings = with { $channels } bad, the plan brings { $brings }
no-plan-was-found-that-is-safer = No plan was found that is safer against { $against }, and none is by more than { $gap }%: at the worst, { $worst }.
plan-is-as-safe-against-as-plan = The plan is as safe against { $against } as a plan can be: at the worst, { $worst }.
being-safe-against-costs-when-nothing-goes = Being safe against { $against } costs { $cost } { $unit } when nothing goes wrong and saves { $saved } when things go worst: { $worst }, the robust plan at least { $robust_worst } whichever turn bad.
count-bad-channels = { $count ->
    [one] { $count } bad channel
   *[other] { $count } bad channels
}
any = any { $channels }
in-none-of-redrawn-markets-is-there = In none of the simulations is there a plan to compare with.
split-is-stable-in-of-best-plan = The split is stable: in { $steady } of { $markets } the best plan moves no channel's share of net media by more than { $points } points.{ $risk }
trade-places = { $channel_names } trade places
shares-of-depend-on-uncertain-figures = the shares of { $unstable } depend on uncertain figures
small-moves-of-many-channels-add-up = small moves of many channels add up
split-is-not-stable-and-in-only = The split is not stable: { $unsteadiness }, and in only { $steady } of { $markets } the best plan leaves every channel within { $points } points of its share.{ $risk }
meet-of-on-average-instead = meet { $anew } of { $goals } on average instead of { $fixed_plan }
save = save
gain = gain
in-median-market = { $verb } { $gain } in the median simulation
knowing-figures-beforehand-would-meet-no-more = {" "}Knowing the figures beforehand would meet no more goals and { $verb } nothing in the median simulation.
knowing-figures-beforehand-would = {" "}Knowing the figures beforehand would { $worth }.
no-robust-plan-as-the-brief-minimises = There is no robust plan here: it is for the most reach, and this brief minimises { $what }.
no-robust-plan-as-the-brief-maximises = There is no robust plan here: it is for the most reach, and this brief maximises { $what }.
robust-plan-safe-against-any-at-once = The robust plan: safe against any { $bad_channels } at once
what-moves-at-most-turn-bad = What moves: at most { $channels } turn bad at once, whichever hurt most: the high price and the low ceilings, in all their roles. Held fast: the spend of every line once it is planned; goals and limits are kept at the figures planned with. Of all plans the robust one brings most at the worst.
count-other-lines-stay = { $count ->
    [one] { $count } other line stays
   *[other] { $count } other lines stay
}
as-planned-or-nearly = { $unmoved_words } as planned, or nearly
count-worst-cases = { $count ->
    [one] { $count } worst case
   *[other] { $count } worst cases
}
proof-no-plans-worst-case-is-better = Proof: no plan's worst case is better than the robust plan's by more than { $proved_gap }%; every set of { $channels } was searched for it, { $worst_cases } taken up on the way
heading-your-split = Your split
robust = Robust
when-nothing-turns-bad = When nothing turns bad
heading-at-worst = At the worst
plan-at-worst = Plan at worst
robust-at-worst = Robust at worst

## report/views/side_by_side

most-reach = Most reach in { $phase_name }
weighted = , weighted
least-of-objective = Least of the objective ({ $objective_words }{ $weighted })
most-of-objective = Most of the objective ({ $objective_words }{ $weighted })
least-net-media = Least net media
most-goals-met = Most goals met
least-net-media-per = Least net media per { $one }
what = What
best = Best
which = Which
same-in-all = the same in all
prices-of = the prices of { $channels }
part-of-this-is-not-plans-doing = Part of this is not the plan's doing: { $differ } { $count ->
    [one] differs
   *[other] differ
}.
caveats-with-prices-and-ceilings-uncertain = With prices and ceilings uncertain it is a coin toss: better than { $name } in { $share }% of { $draws }.
beware-with-prices-and-ceilings-uncertain = Beware: with prices and ceilings uncertain it is better than { $name } in only { $share }% of { $draws }.
with-prices-and-ceilings-uncertain = With prices and ceilings uncertain it is better than { $name } in { $share }% of { $draws }.
heading-campaign = The campaign
count-plans = { $count ->
    [one] { $count } plan
   *[other] { $count } plans
}
of-wanted = { $plans } of { $all } wanted
of-net-media-each = { $most } of net media each
to-of-net-media = { $least } to { $most } of net media
no-money = no money
in-for = { $plans } in { $count }, for { $spent }
reach-in-from = reach in { $name } from { $least } to { $most }
side-by-side-goal = the goal
both-goals = both goals
all-goals = all { $count } goals
none-meets = none meets { $what }
each-meets = each meets { $what }
only-meet = { $count ->
    [one] only { $meets } meets { $what }
   *[other] only { $meets } meet { $what }
}
of-meet = { $many } of { $scenarios_with_goals } meet { $what }
is-one-to-take-if-only-goals = { $chosen } is the one to take if only goals count
is-one-to-take = { $chosen } is the one to take
is-best-and-with-budget = { $chosen } is best, and { $own } with the budget of { $reference }
it-but = it { $clause }, but { $brings }
it-and = it { $clause }, and { $brings }
it = it { $brings }
justification-and = {" "}and { $clause }
it-is-only-one-with-plan = it is the only one with a plan{ $goals }
it-is-only-one-of-its-budget = it is the only one of its budget{ $goals }
next-best = , the next best,
it-is-proved-and-brings-as-much = it is proved, and brings as much as { $other }{ $next_best } as far as can be told
brings-as-much = brings as much as { $other } { $money }
brings-as-much-as-as-far = brings as much as { $other } as far as can be told{ $difference } { $for_money }
meets-its-goal = meets its goal
meets-both-goals = meets both goals
meets-all-goals = meets all { $count } goals
misses-its-goal = misses its goal
misses-both-goals = misses both goals
misses-all-goals = misses all { $count } goals
meets-of-goals-not = meets { $met } of { $count } goals, not { $other_met }
as-does = {" "}as { $name } does
but-by-less = {" "}but by less than { $name }
which-meets = , which { $name } meets
where-misses = {" "}where { $name } misses { $rival_missed }
has-another-budget-than-but-spends-same = { $name } has another budget than { $reference_name } but spends the same.
spends-more-than-which-buys-nothing = { $name } spends { $money } more than { $reference_name }, which buys nothing that can be told.
saves-on-and-gives-up-nothing = { $name } saves { $money } on { $reference_name } and gives up nothing that can be told.
spends-more-than-which-buys = { $name } spends { $money } more than { $reference_name }, which buys { $brought }{ $price }{ $goals_turned }.
saves-on-at-price = { $name } saves { $money } on { $reference_name }, at the price of { $brought }{ $price }{ $goals_turned }.
where-pays-on-average = : { $price }, where { $reference } pays { $average } on average
it-misses = ; it misses { $misses }
it-meets = ; it meets { $meets }
nothing-is-recommended = Nothing is recommended: { $why }.
csv-tells-neither-whether-each-goal = a CSV tells neither whether each goal is met nor how good its plan is; compare JSON files or briefs
plans-are-for-different-audiences-so-what = the plans are for different audiences, so what they reach of them is not the same thing
take = Take { $name }{ $proviso }: { $why }.
with-budget-of-take = With the budget of { $reference }, take { $name }{ $proviso }: { $why }.
it-is-not-proved-to-its-tolerance = It is not proved to its tolerance: a better plan of its brief may exist.
they-are-made-for-different-objectives = They are made for different objectives, which cannot be compared.
if-goals-are-all-that-counts = {" "}if the goals are all that counts
if-it-is-worth-its-price = {" "}if it is worth its price
differences-are-against-because-has-no-plan = differences are against { $reference }, because { $first } has no plan
prices-of-differ-as-well = the prices of { $lines } differ as well
count-more-lines = { $count ->
    [one] { $count } more line
   *[other] { $count } more lines
}
another-target-is-wanted = another target is wanted in
more-is-asked = more is asked for in
not-asked = not asked for in
goals-differ-all-are-held-against-targets = the goals differ: all are held against the targets of { $standard }
not-proved-to-its-tolerance-is-better = not proved to its tolerance is { $name }: a better plan of its brief may exist
no-currency-is-named-in-taken = no currency is named in { $name }: taken to be { $currency }
not-all-of-files-tell-reach = not all of the files tell the reach of { $phases }: compare JSON files
its-objective-is-another = its objective is another
csv-does-not-tell-its-goals = a CSV does not tell its goals and its proof; name a JSON file
left-out-of-recommendation = left out of the recommendation: { $names }, as { $why }
result-difference = {"  "}difference
result-in-pct = {"  "}in %
heading-unspent = Unspent
result-least = least { $aim_words }
result-most = most { $aim_words }
made-for = Made for
objective-weighted-points = Objective, weighted points
objective-points = Objective, points
media-and-fees = Media and fees
no-pct = no: { $gap }%
proved-within = Proved within
n80-pct-of-draws = 80% of { $draws } simulations
better-than = Better than { $first_drawn }
result-missed = { $brought_value } missed
brings-than = brings { $brought } than { $other }
reaches-than = reaches { $brought } than { $other }
trade-off-in = in { $phase }{" "}
trade-off-mostly-by = , { $whereabouts }mostly by { $by }
for-same-money = for the same money
for = for { $spent }

## report/views/sweep

phase-days-weeks = weeks
every-goal-is-met-at-only = Every goal is met at { $from } only.
every-goal-is-met-over-whole-range = Every goal is met over the whole range.
every-goal-is-met-from = Every goal is met from { $from } on.
every-goal-is-met-up = Every goal is met up to { $to }.
every-goal-is-met-between = Every goal is met between { $from } and { $to }.
no-plan-of-this-range-meets-every = No plan of this range meets every goal.
take-up-to-there-1-pct-more = Take { $knee }: up to there 1% more budget still brings at least 0.5% more { $objective_words }, and beyond it less.
take-it-is-least-of-these-budgets = Take { $least }: it is the least of these budgets that meets every goal, and already there 1% more budget brings less than 0.5% more { $objective_words }.
take-no-more-than-already-there-1 = Take no more than { $least }: already there 1% more budget brings less than 0.5% more { $objective_words }; look at smaller budgets too.
take-as-much-as-there-is-up = Take as much as there is: up to { $most } 1% more budget brings at least 0.5% more { $objective_words }; look at larger budgets too.
from-to-buys-nothing = From { $from } to { $upto } buys nothing.
sentences-point = a point
per-of = per { $money } of it
sentences-each = each
from-to-buys = From { $from } to { $upto } buys { $gain } ({ $cost } { $unit_gain }).
from-on-costs-more-than-twice-what = From { $from } on, { $setup } costs more than twice what it costs at { $budget }, the brief's own budget.
next-one-of-these-points = the next one of these points
next-of = the next { $money } of it
next-one-of-them = the next one of them
from-on-nothing-more-is-to-be = From { $setup } on nothing more is to be had: the plan there spends { $spend } of net media and leaves the rest.
sweep-at = { $x } at { $setup }
meeting-goals-takes-at-least = Meeting the goals takes at least { $first_cost }, { $middle_cost } and { $last_cost }.
each-point-more = Each point more
each-one-more = Each one more
costs-and = { $axis_step } costs { $step_cost }, { $met_costs } and { $late_step }.
worst = Worst
with-of-goals-met = , with { $met } of { $all } goals met
sentences-at = { $rank } at { $axis_words }: { $objective }{ $goals }.

## cli

about-tool = Recommends a media plan along the customer journey, and proves how close to the best possible plan it is
more-tool =
    Examples:
      klantreis plan plans/florist/brief.toml
      klantreis plan --budget 250k --people 3.2m --goal see=55%
      klantreis plan brief.toml --set channel.tv.exclude=true -o plan.csv -o plan.json
      klantreis compare plan.json brief.toml
      klantreis map brief.toml
      klantreis fit tv-points.csv
      klantreis check brief.toml --explain

    Exit codes: 0 goals met and proved; 1 fault in input or output; 2 usage; 3 hard limits contradict; 4 a goal is missed; 5 a plan that is not proved to the tolerance; 6 no plan was found in time; 70 the plan failed its audit (please report it).
value-language = LANGUAGE
help-language = The language of reports, messages and help; that of the locale when left out, English otherwise
about-plan = Split the budget over phases and channels, audit the plan and print it
more-plan =
    Examples:
      klantreis plan brief.toml
      klantreis plan --budget 250k --people 3.2m --goal see=55%      (no file at all)
      klantreis plan brief.toml --goal think=30% -o plan.csv --quiet
      klantreis plan brief.toml --format csv-excel-nl -o plan.csv
      klantreis plan brief.toml --by audience -o personas.csv        (reach of each persona)
      klantreis plan brief.toml --by week -o weeks.csv               (the flowchart, and its rows)
      klantreis plan brief.toml --by week --round-to 1               (whole euros per line and week)
      klantreis plan brief.toml --actuals ran.csv --from 2027-W12    (replan the rest under way)
about-explain = Say why the plan is as it is, what each bound and goal costs, and ways out of what is missed
more-explain =
    Examples:
      klantreis explain brief.toml
      klantreis explain brief.toml --budget 300k
      klantreis explain brief.toml -o why.md -o why.json --quiet
about-evaluate = Judge a split of your own: what it brings, what it breaks, and what the best plan would gain
more-evaluate =
    Examples:
      klantreis evaluate brief.toml --plan split.csv
      klantreis evaluate brief.toml --plan plan-edited.csv -o judged.md
      klantreis evaluate brief.toml --plan flowchart.xlsx#Media

    The file needs the columns phase, channel and spend (net media, without VAT), or a column for every week or month; `phase` may be left out where a channel serves only one. What a spreadsheet does to a table is understood: titles above it, semicolons, decimal commas, thousands, merged cells, totals; what can be read in two ways is refused with its row and column. The exit code is 4 when a goal is missed or a wish or limit is broken.
about-risk = Say how sure a plan is when prices and ceilings are guesses: what it brings, and whether the split holds
more-risk =
    Examples:
      klantreis risk brief.toml
      klantreis risk brief.toml --draws 10000 --replan 0    (nothing is planned anew)
      klantreis risk brief.toml --gamma 2                   (safe against any two bad channels)
      klantreis risk brief.toml --plan split.csv -o risk.md -o risk.json
      klantreis risk brief.toml --set uncertainty.price=30%

    A price has the range `low` to `high` of the catalogue, or a `spread` on either side; a ceiling has the `spread` of its role. Where nobody says, [uncertainty] counts: price ±20% and ceiling ±10%; these are assumptions. A bad channel has its high price and its low ceilings in all its roles; the robust plan is for the most reach and keeps goals and limits at the figures planned with. Simulations are the same on every run; another --seed gives others. Exit codes are those of `plan`.
about-compare = Compare plans: of two what moved, any number side by side with which to take and why
more-compare =
    Examples:
      klantreis compare last-week.json brief.toml    (a brief is planned on the spot)
      klantreis compare brief.toml                   (the brief beside its scenarios)
      klantreis compare brief.toml --only no-tv --only more-money -o scenarios.md
      klantreis compare small.toml medium.toml large.toml -o pivot.csv --format csv-excel-nl
      klantreis compare plan.csv plan-edited.csv -o moved.csv

    Two files tell what moved from the first to the second; one brief, three files or more, and --only or --scenarios stand side by side, with differences against the first. The exit code is that of the worst plan made here; files that were written earlier count as 0.
about-sweep = Solve the brief for many values of one or more of its keys: frontiers and grids
more-sweep =
    Examples:
      klantreis sweep brief.toml                                  (20% to 200% of the budget)
      klantreis sweep brief.toml --vary budget=50k..500k -o frontier.csv
      klantreis sweep brief.toml --vary goal.see.reach=40%..80% --minimise spend
      klantreis sweep brief.toml --vary budget=-20%..+20% --vary weeks=4,6,8 --steps 20
      klantreis sweep brief.toml --vary channel.tv.price.mid=0%..+30% --format json

    A range whose ends have a sign is relative to what the key is now: +20% is a fifth more, +5 is five more. Of several --vary all combinations are planned, the first one slowest. A CSV has one row per combination, with the keys varied as its first columns; values in per cent are points, in a column that ends in _pct. Ctrl-C keeps the rows that are complete.

    Exit codes: 0 every plan is proved, whether its goals are met or not (each row says); 3 no value has a plan, because hard limits contradict; 5 some plan is not proved to the tolerance, or time was up before all were made; 6 for some value no plan was found in time; 70 some plan failed its audit; 130 interrupted; 1 and 2 as for every command.
about-fit = Fit a channel's reach curve to observed or exported points, and write it as TOML to paste
more-fit =
    Examples:
      klantreis fit tv-points.csv                                (columns such as grp and reach)
      klantreis fit tool-export.csv --channel radio --role see   (the table it is written for)
      klantreis fit points.csv --ceiling 85% --family nbd        (hold the ceiling fast)
      klantreis fit platform.csv --people 3.2m --year 2026       (impressions become contacts per head)
      klantreis fit all-channels.csv -o curves.csv               (a column `channel`: each is fitted)

    The weights are read from a column grp, contacts, impressions, insertions or spend; reach from a column reach, reach_pct, net reach, 1+ or bereik, in per cent or in shares. Of families that err as little at points left out in turn, the one with the fewest parameters is recommended and marked with *. Its TOML is for a brief, or for a catalogue of your own.

    Exit codes: 0 a curve is recommended; 1 fault in the file; 2 usage.
about-map = Map the journey: every persona in every phase, critical points, and what to do first
more-map =
    Examples:
      klantreis map plans/florist/brief.toml
      klantreis map brief.toml --set phase.do.moves_on=4% --width 120
      klantreis map brief.toml -o map.md -o map.json --quiet

    The plan is solved as `plan` does, and the exit code is that of `plan`.
about-check = Report every fault of a brief and of its scenarios in one go; solve nothing
about-init = Write a commented brief to start from; never over a file
about-show = Show what is built in: catalogue, journeys, schemas for editors, the manual page, completions
not-a-whole-number = expected a whole number
value-brief = BRIEF
help-brief = The brief, a TOML file; `-` reads standard input
value-money = MONEY
help-budget = The budget, such as 250k: short for --set campaign.budget=…
value-people = PEOPLE
help-people = The people of the audience when there is no brief, such as 3.2m
value-weeks = WEEKS
help-weeks = The weeks of the campaign: short for --set campaign.weeks=…
value-goal = PHASE=REACH
help-goal = A reach goal, such as see=55%: short for --set goal.see.reach=…; may repeat
value-set = PATH=VALUE
help-set = Change any key for this run, such as channel.tv.discount=12%; may repeat
value-name = NAME
help-scenario = A scenario of the brief, instead of the brief itself
help-sandbox = For a brief of somebody else: read nothing that it names outside its own folder, and write through no link that leads out of it
value-file = FILE
help-actuals = What already ran: CSV or XLSX with channel, week (or `iso_year` and `iso_week`, monday or date) and spend, and phase, contacts, clicks and conversions where they are known
value-week = WEEK
help-from = The first week that is still to be planned, such as 2027-W12
help-learn = Plan the rest at the rates observed, shrunk towards those assumed where little was observed
value-gap = GAP
help-tolerance = The gap to the best possible plan that counts as proved; down to 1e-6
value-seconds = SECONDS
help-time-limit = After how many seconds the command ends with what it found so far, whatever it was doing; without it, a plan of whole units is searched for 20 seconds
value-solver = SOLVER
help-solver = The engine for linear programs
solver-auto = microlp and Clarabel; beside Clarabel, HiGHS in place of microlp where it is built in and the plan is large
solver-microlp = microlp for the plan and Clarabel for the proof: pure Rust, always there
solver-highs = HiGHS, in builds with the feature `highs`
goal-has-no-reach = --goal { $goal }: expected { value-goal }, such as see=55%
no-brief-is-named =
    name a brief, or give at least --budget and --people, for example
      klantreis plan --budget 250k --people 3.2m --goal see=55%
no-highs-in-this-build = --solver highs: this build has no HiGHS; build with `cargo build --release --features highs`
time-was-up-or-ctrl-c-was = the time was up, or Ctrl-C was pressed: what was still being worked out is left out, or said to be not proved
tolerance-out-of-range = a tolerance lies between 1e-6 and 0.5
tolerance-is-no-number = expected a number such as 1e-4
time-limit-out-of-range = a time limit lies between 0.01 seconds and a day of 86,400
time-limit-is-no-number = expected seconds such as 60
help-explain-defaults = List every default in use, and which of them are assumptions
remark = remark
in-scenario = in scenario `{ $name }`: { $remark }
flags = the flags
scenario = , scenario { $scenario }
scenarios-fit = { $count ->
    [one] ; { $count } scenario fits
   *[other] ; { $count } scenarios fit
}
no-faults = { $name }{ $scenario_words }: no faults; { $lines }, { $goals } and { $limits }{ $scenarios_text }
count-placements = { $count ->
    [one] { $count } placement
   *[other] { $count } placements
}
count-limits = { $count ->
    [one] { $count } limit
   *[other] { $count } limits
}
help-compared-files = Plans (.json, .csv, .xlsx), and briefs (.toml) that are planned now; one brief alone stands beside its scenarios
help-only = Of the scenarios only this one, beside the brief itself; may repeat
help-scenarios = The scenarios of every brief as well
value-number = N
help-compared-draws = Draws of prices and ceilings, the same for all plans side by side, that say how sure a difference is; 0 for none
value-seed = S
help-compared-seed = Which draws
help-compared-sandbox = Read nothing that a brief names outside its own folder, and write through no link that leads out of it
compared-draws-out-of-range = a number of draws lies between 10 and 1,000,000; 0 draws none
help-split = The split: CSV, XLSX or a plan's JSON, with the columns phase, channel and spend; `-` reads standard input
for-more-information = For more information, try '{ $flag }'.
no-plan-could-be-computed = no plan could be computed: { $why }. This is a bug of klantreis, please report it with the brief
plan-failed-audit-report-it = the plan failed its audit; nothing was written. This is a bug of klantreis, please report it:
no-plan-that-keeps-every-hard-bound =
    no plan that keeps every hard bound was found in { $seconds } s, and that there is none is not proved; nothing was written.
      help: give it longer with --time-limit, or loosen a lot, a minimum buy or a limit
explain-has-no-rows = an explanation has no rows for a spreadsheet; use .json, .md or .txt
value-points = POINTS
help-points = The points, CSV or XLSX with a column of weights such as grp, and a column reach; `-` reads standard input
value-weight = WEIGHT
help-against = The column of weights to take, where there are several
value-reach = REACH
help-ceiling = Hold the ceiling fast, such as 85%, instead of fitting it
value-family = FAMILY
help-family = Fit this family alone
value-key = KEY
help-fit-channel = The channel: of a file with several the one to fit, otherwise the key of its table
value-phase = PHASE
help-role = The phase of the role that the curve is written for; see when left out, or what a column `phase` says
help-fit-people = How many people reach is counted in, such as 3.2m, where reach or impressions are counted and not shares
value-year = YEAR
help-year = The year of the points, written beside their source
family-nbd = { negative-binomial }
family-goerg = Goerg's curve: the negative binomial of shape 1
family-exponential = Exponential below a ceiling
family-hill = Hill, S-shaped with an exponent above 1
family-beta-binomial = Beta-binomial, over insertions
family-points = The points as they stand
ceiling-lies-above-0 = a ceiling lies above 0 and at most at 99.9%, such as 85% or 0.85
expected-number-of-people = expected a number of people, such as 3.2m
year-out-of-range = a year lies between 1900 and 2100
points-of-channel = { $file }, channel `{ $channel }`
no-points-of-channel = { $file } has no points of a channel `{ $channel }`
points-on-standard-input = { standard-input }
points-at-one-weight-only = has points at one weight only; this needs { $needed } different ones
points-at-too-few-weights = has points at too few weights; this needs { $needed } different ones
add-points-or-hold-ceiling = add points, or hold the ceiling with --ceiling 85%; a curve through one point is `kind = "goerg"`
add-points-hold-ceiling-or-other-family = add points, hold the ceiling with --ceiling 85%, or let a family with fewer parameters fit
add-points-or-other-family = add points, or let a family with fewer parameters fit
over-insertions-only-beta-binomial = over insertions a curve is beta-binomial, and no other family
leave-out-or-take-another-weight = leave it out, or take another weight with --against
beta-binomial-is-over-insertions = a beta-binomial is a curve over insertions
take-insertions-or-another-family = take the column of insertions with --against insertions, or another family
points-are-too-many-to-be-pasted = the points are too many to be pasted as they stand
reach-falls-by-more-than-2-points = reach falls along the points by more than 2 points, so they make no curve as they stand
leave-family-out = leave --family out, and a formula is fitted to them
reaches-nobody-at-any-point = reaches nobody at any point
is-right-column-named-reach = is the right column named reach?
usage = Usage
options = Options
about-help = Print this message or the help of the given subcommand(s)
value-command = COMMAND
help-help-short = Print help (see more with '--help')
help-help-long = Print help (see a summary with '-h')
help-help = Print help
help-version = Print version
commands = Commands
arguments = Arguments
default = default
possible-values-in-line = [possible values: { $values }]
possible-values = Possible values
help-init-file = The file to write
help-init-budget = The budget, such as 250k
help-init-people = The people of the audience, such as 3.2m
help-init-weeks = The weeks of the campaign
help-init-goal = A reach goal, such as see=55%; may repeat
brief-is-named-as-its-schema = { $file }: this is what the schema beside a brief is called; name another file
wrote-brief = wrote { $file }; { $schema } is left as it is; now try: klantreis plan { $file }
wrote-brief-and-schema = wrote { $file }, and { $schema } for editors; now try: klantreis plan { $file }
output-is-standard-output = standard output goes to this file already
output-leaves-the-sandbox = a link leads this out of the folder of the brief, and --sandbox writes nothing there; name the file it is to be
standard-output-is-an-input = { $name }: standard output goes to this file, which is read as well; name another
output-is-named-twice = this file is named twice
output-is-named-twice-as = this file is named twice: it is { $other } as well
output-is-an-input = this file is read, and would be overwritten; name another
output-is-an-input-as = this file is read as { $other }, and would be overwritten; name another
ctrl-c-cannot-be-waited-for-here = Ctrl-C cannot be waited for here: it ends the run at once and writes nothing
map-has-no-rows = a map has no rows for a spreadsheet; use .json, .md or .txt
help-output = Write the result to a file as well; its extension sets the format; may repeat. Never over a file that is read
value-format = FORMAT
help-format = The format on standard output, and of the files whose extension can hold it
help-quiet = Print no result: files are written as asked, and the exit code says how it ended. Faults and remarks still go to standard error
value-columns = COLUMNS
help-width = Characters per line of the table; those of the terminal when left out, 80 without one
format-mediaplanschema = planmatic's JSON media plan, version 3
only-plan-has-this-format = only `plan` writes a workbook or mediaplanschema; use .html, .csv, .json, .md or .txt
workbook-is-no-text = a workbook is no text to print; name a file such as -o plan.xlsx
extension-and-format-differ = -o { $file }: the file's extension and --format do not agree
for-dutch-excel-write-file-with-format = for a Dutch Excel, write the file with --format csv-excel-nl
unknown-extension-pdf = -o { $file }: unknown extension; did you mean .html, which a browser prints to PDF?; use .xlsx, .html, .csv, .json, .md or .txt, or name a --format
unknown-extension-like = -o { $file }: unknown extension; did you mean .{ $meant }?; use .xlsx, .html, .csv, .json, .md or .txt, or name a --format
unknown-extension = -o { $file }: unknown extension; use .xlsx, .html, .csv, .json, .md or .txt, or name a --format
width-out-of-range = a table needs at least 80 characters per line
value-by = BY
help-by = What a row is about: a line, a phase, a phase in one audience, or a line in a week or month
help-round-to = Round net media of each line and week to multiples of this, such as 1: short for a key of [report]
help-show-program = Print the linear program as readable text instead of the plan
by-line = A placement that is bought
by-phase = A phase, all audiences together
by-audience = A phase in one audience
by-week = A placement in a week: the flowchart
by-month = A placement in a month
help-risk-split = A split of your own instead of the recommended plan: a CSV as `evaluate` reads it
help-draws = In how many simulations the plan is tried
help-seed = Which simulations are drawn
value-number-of-plans = M
help-replan = How many of these simulations are planned anew to see whether the split holds; 100 when left out, 0 for none
value-channels = CHANNELS
help-gamma = Against how many bad channels at once the robust plan is to be safe; 3 when left out, 0 for no robust plan
more-replanned-than-drawn = --replan { $replan }: only the { $draws } simulations of --draws { $draws } can be planned anew
draws-out-of-range = a number of draws lies between 10 and 1,000,000
about-catalogue = The built-in catalogue, with the source of every figure
help-catalogue-phase = Only the channels with a role in this phase
help-catalogue-toml = The file itself, to copy and change
about-journeys = The built-in journeys, with their phases; of one also its KPIs and media
help-journey = The journey, such as aida
about-schema = What a file may say, as JSON Schema: editors complete keys with it, and mark slips
more-schema =
    Examples:
      klantreis show schema brief > brief.schema.json
      klantreis show schema catalogue > catalogue.schema.json

    An editor with TOML support (Even Better TOML, taplo) finds it by the first line of a file:
      #:schema ./brief.schema.json
help-schema-file = The file
about-man = The manual page, of the whole tool or of one command
more-man =
    Examples:
      klantreis show man | man -l -
      klantreis show man plan | man -l -
      klantreis show man > ~/.local/share/man/man1/klantreis.1
help-man-command = The command, such as plan
about-completions = What a shell has to know to complete commands, flags and their values
more-completions =
    Examples:
      klantreis show completions bash > ~/.local/share/bash-completion/completions/klantreis
      klantreis show completions zsh > ~/.zfunc/_klantreis
      klantreis show completions fish > ~/.config/fish/completions/klantreis.fish
      klantreis show completions powershell >> {"$"}PROFILE
value-shell = SHELL
help-shell = The shell
schema-of-brief = What the client wants
schema-of-catalogue = What the market offers
value-vary = PATH=FROM..TO
help-vary = What to vary, such as budget=50k..500k, goal.see.reach=40%..80%, budget=-20%..+20% or weeks=4,6,8; may repeat. The budget from 20% to 200% when left out
help-steps = How many values a range takes, its ends included: 40 for one range, 10 for each of several, 37 when left to the budget
value-what = WHAT
help-minimise = Look for the least spend that meets the goals, whatever the brief's objective is
help-yes = Solve more than 100,000 cells without asking back
time-was-up-after-of-cells-rows = time was up after { $done } of { $cells } cells; the rows written are complete
interrupted-after-of-cells-rows-written = interrupted after { $done } of { $cells } cells; the rows written are complete
of-plans-failed-or-did-not-pass = { $failed } of { $done } plans failed or did not pass their audit. This is a bug of klantreis, please report it with the brief
of-cells-have-no-plan-because-hard = { $no_plan } of { $done } cells have no plan, because hard bounds contradict there
varied-twice = --vary { $vary }: `{ $key }` is varied twice
many-plans = this makes { $plans } plans; take fewer --steps, or confirm with --yes
uncountable-plans = this makes more plans than can be counted; take fewer --steps
steps-out-of-range = a number of steps lies between 2 and 1,000,000
unexpected-argument = unexpected argument '{ $argument }' found
unrecognized-subcommand = unrecognized subcommand '{ $command }'
known-subcommands = [subcommands: { $commands }]
missing-subcommand = '{ $command }' requires a subcommand but one was not provided
missing-value = a value is required for '{ $argument }' but none was supplied
unexpected-value = unexpected value '{ $value }' for '{ $argument }' found; no more were expected
missing-arguments = the following required arguments were not provided:
invalid-utf-8 = invalid UTF-8 was detected in one or more arguments
argument-given-twice = the argument '{ $argument }' cannot be used multiple times
argument-conflicts = the argument '{ $argument }' cannot be used with '{ $other }'
argument-conflicts-with-several = the argument '{ $argument }' cannot be used with:
invalid-value = invalid value '{ $value }' for '{ $argument }'
similar-subcommand = { $count ->
    [one] a similar subcommand exists: { $names }
   *[other] some similar subcommands exist: { $names }
}
similar-argument = { $count ->
    [one] a similar argument exists: { $names }
   *[other] some similar arguments exist: { $names }
}
similar-value = { $count ->
    [one] a similar value exists: { $names }
   *[other] some similar values exist: { $names }
}
tip = tip
tip-pass-as-value = to pass '{ $argument }' as a value, use '{ $value }'
tip-remove-dashes = subcommand '{ $command }' exists; to use it, remove the '{ $dashes }' before it
tip-flag-of-subcommand = '{ $flag }' exists

## cli/check

defaults-in-use-set-key-to-change =
    Defaults in use (set the key to change one):
    {""}
pct-for-range = ±{ $spread }%, for the range of { $counted }
prices-that-indices-and-seasons-make = Prices that indices and seasons make
per-unit = {" "}per { $unit }
x-to-over-weeks = , x { $low } to { $high } over the weeks

## cli/compare

compared-file-has-unknown-extension = { $name }: unknown extension; name a plan (.json, .csv, .xlsx) or a brief (.toml)
side-by-side-its-hard-bounds-contradict = its hard bounds contradict: { $keys }
none-was-found-in-s = none was found in { $seconds } s
it-failed-its-audit-which-is-bug = it failed its audit, which is a bug of klantreis
side-by-side-its-brief-has-fault = its brief has a fault: { $what }
its-brief-has-faults = its brief has { $faults } faults
has-no-plan-because-of-this = { $name } has no plan, because of this:

## cli/compare/side_by_side

compared-file-is-named-twice = { $file }: this file is named twice
no-brief-has-this-scenario = no brief here has a scenario of this name
add-scenario-to-brief = add `[scenario.{ $name }]` to the brief, with what is to be different in it
nothing-to-compare-brief-with =
    { $name }: there is nothing to compare it with; name a second plan or brief, or add a scenario to it, such as

      {"["}scenario.no-tv]
      channel.tv.exclude = true
nothing-to-compare-plan-with =
    { $name }: there is nothing to compare it with; name a second plan or a brief, for example
      klantreis compare { $name } brief.toml

## cli/init

brief-schema = The line above tells editors which keys there are; `klantreis show schema brief > brief.schema.json` renews that file.
brief-number-forms = A brief for klantreis. Amounts may be written 250_000 or "250k", shares "55%" or 0.55.
brief-commands = `klantreis check` names every fault in it; `klantreis check --explain` lists the defaults it uses.
brief-campaign-name = New campaign
brief-action-name = purchase
brief-action = the action that counts: what a conversion is
brief-budget-is = net media; or "gross" (list prices) or "total" (fee inside); without VAT
brief-start = the first day
brief-journey = or aida, three-phase, iab, iab-nl, nine-phase; `klantreis show journeys`
brief-purchase = or impulse, habitual, high-consideration: what phases hold by default
brief-reserve = kept out of the split
brief-only = the only channels to consider; `klantreis show catalogue` lists all
brief-index = affinity per channel, 100 is average; more [audience.NAME] tables for more personas
brief-maximise = or reach_people, contacts, clicks, conversions; or minimise = "spend"
brief-value = What it earns, for the return on media spend (and for `maximise = "value"`):
brief-per-conversion = best the gross margin of one conversion
brief-touchpoints = Where people meet you; `klantreis map` ranks them and says what to do first:
brief-touchpoint-name = Checkout
brief-touchpoint-question = What does delivery cost?
brief-importance = 1 to 10
brief-channels = Wishes for one channel:
brief-at-most = or {"{"} grp = 300 {"}"}, {"{"} units = 10 {"}"}, {"{"} share = "40%" {"}"}; also at_least, fixed
brief-discount = off the catalogue's price
brief-whole-units = whole spots only; or lot = 5
brief-flight = `until` is the last day; also blackout = [{"{"} … {"}"}]
brief-on-air = a week is left out, or has this much
brief-season = 100 is the year's mean; by month, or by ISO week as w12
brief-minimum-buy = if it is bought at all; or {"{"} units = 12 {"}"}, {"{"} grp = 60 {"}"}
brief-activation-fee = paid once, out of the budget
brief-always-on = the least of every week
brief-needs = not bought without it
brief-limits = A limit over a group of channels:
brief-limit-share = of the money spent
brief-measure = either or; or units, grp, contacts, frequency ...
brief-per = or week, quarter; or from and until for some days only
brief-round-to = Whole euros per line and week:
brief-goal-reach = of the people in the phase
brief-at-frequency = reached twice and more; up to 4

## cli/show

unknown-phase-of-catalogue = --phase { $name }: unknown phase ({ $help })
prices-are-before-discount-and-without-vat =
    Prices are before discount and without VAT. Confidence: price / role. Illustrative: replace them with agency rates.
    {""}
per-thousand = per thousand
per-grp = per GRP
per-click = per click
priced-per-unit = per { $unit }
per-send = per send
catalogue-per-conversion = per conversion
price-role = Price: { $price_source }. Role: { $role_source }
people-are-share-of-audience-in-phase = People are the share of an audience in the phase when none is stated: assumptions, but for the first phase. Set `in_phase` of the audience or `people` of the phase. `journey = "NAME"` under [campaign] chooses a journey; the keys see, think, do and care lead to the first phase that stands for each, so one catalogue serves all of them. For one of your own, write `[journey.NAME]` with `phases = [...]`, and `stands_for` under each `[phase.KEY]`.
unknown-journey = show journeys { $name }: no such journey ({ $help })
stands-for = Stands for
heading-aim = What media are for
journeys-source = Source: { $source }.
stands-for-of-audience = { $name } ({ $key }, stands for { $stdc }), { $people } of the audience
journeys-aim = What media are for: { $aim }
kpis = KPIs: { $kpis }
media = Media: { $media }
kpis-and-media-are-those-of-see = KPIs and media are those of See-Think-Do-Care: Avinash Kaushik, kaushik.net, 2013 and 2015, and Dutch agencies.
it-has-no-phase-for-goals-limits = It has no phase for { $missing_intents }: goals, limits and channels for it are left out, and it is said.
unknown-command-of-manual = show man { $name }: there is no such command ({ $help })
man-title = User Commands
man-name = { value-name }
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-options = OPTIONS
man-commands = COMMANDS
exit-codes = Exit codes:
man-see-also = SEE ALSO
examples = Examples:
man-examples = EXAMPLES
man-exit-status = EXIT STATUS
man-files = FILES
file-brief = The brief: what the client wants. `klantreis init` writes one to start from.
file-schema = What a brief may say, for editors. `klantreis init` writes it beside the brief; `klantreis show schema brief` prints it.
file-catalogue = A catalogue of your own: prices, reach curves and roles, beside the brief that names it in campaign.catalogue. The built-in one is printed by `klantreis show catalogue --toml`.
file-plan = A plan that was written with -o, to be compared with later ones.
file-actuals = What already ran, for --actuals.

## cli/sweep

bar-30-human-pos-of-human-len = {"{"}bar:30{"}"} {"{"}human_pos{"}"} of {"{"}human_len{"}"} plans, {"{"}eta{"}"} left

## referred to

vary-examples = such as budget=50k..500k, goal.see.reach=40%..80% or budget=100k,200k,300k
