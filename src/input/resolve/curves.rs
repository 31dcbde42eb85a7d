//! From a role's curve, as its source states it, to a curve over what the plan decides.

use super::market::Market;
use super::notes::Notes;
use super::roles::OfferedRole;
use crate::domain::catalogue::{CurveKind, CurveSpec, CurveVariable, PriceUnit};
use crate::domain::curve::Curve;
use crate::domain::quantity::{Positive, Share};
use crate::fault::{Code, Fault};
use crate::problem::{AudienceIndex, By, PerUnit, Weighted};
use crate::text::language::Text;
use crate::text::messages::{say, text, word};
use crate::tolerance::reporting::MOVED;

/// The largest exponent of a Hill curve.
const STEEPEST: f64 = 20.0;

/// What one `x` of a placement buys.
pub(super) struct BoughtPerX<'a> {
    pub(super) per_unit: &'a PerUnit,
    pub(super) units_per_x: f64,
    /// What a unit costs after discount.
    pub(super) net_price: f64,
}

/// The reach curve per audience, with what one `x` buys of its argument.
pub(super) fn curves(
    notes: &mut Notes,
    market: &Market,
    offered: &OfferedRole,
    bought: &BoughtPerX,
) -> By<AudienceIndex, Option<Weighted>> {
    let &BoughtPerX { per_unit, units_per_x, net_price } = bought;
    let no_curves = vec![None; market.audiences.len()].into();
    let default = CurveSpec { kind: CurveKind::Linear, ..CurveSpec::default() };
    let spec = offered.role.curve.as_ref().unwrap_or(&default);
    let curve = match curve(notes, offered, spec, market.phases[offered.phase].everyone()) {
        Ok(Some(curve)) => curve,
        Ok(None) => return no_curves,
        Err(fault) => {
            notes.fault(fault);
            return no_curves;
        }
    };
    if spec.against == CurveVariable::Spend && net_price <= 0.0 {
        let fault = Fault::at(Code::OutOfRange, &offered.path("curve"), word!("curve-against-spend-needs-price"));
        notes.fault(fault.help(word!("state-it-against-contacts")));
        return no_curves;
    }
    let weighted = market.phases[offered.phase].people.iter().zip(&per_unit.contacts).map(|(people, contacts)| {
        let per_head = if *people > 0.0 { contacts * units_per_x / people } else { 0.0 };
        let per_x = match (spec.kind, spec.against) {
            (CurveKind::BetaBinomial, _) => units_per_x,
            (_, CurveVariable::Contacts) => per_head,
            (_, CurveVariable::Grp) => per_head * 100.0,
            (_, CurveVariable::Spend) => units_per_x * net_price,
        };
        (per_head > 0.0).then(|| Weighted { curve: curve.clone(), per_x })
    });
    weighted.collect()
}

/// The curve a role states; `None` where it builds no reach.
fn curve(notes: &mut Notes, offered: &OfferedRole, spec: &CurveSpec, everyone: f64) -> Result<Option<Curve>, Fault> {
    let path = offered.path("curve");
    let fault = |what: String| Fault::at(Code::BadValue, &path, what);
    belongs(offered, spec)?;
    let ceiling = offered.role.ceiling.map(Share::get);
    // A list reaches nobody who is not on it.
    let listed_curve_reach =
        offered.price.list.filter(|list| everyone > 0.0 && list.get() > 0.0).map(|list| list.get() / everyone);
    if let Some(all) = ceiling.filter(|ceiling| *ceiling >= 1.0 || *ceiling <= 0.0) {
        let what = say!("ceiling-of-pct-cannot-be", ceiling = 100.0 * all);
        return Err(Fault::at(Code::OutOfRange, &offered.path("ceiling"), what).help(word!("ceiling-lies-between")));
    }
    let needs_ceiling = || {
        ceiling.map(|ceiling| listed_curve_reach.map_or(ceiling, |listed| ceiling.min(listed))).ok_or_else(|| {
            Fault::missing(&offered.path("ceiling"), word!("curve-needs-ceiling"))
                .help(word!("add-ceiling-most-it-can-reach"))
        })
    };
    let lacks = |word: &str| Fault::at(Code::any_key_of(&path, &[word]), &path, say!("curve-needs-key", word));
    let need = |value: Option<f64>, word: &str| value.ok_or_else(|| lacks(word).help(say!("add-key-to-curve", word)));
    let one_contact = match spec.against {
        CurveVariable::Contacts => Some(1.0),
        CurveVariable::Grp => Some(100.0),
        CurveVariable::Spend => None,
    };
    let scale = spec.scale.map(Positive::get).or(one_contact);
    Ok(Some(match spec.kind {
        CurveKind::Linear => return Ok(None),
        CurveKind::Nbd => {
            let shape = need(spec.shape.map(Positive::get), "shape")?;
            Curve::Nbd { ceiling: needs_ceiling()?, shape, scale: need(scale, "scale")? }
        }
        CurveKind::Exponential => {
            let ceiling = needs_ceiling()?;
            let default_scale = one_contact.map(|contact| contact * ceiling);
            if let Some(default_scale) = default_scale.filter(|_| spec.scale.is_none()) {
                let scale_text = || crate::text::number::short(default_scale);
                notes.note_default(
                    [&path.join("."), "scale"].join("."),
                    text!("as-many-contacts-as-people-below-ceiling", scale_text = scale_text()),
                    false,
                );
            }
            Curve::Exponential { ceiling, scale: need(spec.scale.map(Positive::get).or(default_scale), "scale")? }
        }
        CurveKind::Goerg => {
            let (weight, reach) = (need(spec.at.map(Positive::get), "at")?, need(spec.reach.map(Share::get), "reach")?);
            let goerg_curve = Curve::goerg(weight, reach, need(scale, "scale")?).map_err(fault)?;
            ended(notes, &path, goerg_curve, &Ends { ceiling, listed: listed_curve_reach, highest: reach })
        }
        CurveKind::BetaBinomial => {
            if offered.price.per != PriceUnit::Unit {
                return Err(
                    fault(word!("beta-binomial-curve-counts-insertions").to_owned()).help(word!("set-price-per-unit"))
                );
            }
            let (r1, r2) = (need(spec.r1.map(Share::get), "r1")?, need(spec.r2.map(Share::get), "r2")?);
            Curve::beta_binomial(r1, r2, ceiling.unwrap_or(1.0)).map_err(fault)?
        }
        CurveKind::Points => {
            let points = spec.points.as_ref().ok_or_else(|| lacks("points"))?;
            let points: Vec<(f64, f64)> = points.iter().map(|(w, r)| (w.get(), r.get())).collect();
            let (curve, moved) =
                Curve::points(&points).map_err(|what| fault(what).help(word!("check-export-more-weight")))?;
            if moved > MOVED {
                notes.remarks.push(Text::of(|| points_moved(offered, moved, curve.is_concave())));
            }
            let highest = points.iter().map(|point| point.1).fold(0.0, f64::max);
            ended(notes, &path, curve, &Ends { ceiling, listed: listed_curve_reach, highest })
        }
        CurveKind::Hill => {
            let exponent = need(spec.exponent.map_or(Some(1.0), |exponent| Some(exponent.get())), "exponent")?;
            if exponent > STEEPEST {
                let help = say!("use-exponent-of-at-most", most = STEEPEST);
                return Err(fault(say!("hill-exponent-is-step", exponent)).help(help));
            }
            Curve::Hill { ceiling: needs_ceiling()?, half: need(spec.half.map(Positive::get), "half")?, exponent }
        }
    }))
}

/// By how much points were moved, and why.
fn points_moved(offered: &OfferedRole, moved: f64, concave: bool) -> String {
    let why = if concave { word!("to-be-concave") } else { word!("so-that-more-weight-never-reaches-fewer") };
    let (key, phase, moved) = (offered.key, offered.phase_key, crate::text::number::fixed(moved * 100.0, 2));
    say!("points-moved-by-up-to-points", key, phase, moved, why)
}

/// Where the reach of a curve ends, as shares of the people.
struct Ends {
    /// The ceiling of the role.
    ceiling: Option<f64>,
    /// The addresses on the list.
    listed: Option<f64>,
    /// The highest reach that the curve states.
    highest: f64,
}

/// A curve that states its reach itself, ended at a ceiling below its own, and at the list of those it can reach at
/// all.
fn ended(notes: &mut Notes, path: &[&str], curve: Curve, ends: &Ends) -> Curve {
    let &Ends { ceiling, listed, highest } = ends;
    if let Some(ceiling) = ceiling.filter(|ceiling| *ceiling < highest) {
        let (path, percent) =
            (path[..path.len() - 1].join("."), |share: f64| crate::text::number::plain(100.0 * share, 1));
        notes.remarks.push(text!(
            "its-curve-states-pct-reach-above",
            path,
            highest = percent(highest),
            ceiling = percent(ceiling)
        ));
    }
    let end = [ceiling, listed].into_iter().flatten().fold(f64::INFINITY, f64::min);
    if end < 1.0 { curve.capped(end) } else { curve }
}

/// Refuses parameters that a kind of curve does not have.
fn belongs(offered: &OfferedRole, spec: &CurveSpec) -> Result<(), Fault> {
    use CurveKind::{BetaBinomial, Exponential, Goerg, Hill, Nbd, Points};
    let parameters_given: [(&str, bool, &[CurveKind]); 9] = [
        ("shape", spec.shape.is_some(), &[Nbd]),
        ("scale", spec.scale.is_some(), &[Nbd, Exponential, Goerg]),
        ("at", spec.at.is_some(), &[Goerg]),
        ("reach", spec.reach.is_some(), &[Goerg]),
        ("r1", spec.r1.is_some(), &[BetaBinomial]),
        ("r2", spec.r2.is_some(), &[BetaBinomial]),
        ("points", spec.points.is_some(), &[Points]),
        ("half", spec.half.is_some(), &[Hill]),
        ("exponent", spec.exponent.is_some(), &[Hill]),
    ];
    match parameters_given.into_iter().find(|(_, is_given, kinds)| *is_given && !kinds.contains(&spec.kind)) {
        None => Ok(()),
        Some((word, _, _)) => Err(Fault::at(
            Code::misplaced(word),
            &offered.path("curve"),
            say!("key-does-not-belong-to-kind-of-curve", word),
        )
        .help(word!("leave-it-out"))),
    }
}
