//! A document as a page of its own.

use super::Document;

/// The document.
pub(super) fn written(document: &Document) -> String {
    document.markdown()
}
