//! The hard bounds that are linear in money.

use crate::support::random_brief::{Bound, Brief, Group, Most};

/// `Σ coefficient · money ≤ bound`, in a scale where 1 is much.
pub(super) struct Row {
    pub(super) coefficients: Vec<f64>,
    pub(super) bound: f64,
}

/// Every hard bound that is linear in money.
pub(super) fn of(brief: &Brief) -> Vec<Row> {
    let channels = || 0..brief.channels.len();
    let mut rows = vec![Row { coefficients: channels().map(|_| 1.0 / brief.budget).collect(), bound: 1.0 }];
    let mut add = |group: &dyn Fn(usize) -> bool, most: &Bound| {
        let inside = |c: usize, per: f64| if group(c) { per } else { 0.0 };
        rows.push(match most {
            Bound::Spend(most) => Row { coefficients: channels().map(|c| inside(c, 1.0) / most).collect(), bound: 1.0 },
            Bound::Grp(most) => {
                Row { coefficients: channels().map(|c| inside(c, brief.grp(c)) / most).collect(), bound: 1.0 }
            }
            Bound::Share(share, of) => {
                let counts = |c: usize| of.as_ref().is_none_or(|of| brief.holds(of, c));
                let per = |c: usize| inside(c, 1.0) - if counts(c) { *share } else { 0.0 };
                Row { coefficients: channels().map(|c| per(c) / brief.budget).collect(), bound: 0.0 }
            }
        });
    };
    for limit in &brief.limits {
        add(&|c| brief.holds(&limit.group, c), &limit.most);
    }
    for (k, channel) in brief.channels.iter().enumerate() {
        let only = Group::Channels(vec![k]);
        let most = match channel.at_most {
            None => continue,
            Some(Most::Spend(most)) => Bound::Spend(most),
            Some(Most::Grp(most)) => Bound::Grp(most),
            Some(Most::Share(share)) => Bound::Share(share, None),
        };
        add(&|c| brief.holds(&only, c), &most);
    }
    for (k, channel) in brief.channels.iter().enumerate() {
        if let Some(least) = channel.at_least {
            let coefficients = channels().map(|c| if c == k { -1.0 / brief.budget } else { 0.0 }).collect();
            rows.push(Row { coefficients, bound: -least / brief.budget });
        }
    }
    rows
}
