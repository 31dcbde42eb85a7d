//! The desk a case is put together on: the campaign, its audiences and phases, and names looked up.

use super::{Audience, Campaign, Default, Phase};
use crate::brief::{BASE, Brief};
use crate::catalogue::Catalogue;
use crate::fault::{Fault, suggestion};
use crate::journey;

/// Where a case is put together: what is read, and what is found wrong or missing on the way.
pub(super) struct Desk<'a> {
    pub(super) brief: &'a Brief,
    pub(super) catalogue: &'a Catalogue,
    pub(super) faults: Vec<Fault>,
    pub(super) defaults: Vec<Default>,
    pub(super) remarks: Vec<String>,
}

impl Desk<'_> {
    pub(super) fn fault(&mut self, fault: Fault) {
        self.faults.push(fault);
    }

    /// Notes a default; `assumed` when nobody vouches for it.
    pub(super) fn default(&mut self, path: impl Into<String>, value: impl Into<String>, assumed: bool) {
        self.defaults.push(Default { path: path.into(), value: value.into(), assumed });
    }

    pub(super) fn campaign(&mut self) -> Campaign {
        let asked = &self.brief.campaign;
        let budget = asked.budget.map_or_else(
            || {
                let fault = Fault::at(&["campaign", "budget"], "a budget is missing");
                self.faults.push(fault.mend("add `budget = 250_000` under [campaign], or pass --budget 250k"));
                1.0
            },
            crate::quantity::Positive::get,
        );
        let weeks = asked.weeks.map_or_else(
            || {
                self.defaults.push(Default { path: "campaign.weeks".into(), value: "4".into(), assumed: true });
                self.remarks
                    .push("nobody says how long the campaign runs, so 4 weeks are assumed (set `weeks`)".to_owned());
                4.0
            },
            crate::quantity::Positive::get,
        );
        let code = asked.currency.as_deref().unwrap_or("EUR");
        let currency = iso_currency::Currency::from_code(code).unwrap_or_else(|| {
            let fault = Fault::at(&["campaign", "currency"], format!("`{code}` is not a currency code"));
            self.faults.push(fault.mend("use a code of ISO 4217 such as \"EUR\""));
            iso_currency::Currency::EUR
        });
        let reserve = asked.reserve.map_or(0.0, crate::quantity::Share::get);
        if reserve >= 1.0 {
            let fault = Fault::at(&["campaign", "reserve"], "a reserve of 100 % leaves nothing to plan with");
            self.fault(fault.mend("keep it below 100 %"));
        }
        if let (Some(start), true) = (asked.start, weeks < 1e4) {
            if start.last_of(weeks).is_none() {
                self.fault(Fault::at(&["campaign", "start"], "the campaign ends beyond the calendar"));
            }
        } else if asked.start.is_some() {
            self.fault(Fault::at(&["campaign", "weeks"], format!("{weeks} weeks are longer than any campaign")));
        }
        let name = asked.name.clone().unwrap_or_else(|| "Campaign".to_owned());
        let action = asked.action.clone().unwrap_or_else(|| "conversion".to_owned());
        let fee = asked.fee.unwrap_or_default();
        Campaign {
            name,
            scenario: self.brief.scenario.clone().unwrap_or_else(|| BASE.to_owned()),
            action,
            start: asked.start,
            weeks,
            currency,
            budget,
            budget_is: asked.budget_is,
            fee,
            reserve: reserve.min(0.999_999),
            csv: self.brief.report.csv,
        }
    }

    pub(super) fn audiences(&mut self) -> Vec<Audience> {
        if self.brief.audience.is_empty() {
            let fault =
                Fault::at(&["audience"], "there is no audience: a plan needs to know how many people it is for");
            self.fault(fault.mend("add `[audience.everyone]` with `people = 3_200_000`, or pass --people 3.2m"));
        }
        let mut audiences: Vec<Audience> = Vec::new();
        for (key, asked) in &self.brief.audience {
            let name = asked.name.clone().unwrap_or_else(|| key.clone());
            if let Some(twin) = audiences.iter().find(|other| other.name == name) {
                let what = format!("audiences `{}` and `{key}` have the same name \"{name}\"", twin.key);
                self.fault(Fault::at(&["audience", key, "name"], what).mend("give each a name of its own"));
            }
            let people = asked.people.map_or_else(
                || {
                    let fault = Fault::at(&["audience", key, "people"], format!("audience `{key}` has no `people`"));
                    self.faults.push(fault.mend("add its size, such as `people = 3_200_000`"));
                    1.0
                },
                crate::quantity::Positive::get,
            );
            if people < 1.0 {
                let fault =
                    Fault::at(&["audience", key, "people"], format!("audience `{key}` is less than one person"));
                self.fault(fault.mend("write the number of people, such as 3_200_000 or \"3.2m\""));
            }
            audiences.push(Audience { key: key.clone(), name, people });
        }
        audiences
    }

    pub(super) fn phases(&mut self, audiences: &[Audience]) -> Vec<Phase> {
        let journeys = journey::built_in();
        let wanted = self.brief.campaign.journey.as_deref().unwrap_or(journeys[0].key);
        let journey = journeys.iter().find(|journey| journey.key == wanted).unwrap_or_else(|| {
            let mend = suggestion(wanted, journeys.iter().map(|journey| journey.key));
            self.faults.push(Fault::at(&["campaign", "journey"], format!("unknown journey `{wanted}`")).mend(mend));
            &journeys[0]
        });
        let keys: Vec<&str> = journey.phases.iter().map(|phase| phase.key).collect();
        for (audience, asked) in &self.brief.audience {
            for phase in asked.in_phase.keys().filter(|phase| !keys.contains(&phase.as_str())) {
                let fault = Fault::at(&["audience", audience, "in_phase", phase], format!("unknown phase `{phase}`"));
                self.faults.push(fault.mend(suggestion(phase, keys.iter().copied())));
            }
        }
        let resolved = journey.phases.iter().map(|phase| {
            let people = audiences.iter().map(|audience| self.people_in(phase, audience)).collect();
            Phase { journey: phase.clone(), people }
        });
        resolved.collect()
    }

    pub(super) fn people_in(&mut self, phase: &journey::Phase, audience: &Audience) -> f64 {
        let asked = self.brief.audience[&audience.key].in_phase.get(phase.key);
        let path = ["audience", &audience.key, "in_phase", phase.key];
        let people = match asked {
            Some(crate::brief::Part::Share(share)) => share.get() * audience.people,
            Some(crate::brief::Part::Amount(amount)) => amount.get(),
            None => {
                let value = format!("{} % of the audience", phase.people * 100.0);
                self.default(path.join("."), value, phase.people < 1.0);
                phase.people * audience.people
            }
        };
        if people > audience.people {
            let what = format!("{people} people in a phase are more than the {} of the audience", audience.people);
            self.fault(Fault::at(&path, what).mend("a phase holds a part of the audience"));
        }
        people
    }

    /// The index of a phase named at `path`.
    pub(super) fn phase_named(&mut self, phases: &[Phase], name: &str, path: &[&str]) -> Option<usize> {
        let found = phases.iter().position(|phase| phase.journey.key == name);
        if found.is_none() {
            let mend = suggestion(name, phases.iter().map(|phase| phase.journey.key));
            self.fault(Fault::at(path, format!("unknown phase `{name}`")).mend(mend));
        }
        found
    }

    /// The index of an audience named at `path`.
    pub(super) fn audience_named(&mut self, audiences: &[Audience], name: &str, path: &[&str]) -> Option<usize> {
        let found = audiences.iter().position(|audience| audience.key == name);
        if found.is_none() {
            let mend = suggestion(name, audiences.iter().map(|audience| audience.key.as_str()));
            self.fault(Fault::at(path, format!("unknown audience `{name}`")).mend(mend));
        }
        found
    }

    /// Faults for channels named at `path` that no catalogue has.
    pub(super) fn channels_named(&mut self, names: &[String], path: &[&str]) {
        for name in names.iter().filter(|name| !self.catalogue.channel.contains_key(*name)) {
            let mend = suggestion(name, self.catalogue.channel.keys().map(String::as_str));
            self.fault(Fault::at(path, format!("unknown channel `{name}`")).mend(mend));
        }
    }
}
