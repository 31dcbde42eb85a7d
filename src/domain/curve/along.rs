//! What a reach curve is a function of.

/// The unit of the weight that a reach curve is a function of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Along {
    /// Contacts per head.
    Contacts,
    /// Gross rating points.
    Grp,
    /// Net spend.
    Spend,
    /// Insertions.
    Insertions,
}
