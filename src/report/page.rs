//! The plan as a page for the client: what it brings, in words and pictures, and how sure that is.

use super::document::Document;
use crate::annex::Annex;
use crate::plan::Plan;

/// The page, as blocks in the order they are read.
pub(super) fn document(plan: &Plan, annex: Option<&Annex>) -> Document {
    let _ = annex;
    let mut document = Document::new();
    document.title(plan.campaign.title()).sentence(&plan.headline);
    document
}
