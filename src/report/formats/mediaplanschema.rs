//! The plan in mediaplanschema's JSON, version 3: what planning systems of other houses read.
//!
//! The standard is the Media Plan Open Data Standard of planmatic; its Python package is `mediaplanpy`. A line becomes
//! a line item per flight, so that no item has money on days on which nothing runs. What the standard has no field for
//! stands in its own custom fields, which the dictionary captions, and what is no single figure in `custom_properties`.
//! Costs are whole minor units that add up: media, fee and activation fee to a line's total, and the totals to the
//! campaign's. Every figure is the plan's. What adds up over the items of a line adds up
//! to the line as it is rounded; reach is that of the flight alone.

mod campaign;
mod dictionary;
mod flights;
mod lineitem;

use serde::Serialize;

use super::json;
use crate::fault::Fault;
use crate::planning::plan::Plan;
use crate::text::language::in_files;
use crate::text::messages::{say, word};
use campaign::SchemaCampaign;
use dictionary::Dictionary;
use flights::booked;
use lineitem::{LineItem, with_unique_ids};

/// The version of the standard.
const VERSION: &str = "3.0";

/// A whole document.
#[derive(Serialize)]
struct MediaPlan {
    meta: Meta,
    campaign: SchemaCampaign,
    lineitems: Vec<LineItem>,
    dictionary: Dictionary,
}

/// What the document says of itself.
#[derive(Serialize)]
struct Meta {
    id: String,
    schema_version: &'static str,
    name: String,
    created_by_name: &'static str,
    created_at: String,
    comments: String,
}

/// What a flight costs, in whole minor units.
#[derive(Clone, Copy, Default)]
struct Cost {
    media: f64,
    fee: f64,
    activation_fee: f64,
}

impl Cost {
    fn total(self) -> f64 {
        self.media + self.fee + self.activation_fee
    }
}

/// The first and the last day of a campaign.
#[derive(Clone, Copy)]
struct CampaignDays<'a> {
    first: &'a str,
    last: &'a str,
}

/// That a campaign without days has no place in this format.
pub fn undated() -> Fault {
    let message = word!("mediaplanschema-needs-days");
    Fault::missing(&["campaign", "start"], message).help(word!("set-first-day-of-campaign"))
}

/// The plan as a media plan; a fault where the campaign has no dates.
pub fn text(plan: &Plan) -> Result<String, Fault> {
    in_files(|| media_plan_text(plan))
}

fn media_plan_text(plan: &Plan) -> Result<String, Fault> {
    let (Some(start), Some(end)) = (&plan.campaign.start_date, &plan.campaign.end_date) else { return Err(undated()) };
    let days = CampaignDays { first: start, last: end };
    let booked = booked(plan);
    let total = booked.iter().map(|flight| flight.cost.total()).sum::<f64>() / in_unit(plan);
    let mut document = MediaPlan {
        meta: meta(plan, days),
        campaign: SchemaCampaign::of(plan, total, days),
        lineitems: with_unique_ids(booked.iter().map(|flight| LineItem::of(plan, flight, days)).collect()),
        dictionary: Dictionary::of(),
    };
    let name = [slug(&plan.campaign.name), slug(&plan.campaign.scenario)].join("-");
    document.meta.id = format!("{name}-{:016x}", fingerprint(&json::text(|| &document)));
    Ok(json::text(|| &document))
}

/// The moment of creation is the campaign's first, so that the same brief gives the same bytes.
fn meta(plan: &Plan, days: CampaignDays) -> Meta {
    let comments = say!("created-at-is-first-day-of-campaign", headline = plan.headline());
    Meta {
        id: String::new(),
        schema_version: VERSION,
        name: plan.campaign.title(),
        created_by_name: "klantreis",
        created_at: format!("{}T00:00:00Z", days.first),
        comments,
    }
}

/// How many minor units the currency has: 100 cents, or 1 yen.
fn in_unit(plan: &Plan) -> f64 {
    10f64.powi(i32::from(plan.campaign.minor_digits))
}

/// A name as a part of an id: letters and digits, with dashes between them.
fn slug(name: &str) -> String {
    let slug_words = name.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    slug_words.map(str::to_lowercase).collect::<Vec<_>>().join("-")
}

/// A number that another text hardly shares: FNV-1a of 64 bits, which is the same on every machine.
fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// A figure with so many decimals.
fn rounded(value: f64, digits: i32) -> f64 {
    let unit = 10f64.powi(digits);
    (value * unit).round() / unit
}
