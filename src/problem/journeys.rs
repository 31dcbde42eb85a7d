//! Which journey a brief's personas travel, what each of its phases holds, and what the journey leaves out.

use std::collections::BTreeSet;

use super::{Audience, AudienceIndex, By, Campaign, Desk, Phase, PhaseIndex};
use crate::domain::brief::{self, LocalisedText, ShareOrAmount};
use crate::domain::journey::{self, Journey, Purchase, Stdc, built_in, key_of};
use crate::domain::quantity::Amount;
use crate::fault::{Code, Fault, Named, suggestion};
use crate::text::language::{Text, say, text, word};
use crate::text::number::{count_of, listed, plain};
use crate::tolerance::keeping::ADDED_UP_AS_STATED;

/// What the journey has no phase for, and the brief or the catalogue has.
#[derive(Clone, Debug, Default)]
pub(super) struct LeftOut {
    pub(super) goals: Vec<String>,
    pub(super) limits: Vec<String>,
    pub(super) channels: Vec<Text>,
    /// How many of them are wished for.
    pub(super) wishes: usize,
    pub(super) touchpoints: usize,
}

/// The journey the brief names: a built-in one, or one of its own.
pub(super) fn chosen(desk: &mut Desk) -> Journey {
    let brief = desk.brief;
    for (key, own) in &brief.journey {
        own_fits(desk, key, own);
    }
    let only_own = if brief.journey.len() == 1 { brief.journey.keys().next() } else { None };
    let wanted = brief.campaign.journey.as_ref().or(only_own).map_or("stdc", String::as_str);
    let journeys = built_in();
    let known: Vec<&str> =
        journeys.iter().map(|journey| journey.key.as_str()).chain(brief.journey.keys().map(String::as_str)).collect();
    let mut journey = match (journeys.iter().find(|journey| journey.key == wanted), brief.journey.get(wanted)) {
        (Some(journey), _) => journey.clone(),
        (None, Some(own)) => own_journey(desk, wanted, own),
        (None, None) => {
            let fault = Fault::at(
                Code::unknown(Named::Journey, wanted),
                &["campaign", "journey"],
                format!("unknown journey `{wanted}`"),
            );
            desk.fault(fault.mend(suggestion(wanted, known)));
            journey::stdc()
        }
    };
    let stated: Vec<Option<&brief::Phase>> =
        (0..journey.phases.len()).map(PhaseIndex).map(|f| stated(&brief.phase, &journey, f)).collect();
    for (phase, stated) in journey.phases.iter_mut().zip(stated) {
        if let Some(stated) = stated {
            phase.name = LocalisedText::or(stated.name.as_ref(), phase.name.clone());
            phase.aim = LocalisedText::or(stated.aim.as_ref(), phase.aim.clone());
            phase.sub_phases = stated.sub_phases.clone().unwrap_or_else(|| phase.sub_phases.clone());
        }
    }
    journey
}

/// What is said of a phase by its own key, or else by the key of See-Think-Do-Care that leads to it.
pub(super) fn stated<'a, T>(
    table: &'a std::collections::BTreeMap<String, T>,
    journey: &Journey,
    f: PhaseIndex,
) -> Option<&'a T> {
    let phase = &journey.phases[f.0];
    let main = journey.main_phase(phase.stdc) == Some(f.0);
    table.get(&phase.key).or_else(|| table.get(phase.stdc.key()).filter(|_| main))
}

fn own_fits(desk: &mut Desk, key: &str, own: &brief::Journey) {
    if built_in().iter().any(|journey| journey.key == key) {
        let what = format!("a journey called `{key}` is built in");
        desk.fault(
            Fault::at(Code::Reserved, &["journey", key], what)
                .mend("give your own another name, and name it in `journey`"),
        );
    }
    if own.phases.is_empty() {
        let fault = Fault::at(
            Code::missing(&["journey", key, "phases"]),
            &["journey", key],
            format!("journey `{key}` has no phases"),
        );
        desk.fault(fault.mend("list them in order, as in `phases = [\"know\", \"weigh\", \"buy\", \"stay\"]`"));
    }
    let mut before = BTreeSet::new();
    for phase in &own.phases {
        if !before.insert(phase) {
            let what = format!("journey `{key}` has phase `{phase}` twice");
            desk.fault(
                Fault::at(Code::Twice, &["journey", key, "phases"], what)
                    .mend("a phase is passed once: drop one of them"),
            );
        }
    }
}

/// A phase of a journey of the brief's own that stands for none of the four.
fn not_mapped(desk: &mut Desk, journey: &str, (phase, said): (&str, Option<&str>)) {
    let fault = if let Some(word) = said {
        let what = format!("phase `{phase}` stands for `{word}`, which is none of the four");
        Fault::at(Code::UnknownWord { word: word.to_owned() }, &["phase", phase, "stands_for"], what)
    } else {
        let what = format!("nobody says what phase `{phase}` stands for, so no channel can serve it");
        Fault::at(Code::missing(&["phase", phase, "stands_for"]), &["journey", journey, "phases"], what)
    };
    desk.fault(fault.mend(format!("under `[phase.{phase}]`, `stands_for` is \"see\", \"think\", \"do\" or \"care\"")));
}

/// A journey of the brief's own: each phase says what it stands for.
fn own_journey(desk: &mut Desk, key: &str, own: &brief::Journey) -> Journey {
    let stdc = journey::stdc();
    let mut phases = Vec::new();
    for name in &own.phases {
        let said = desk.brief.phase.get(name).and_then(|phase| phase.stands_for.as_deref());
        let intent = Stdc::named(said.unwrap_or(name)).unwrap_or_else(|| {
            not_mapped(desk, key, (name, said));
            Stdc::See
        });
        let like = &stdc.phases[intent as usize];
        phases.push(journey::Phase {
            key: name.clone(),
            name: titled(name).into(),
            sub_phases: Vec::new(),
            ..like.clone()
        });
    }
    if phases.is_empty() {
        phases.clone_from(&stdc.phases);
    }
    let source = own.source.as_deref().map_or_else(|| text!("the brief's own", "de briefing zelf"), Text::from);
    Journey { key: key.to_owned(), phases, note: String::new(), source }
}

impl Desk<'_> {
    /// The phases, with the people of every audience in each and how they pass it.
    pub(super) fn phases(
        &mut self,
        campaign: &Campaign,
        audiences: &By<AudienceIndex, Audience>,
    ) -> By<PhaseIndex, Phase> {
        let journey = self.journey.clone();
        let brief = self.brief;
        for (key, phase) in &brief.phase {
            let own = self.brief.journey.contains_key(&journey.key);
            if phase.stands_for.is_some() && !own {
                let fault = Fault::at(
                    Code::misplaced("stands_for"),
                    &["phase", key, "stands_for"],
                    "only phases of a journey of your own say what they stand for",
                );
                self.fault(
                    fault.mend(format!("leave it out: `{}` says so itself, or define a `[journey.NAME]`", journey.key)),
                );
            }
            let used = brief.journey.values().any(|own| own.phases.contains(key));
            if !used {
                self.phase_or_left_out(key, &["phase", key]);
            }
        }
        for (audience, asked) in &brief.audience {
            let per_phase: [(&str, Vec<&String>); 5] = [
                ("in_phase", asked.in_phase.keys().collect()),
                ("moves_on", asked.moves_on.keys().collect()),
                ("lost", asked.lost.keys().collect()),
                ("brings", asked.brings.keys().collect()),
                ("value_per_reached", asked.value_per_reached.keys().collect()),
            ];
            for (word, phases) in per_phase {
                for phase in phases {
                    self.phase_or_left_out(phase, &["audience", audience, word, phase]);
                }
            }
        }
        let windows = super::flights::of_phases(self, campaign, &journey);
        let last_act = journey.phases.iter().rposition(|phase| phase.stdc == Stdc::Do);
        let resolved = (0..journey.phases.len()).map(PhaseIndex).map(|f| {
            let each = audiences.iter().map(|audience| self.people_in((&journey, f), audience));
            let people: By<AudienceIndex, f64> = each.collect();
            let acts = last_act == Some(f.0);
            let steps = audiences.iter().zip(&people);
            let steps = steps.map(|(audience, people)| self.step((&journey, f), (campaign, audience), (*people, acts)));
            let steps = steps.collect();
            Phase { journey: journey.phases[f.0].clone(), days: windows[f.0].clone(), people, steps }
        });
        resolved.collect()
    }

    /// The people of an audience in a phase: as it says, as the brief says of the phase, or as the journey assumes.
    fn people_in(&mut self, (journey, f): (&Journey, PhaseIndex), audience: &Audience) -> f64 {
        let (phase, asked) = (&journey.phases[f.0], &self.brief.audience[&audience.key]);
        let own = stated(&asked.in_phase, journey, f)
            .map(|part| (vec!["audience", &audience.key, "in_phase", &phase.key], part));
        let of_all = stated(&self.brief.phase, journey, f).and_then(|said| said.people.as_ref());
        let of_all = of_all.map(|part| (vec!["phase", phase.key.as_str(), "people"], part));
        let counted = audience.people / asked.people.map_or(1.0, Amount::get).max(f64::MIN_POSITIVE);
        let (path, people) = match own.or(of_all) {
            Some((path, ShareOrAmount::Share(share))) => (path, share.get() * audience.people),
            // Those who are in another audience too count half here, in every phase.
            Some((path, ShareOrAmount::Amount(amount))) => (path, amount.get() * counted.min(1.0)),
            None => {
                let kind = self.purchase();
                let share = (phase.people * kind.people_factor(phase.stdc)).min(1.0);
                let why = || match self.brief.campaign.purchase {
                    Some(_) if kind.people_factor(phase.stdc) != 1.0 => as_purchase(kind),
                    _ => String::new(),
                };
                let value = text!("{} % of the audience{}", "{} % van de doelgroep{}", plain(share * 100.0, 2), why());
                self.default(["audience", &audience.key, "in_phase", &phase.key].join("."), value, phase.people < 1.0);
                (Vec::new(), share * audience.people)
            }
        };
        if people > audience.people * (1.0 + ADDED_UP_AS_STATED) {
            let path: Vec<String> = path.into_iter().map(str::to_owned).collect();
            let path: Vec<&str> = path.iter().map(String::as_str).collect();
            let what = format!("{people} people in a phase are more than the {} of the audience", audience.people);
            self.fault(
                Fault::at(Code::more_than_all([["audience", &audience.key, "people"]]), &path, what)
                    .mend("a phase holds a part of the audience"),
            );
        }
        people
    }

    /// The phase of a name, own or of See-Think-Do-Care; none, without a fault, where the journey leaves that out.
    pub(super) fn phase_or_left_out(&mut self, name: &str, path: &[&str]) -> Option<PhaseIndex> {
        let found = self.journey.phase(name).map(PhaseIndex);
        let left_out = Stdc::named(name).is_some_and(|intent| self.journey.main_phase(intent).is_none());
        if found.is_none() && !left_out {
            self.fault(self.unknown_phase(name, path));
        }
        found
    }

    /// The phase of a name; a fault also where the journey leaves it out.
    pub(super) fn phase_named(&mut self, name: &str, path: &[&str]) -> Option<PhaseIndex> {
        let told = self.faults.len();
        let found = self.phase_or_left_out(name, path);
        if found.is_none() && self.faults.len() == told {
            let what = format!("journey `{}` has no phase for `{name}`", self.journey.key);
            self.fault(
                Fault::at(Code::unknown(Named::Phase, name), path, what)
                    .mend("leave it out, or choose a journey that has one: `stdc` or `iab`"),
            );
        }
        found
    }

    fn unknown_phase(&self, name: &str, path: &[&str]) -> Fault {
        let fault = Fault::at(Code::unknown(Named::Phase, name), path, format!("unknown phase `{name}`"));
        match self.journey.phase_or_part(&key_of(name)) {
            Some((f, Some(part))) => {
                let key = &self.journey.phases[f].key;
                fault.mend(format!("{part} is a part of phase `{key}`, and media are planned per phase: use `{key}`"))
            }
            _ => fault.mend(suggestion(name, self.journey.phases.iter().map(|phase| phase.key.as_str()))),
        }
    }

    /// Says which phases no channel serves by itself.
    pub(super) fn say_what_is_not_served(&mut self, served: &[bool]) {
        let journey = &self.journey;
        let alone = journey.phases.iter().enumerate().filter(|&(f, phase)| {
            journey.main_phase(phase.stdc).is_some_and(|main| main != f && served[main] && !served[f])
        });
        let alone: Vec<&journey::Phase> = alone.map(|(_, phase)| phase).collect();
        let Some(first) = alone.first() else { return };
        let names = || listed(&alone.iter().map(|phase| phase.name.as_str()).collect::<Vec<&str>>());
        let key = &first.key;
        let them = if alone.len() == 1 { "it" } else { "them" };
        self.remarks.push(text!(
            "no channel serves {} by itself, as channels serve the first phase of their intent; a role with `phase \
             = \"{key}\"` plans {them} apart",
            "geen kanaal bedient {} apart, want kanalen bedienen de eerste fase van hun intentie; met een rol met \
             `phase = \"{key}\"` wordt dat apart gepland",
            names()
        ));
    }

    /// Says what the journey leaves out of the brief and the catalogue.
    pub(super) fn say_what_is_left_out(&mut self) {
        let left_out = std::mem::take(&mut self.left_out);
        let LeftOut { goals, limits, channels, touchpoints, .. } = &left_out;
        if goals.is_empty() && limits.is_empty() && channels.is_empty() && *touchpoints == 0 {
            return;
        }
        self.remarks.push(Text::of(|| left_out.said(&self.journey)));
    }
}

impl LeftOut {
    /// What of a brief and a catalogue a journey leaves out.
    fn said(&self, journey: &Journey) -> String {
        let Self { goals, limits, channels, wishes, touchpoints } = self;
        let quoted = |names: &[String]| listed(&names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>());
        let named = |names: &[String], [one, many]: [&str; 2]| {
            let noun = if names.len() == 1 { one } else { many };
            (!names.is_empty()).then(|| format!("{noun} {}", quoted(names)))
        };
        let goals_left = named(goals, word!(["goal", "goals"], ["doel", "de doelen"]));
        let limits_left = named(limits, word!(["limit", "limits"], ["limiet", "de limieten"]));
        let mut said: Vec<String> = [goals_left, limits_left].into_iter().flatten().collect();
        if !channels.is_empty() {
            let some = channels.len().min(3);
            let more = match channels.len() - some {
                0 => String::new(),
                more => say!(" and {more} more", " en nog {more}"),
            };
            let count = count_of(channels.len(), ["channel", "channels"], ["kanaal", "kanalen"]);
            let named: Vec<&str> = channels[..some].iter().map(Text::as_str).collect();
            said.push(format!("{count} ({}{more})", named.join(", ")));
        }
        if *touchpoints > 0 {
            said.push(count_of(*touchpoints, ["touchpoint", "touchpoints"], ["contactmoment", "contactmomenten"]));
        }
        let wished = match wishes {
            0 => String::new(),
            1 => word!(
                ", with the wish to buy one of these channels",
                ", met de wens om een van deze kanalen in te kopen"
            )
            .to_owned(),
            more => say!(
                ", with the wishes to buy {more} of these channels",
                ", met de wensen om {more} van deze kanalen in te kopen"
            ),
        };
        let missing: Vec<&str> = journey.missing_intents().into_iter().map(Stdc::name).collect();
        let aim = if missing == ["Care"] { word!(", keeping customers", ", het behouden van klanten") } else { "" };
        let (key, missing, said) = (&journey.key, listed(&missing), listed(&said));
        let is = match goals.len() + limits.len() + channels.len() + touchpoints {
            1 => word!("is", "valt"),
            _ => word!("are", "vallen"),
        };
        say!(
            "journey {key} has no phase for {missing}{aim}: {said} {is} left out{wished}; stdc and iab have one",
            "journey {key} heeft geen fase voor {missing}{aim}: {said} {is} weg{wished}; stdc en iab hebben die wel"
        )
    }
}

/// A key as a name: `decision-moment` is `Decision moment`.
fn titled(key: &str) -> String {
    let words = key.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Which kind of purchase a share of people comes from.
fn as_purchase(kind: Purchase) -> String {
    let article = if kind == Purchase::Impulse { "an" } else { "a" };
    let word = kind.word();
    say!(", as {article} {word} purchase has it", ", passend bij aankoop van het type `{word}`")
}
