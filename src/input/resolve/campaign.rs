//! The campaign of a brief: its budget, weeks, currency and fee, with every default filled in.

use super::notes::Notes;
use crate::domain::brief::{BASE, LocalisedText};
use crate::domain::calendar::{Calendar, MOST_WEEKS};
use crate::domain::quantity::{Positive, Share};
use crate::fault::{Code, Fault};
use crate::problem::{AppliedDefault, Budgeted, Campaign};
use crate::text::language::Text;
use crate::text::messages::{say, text, word};
use crate::text::number::{plain, unit_noun};

/// The least that amounts can be multiples of.
const CENT: f64 = 0.01;

/// The campaign, with every default filled in.
pub(super) fn campaign(notes: &mut Notes) -> Campaign {
    let stated_campaign = &notes.brief.campaign;
    let budget = stated_campaign.budget.map_or_else(
        || {
            let fault = Fault::missing(&["campaign", "budget"], word!("budget-is-missing"));
            notes.faults.push(fault.help(word!("add-budget-under-campaign")));
            1.0
        },
        Positive::get,
    );
    let budget = Budgeted(budget);
    let weeks = stated_campaign.weeks.map_or_else(
        || {
            notes.defaults.push(AppliedDefault { path: "campaign.weeks".into(), value: "4".into(), assumed: true });
            notes.remarks.push(text!("weeks-is-not-set-4-weeks"));
            4.0
        },
        Positive::get,
    );
    let code = stated_campaign.currency.as_deref().unwrap_or("EUR");
    let currency = iso_currency::Currency::from_code(code).unwrap_or_else(|| {
        let fault = Fault::at(
            Code::UnknownWord { word: code.to_owned() },
            &["campaign", "currency"],
            say!("is-not-currency-code", code),
        );
        notes.faults.push(fault.help(word!("use-code-of-iso-4217")));
        iso_currency::Currency::EUR
    });
    let reserve = stated_campaign.reserve.map_or(0.0, Share::get);
    if reserve >= 1.0 {
        let fault = Fault::at(Code::OutOfRange, &["campaign", "reserve"], word!("reserve-of-all-leaves-nothing"));
        notes.fault(fault.help(word!("keep-it-below-all")));
    }
    if weeks > MOST_WEEKS {
        let fault =
            Fault::at(Code::OutOfRange, &["campaign", "weeks"], say!("weeks-are-longer-than-any-campaign", weeks));
        notes.fault(fault.help(say!("plan-at-most-weeks-at-time", weeks = MOST_WEEKS)));
    } else if stated_campaign.start.is_some_and(|start| start.last_of(weeks).is_none()) {
        notes.fault(Fault::at(Code::OutOfRange, &["campaign", "start"], word!("campaign-ends-beyond-calendar")));
    }
    let round_to = round_to(notes, budget * (1.0 - reserve));
    let name = LocalisedText::or(stated_campaign.name.as_ref(), Text::of(|| word!("campaign")));
    let action = LocalisedText::or(stated_campaign.action.as_ref(), Text::of(|| unit_noun("conversion")));
    let fee = stated_campaign.fee.unwrap_or_default();
    Campaign {
        name,
        scenario: notes.brief.scenario.clone().unwrap_or_else(|| BASE.to_owned()),
        action,
        start: stated_campaign.start,
        weeks,
        calendar: Calendar::of(stated_campaign.start, weeks),
        currency,
        budget,
        budget_is: stated_campaign.budget_is,
        fee,
        reserve: reserve.min(0.999_999),
        csv: notes.brief.report.csv,
        round_to,
    }
}

/// What amounts are to be multiples of: no more than the money to plan with.
fn round_to(notes: &mut Notes, money: Budgeted) -> Option<f64> {
    let (to, money) = (notes.brief.report.round_to?.get(), money.get());
    if notes.brief.campaign.budget.is_some() && to > money {
        let what = say!("multiples-do-not-fit-into-money", rounding = plain(to, 2), money = plain(money, 2));
        notes.fault(Fault::at(Code::OutOfRange, &["report", "round_to"], what).help(word!("one-makes-whole-euros")));
    }
    if to < CENT {
        let fault = Fault::at(Code::OutOfRange, &["report", "round_to"], word!("less-than-cent-rounds-nothing"));
        notes.fault(fault.help(word!("one-makes-whole-euros")));
    }
    Some(to)
}
