//! A brief as TOML.

use std::fmt::Write;

use super::{Bound, Brief, Channel, Curve, Group, Limit, Most, PHASES, Unit};

impl Brief {
    /// The brief as the tool reads it.
    pub(crate) fn toml(&self) -> String {
        let (weeks, budget) = (self.weeks, self.budget);
        let mut text = format!("[campaign]\nweeks = {weeks}\nbudget = {budget:?}\ncatalogue = \"none\"\n");
        for (a, audience) in self.audiences.iter().enumerate() {
            let parts = PHASES.iter().zip(audience.in_phase).map(|(phase, part)| format!("{phase} = {part:?}"));
            let parts = parts.collect::<Vec<_>>().join(", ");
            let (people, weight) = (audience.people, audience.weight);
            let _ =
                write!(text, "[audience.a{a}]\npeople = {people:?}\nweight = {weight:?}\nin_phase = {{ {parts} }}\n");
        }
        for (g, goal) in self.goals.iter().enumerate() {
            let phase = PHASES[goal.phase];
            let _ = write!(text, "[goal.g{g}]\nphase = \"{phase}\"\nreach = {:?}\n", goal.reach);
            let _ = writeln!(text, "priority = {}", goal.priority);
            if let Some(audience) = goal.audience {
                let _ = writeln!(text, "audience = \"a{audience}\"");
            }
            if let Some(channels) = &goal.channels {
                let _ = writeln!(text, "channels = {}", named(channels));
            }
        }
        let weights = PHASES.iter().zip(self.weights).map(|(phase, weight)| format!("{phase} = {weight:?}"));
        let _ = writeln!(text, "[objective]\nweight = {{ {} }}", weights.collect::<Vec<_>>().join(", "));
        for (l, limit) in self.limits.iter().enumerate() {
            let _ = writeln!(text, "[limit.l{l}]\n{}", limit.toml());
        }
        for (c, channel) in self.channels.iter().enumerate() {
            let _ = writeln!(text, "[channel.c{c}]\n{}", channel.toml(c));
        }
        text
    }
}

fn named(channels: &[usize]) -> String {
    format!("[{}]", channels.iter().map(|c| format!("\"c{c}\"")).collect::<Vec<_>>().join(", "))
}

impl Group {
    fn toml(&self) -> String {
        match self {
            Self::Channels(channels) => format!("channels = {}", named(channels)),
            Self::Phases(phases) => {
                let names = phases.iter().map(|phase| format!("\"{}\"", PHASES[*phase]));
                format!("phases = [{}]", names.collect::<Vec<_>>().join(", "))
            }
        }
    }
}

impl Limit {
    fn toml(&self) -> String {
        let group = self.group.toml();
        match &self.most {
            Bound::Spend(most) => format!("{group}\nat_most = {most:?}"),
            Bound::Grp(most) => format!("{group}\nmeasure = \"grp\"\nat_most = {most:?}"),
            Bound::Share(share, None) => format!("{group}\nat_most = {{ share = {share:?} }}"),
            Bound::Share(share, Some(of)) => {
                format!("{group}\nat_most = {{ share = {share:?}, of = {{ {} }} }}", of.toml())
            }
        }
    }
}

impl Channel {
    fn toml(&self, c: usize) -> String {
        let mid = self.price;
        let mut text = match &self.unit {
            Unit::Thousand { on_target } => {
                format!("price = {{ per = \"thousand\", mid = {mid:?} }}\non_target = {}\n", per_audience(on_target))
            }
            Unit::Grp { basis_people, on_target } => format!(
                "price = {{ per = \"GRP\", basis_people = {basis_people:?}, mid = {mid:?} }}\non_target = {}\n",
                per_audience(on_target)
            ),
            Unit::Package { contacts } => {
                format!("price = {{ per = \"unit\", contacts = {}, mid = {mid:?} }}\n", per_audience(contacts))
            }
        };
        if let Some(least) = self.at_least {
            let _ = writeln!(text, "at_least = {least:?}");
        }
        let _ = match self.at_most {
            None => Ok(()),
            Some(Most::Spend(most)) => writeln!(text, "at_most = {most:?}"),
            Some(Most::Grp(most)) => writeln!(text, "at_most = {{ grp = {most:?} }}"),
            Some(Most::Share(share)) => writeln!(text, "at_most = {{ share = {share:?} }}"),
        };
        let _ = writeln!(text, "[channel.c{c}.role.{}]\n{}", PHASES[self.phase], self.curve.toml());
        if let Some(follows) = &self.follows {
            let (phase, reachable, base) = (PHASES[follows.phase], follows.reachable, follows.base);
            let (contacts, weekly) = follows.cap;
            let per = if weekly { "week" } else { "campaign" };
            let cap = format!("frequency_cap = {{ contacts = {contacts:?}, per = \"{per}\" }}");
            let _ = writeln!(
                text,
                "follows = {{ phase = \"{phase}\", reachable = {reachable:?}, base = {base:?}, {cap} }}"
            );
        }
        text.trim_end().to_owned()
    }
}

fn per_audience(figures: &[f64]) -> String {
    let figures = figures.iter().enumerate().map(|(a, figure)| format!("a{a} = {figure:?}"));
    format!("{{ {} }}", figures.collect::<Vec<_>>().join(", "))
}

impl Curve {
    fn toml(&self) -> String {
        match self {
            Self::Nbd { ceiling, shape } => {
                format!("ceiling = {ceiling:?}\ncurve = {{ kind = \"nbd\", shape = {shape:?} }}")
            }
            Self::Exponential { ceiling, scale: None } => {
                format!("ceiling = {ceiling:?}\ncurve = {{ kind = \"exponential\" }}")
            }
            Self::Exponential { ceiling, scale: Some(scale) } => {
                format!("ceiling = {ceiling:?}\ncurve = {{ kind = \"exponential\", scale = {scale:?} }}")
            }
            Self::Goerg { at, reach } => format!("curve = {{ kind = \"goerg\", at = {at:?}, reach = {reach:?} }}"),
            Self::Hill { ceiling, half, exponent } => format!(
                "ceiling = {ceiling:?}\ncurve = {{ kind = \"hill\", half = {half:?}, exponent = {exponent:?} }}"
            ),
            Self::Points(points) => {
                let points = points.iter().map(|(weight, reach)| format!("[{weight:?}, {reach:?}]"));
                format!("curve = {{ kind = \"points\", points = [{}] }}", points.collect::<Vec<_>>().join(", "))
            }
        }
    }
}
