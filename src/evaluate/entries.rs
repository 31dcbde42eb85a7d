//! The rows of a split, matched with what is on offer.

use crate::case::{Case, Placement};
use crate::fault::{Fault, Place, suggestion};
use crate::language::say;
use crate::lever;
use crate::number;
use crate::read::split::{Row, Split};

/// Units and spend of a row agree up to this share.
const SAME_UNITS: f64 = 0.01;

/// What a split buys.
pub(super) struct Entries {
    /// Placement by key, and what is bought of it.
    bought: Vec<(String, Buy)>,
    /// Placement by key, week, and what is spent on it then.
    weeks: Vec<(String, usize, f64)>,
    /// What was assumed.
    pub(super) assumed: Vec<String>,
}

/// What is bought of a placement: units where they cost nothing.
enum Buy {
    Spend(f64),
    Units(f64),
}

impl Entries {
    /// The split as the decision of a case: in the weeks that it names, or else where its money buys most.
    pub(super) fn decided(&self, case: &Case) -> Vec<f64> {
        let mut x = case.spread(&self.shares(case.by_campaign()));
        let line = |key: &str| (0..case.lines()).find(|&p| case.placements[p].key == key);
        let stated = self.weeks.iter().filter_map(|(key, t, spend)| Some((line(key)?, *t, *spend)));
        // Whole units stay whole: what they cost in a week is told in cents.
        let stated: Vec<_> = stated.filter(|(p, ..)| case.is_weekly(*p) && case.placements[*p].lot.is_none()).collect();
        for &(p, ..) in &stated {
            let columns = case.weekly.iter().flat_map(|weekly| weekly.columns[p].iter().flatten());
            columns.for_each(|column| x[column.placement] = 0.0);
        }
        for (p, t, spend) in stated {
            if let Some(q) = case.column(p, t).map(|column| column.placement).filter(|&q| case.paid_per_x(q) > 0.0) {
                x[q] += spend / case.paid_per_x(q);
            }
        }
        case.settled(x)
    }

    /// What is bought over the campaign.
    fn shares(&self, case: &Case) -> Vec<f64> {
        let of = |placement: &Placement| {
            let bought = self.bought.iter().find(|(key, _)| *key == placement.key);
            bought.map_or(0.0, |(_, buy)| match buy {
                Buy::Spend(spend) => {
                    let per_x = placement.spend_per_x();
                    super::whole::nearest(placement, placement.bought_for(*spend), super::CENT / per_x)
                }
                Buy::Units(units) => units / placement.units_per_x,
            })
        };
        case.placements.iter().map(of).collect()
    }
}

/// Matches every row; all faults at once.
pub(super) fn entries(case: &Case, split: &Split) -> Result<Entries, Vec<Fault>> {
    let mut matching = Matching {
        case,
        entries: Entries { bought: Vec::new(), weeks: Vec::new(), assumed: Vec::new() },
        faults: Vec::new(),
    };
    for row in &split.rows {
        matching.row(row);
    }
    if matching.faults.is_empty() { Ok(matching.entries) } else { Err(matching.faults) }
}

struct Matching<'a> {
    case: &'a Case,
    entries: Entries,
    faults: Vec<Fault>,
}

impl<'a> Matching<'a> {
    fn fault(&mut self, row: &Row, column: &str, what: &str, mend: impl Into<String>) {
        let what = format!("row {}, column `{column}`: {what}", row.row);
        self.faults.push(Fault { place: Place::Text(row.place.clone()), what, mend: Some(mend.into()) });
    }

    fn row(&mut self, row: &Row) {
        let ours = self.case.campaign.currency.code();
        if let Some(theirs) = row.words.get("currency").filter(|code| *code != ours) {
            let what = format!("the split is in {theirs}, the brief in {ours}");
            return self.fault(row, "currency", &what, "convert the split, or set `campaign.currency` in the brief");
        }
        let Some(placement) = self.channel(row).and_then(|roles| self.role(row, &roles)) else {
            return;
        };
        let week = match row.week() {
            Ok(week) => week,
            Err(what) => return self.fault(row, "monday", &what, "write its Monday as 2027-03-01"),
        };
        if let Some(week) = &week {
            self.week(row, placement, week);
        }
        let by_week = week.is_some();
        let known = self.entries.bought.iter().position(|(key, _)| *key == placement.key);
        if let (true, Some(known)) = (by_week, known) {
            // Weeks of a line add up to it.
            match (self.buy(row, placement), &mut self.entries.bought[known].1) {
                (Some(Buy::Spend(more)), Buy::Spend(spend)) => *spend += more,
                (Some(Buy::Units(more)), Buy::Units(units)) => *units += more,
                _ => {}
            }
            return;
        }
        if let Some((key, _)) = self.entries.bought.iter().find(|(key, _)| *key == placement.key) {
            let what = format!("`{key}` has a row already");
            return self.fault(row, "channel", &what, "put both amounts into one row");
        }
        if let Some(buy) = self.buy(row, placement) {
            self.entries.bought.push((placement.key.clone(), buy));
        }
    }

    /// What is spent in a week, which must be one in which the placement can run.
    fn week(&mut self, row: &Row, placement: &Placement, week: &str) {
        let calendar = &self.case.campaign.calendar;
        let Some(t) = calendar.named(week) else {
            let (first, last) = (calendar.label(0), calendar.label(calendar.weeks.len().max(1) - 1));
            let mend = format!("it runs from {first} to {last}; write weeks like that");
            return self.fault(row, "week", &format!("{week} is no week of the campaign"), mend);
        };
        if placement.open[t].days == 0 && row.spend > 0.0 {
            let what = format!("{} cannot run in {}", placement.name, calendar.label(t));
            return self.fault(row, "week", &what, "see its `flight` and `blackout`, and when its phase starts");
        }
        self.entries.weeks.push((placement.key.clone(), t, row.spend));
    }

    /// The placements of the channel a row names, by key or by name.
    fn channel(&mut self, row: &Row) -> Option<Vec<&'a Placement>> {
        let case = self.case;
        let wanted = row.channel.to_lowercase();
        let named = |p: &&Placement| p.channel.to_lowercase() == wanted || p.name.to_lowercase() == wanted;
        let roles: Vec<&Placement> = case.placements.iter().filter(named).collect();
        if roles.is_empty() {
            let mut keys: Vec<&str> = case.placements.iter().map(|p| p.channel.as_str()).collect();
            keys.dedup();
            let what = format!("the brief offers no channel `{}`", row.channel);
            let mend = format!(
                "{} A channel of the catalogue must be in `campaign.only` and not excluded",
                suggestion(&wanted, keys)
            );
            self.fault(row, "channel", &what, mend);
            return None;
        }
        Some(roles)
    }

    /// The role in the phase a row names; the only one where it names none.
    fn role(&mut self, row: &Row, roles: &[&'a Placement]) -> Option<&'a Placement> {
        let phases = &self.case.phases;
        let Some(wanted) = &row.phase else {
            if let [only] = roles {
                let name = &phases[only.phase].journey.name;
                self.entries.assumed.push(say!(
                    "row {} is taken as {name}, the only phase of {}",
                    "rij {} geldt als {name}, de enige fase van {}",
                    row.row,
                    only.name
                ));
                return Some(only);
            }
            let names: Vec<&str> = roles.iter().map(|p| phases[p.phase].journey.key.as_str()).collect();
            let what =
                format!("{} can be bought in {}, and the row does not say which", row.channel, names.join(" and "));
            self.fault(row, "phase", &what, "name the phase");
            return None;
        };
        let lower = wanted.to_lowercase();
        let by_name = phases.iter().position(|phase| phase.journey.name.to_lowercase() == lower);
        let named = self.case.journey.phase(&lower).or(by_name);
        if named.is_none() {
            let what = format!("`{wanted}` is not a phase of the brief's journey");
            let mend = suggestion(&lower, phases.iter().map(|phase| phase.journey.key.as_str()));
            self.fault(row, "phase", &what, mend);
            return None;
        }
        let found = roles.iter().find(|p| Some(p.phase) == named);
        if found.is_none() {
            let names: Vec<&str> = roles.iter().map(|p| phases[p.phase].journey.key.as_str()).collect();
            let what = format!("{} has no role in {wanted}", row.channel);
            self.fault(row, "phase", &what, format!("it serves {}", names.join(" and ")));
        }
        found.copied()
    }

    fn buy(&mut self, row: &Row, placement: &Placement) -> Option<Buy> {
        let units = row.figures.get("units").copied();
        if placement.unit_price() > 0.0 {
            let fit = row.spend / placement.unit_price();
            let same = (SAME_UNITS * fit.abs()).max(super::CENT / placement.unit_price()).max(SAME_UNITS);
            // What a price with a season buys depends on the weeks.
            let seasonal = placement.season.varies(&placement.open);
            if let Some(units) = units.filter(|units| !seasonal && (units - fit).abs() > same) {
                self.entries.assumed.push(say!(
                    "row {}: {} {} are stated, but the spend buys {} at the brief's price; the spend counts",
                    "rij {}: er staan {} {}, maar de besteding koopt er {} tegen de prijs van de briefing; de besteding telt",
                    row.row,
                    number::short(units),
                    lever::plural(&placement.unit),
                    number::short(fit)
                ));
            }
            return Some(Buy::Spend(row.spend));
        }
        if row.spend > 0.0 {
            let what = format!("{} costs nothing in the brief", placement.name);
            self.fault(row, "spend", &what, "give the channel a price, or state its `units` and no spend");
            return None;
        }
        if units.is_none() {
            let name = &placement.name;
            self.entries.assumed.push(say!(
                "row {}: {name} costs nothing and the row states no units, so none are bought",
                "rij {}: {name} kost niets en de rij noemt geen aantal, dus er wordt niets ingekocht",
                row.row
            ));
        }
        Some(Buy::Units(units.unwrap_or(0.0)))
    }
}
