//! The built-in journeys, each with its source.

use super::{Journey, Phase, Stdc, key_of};
use crate::text::language::{Text, word};

/// The built-in journeys, the default first.
///
/// The people per phase are assumptions without a source; reports say so.
pub fn built_in() -> Vec<Journey> {
    vec![stdc(), aida(), three_phase(), iab(), iab_nl(), nine_phase()]
}

/// See, Think, Do, Care: the default.
pub fn stdc() -> Journey {
    let phase =
        |stdc: Stdc, people| Phase { aim: Text::of(|| stdc.aim()), ..phase(stdc, [stdc.name(); 2], [""; 2], people) };
    Journey {
        key: "stdc".to_owned(),
        phases: vec![phase(Stdc::See, 1.0), phase(Stdc::Think, 0.20), phase(Stdc::Do, 0.05), phase(Stdc::Care, 0.05)],
        note: "The default: media agencies draw up plans by it".to_owned(),
        source: "See, Think, Do, Care: Avinash Kaushik, kaushik.net, 2013 and 2015".into(),
    }
}

fn aida() -> Journey {
    Journey {
        key: "aida".to_owned(),
        phases: vec![
            phase(Stdc::See, ["Attention", "Aandacht"], ["be noticed", "opvallen"], 1.0),
            phase(
                Stdc::Think,
                ["Interest", "Interesse"],
                ["be worth a closer look", "een nadere blik waard zijn"],
                0.20,
            ),
            phase(
                Stdc::Think,
                ["Desire", "Verlangen"],
                ["be wanted more than others", "meer gewild zijn dan andere"],
                0.10,
            ),
            phase(
                Stdc::Do,
                ["Action", "Actie"],
                ["be found at the moment of action", "gevonden worden op het moment van actie"],
                0.05,
            ),
        ],
        note: "The classic; it misses a last step, keeping customers satisfied".to_owned(),
        source:
            "Attention, Interest, Desire, Action: attributed to E. St. Elmo Lewis, 1898; the crosswalk to See, Think \
                 and Do is that of Dutch agencies"
                .into(),
    }
}

fn three_phase() -> Journey {
    Journey {
        key: "three-phase".to_owned(),
        phases: vec![
            phase(
                Stdc::See,
                ["Awareness", "Bekendheid"],
                ["make people aware of the problem", "mensen bewust maken van het probleem"],
                1.0,
            ),
            phase(
                Stdc::Think,
                ["Consideration", "Overweging"],
                ["help to define it and to weigh solutions", "helpen het te bepalen en oplossingen af te wegen"],
                0.20,
            ),
            phase(
                Stdc::Do,
                ["Decision", "Beslissing"],
                ["be chosen in the comparison", "in de vergelijking gekozen worden"],
                0.05,
            ),
        ],
        note: "The sales view; it ends with the purchase".to_owned(),
        source: "The buyer's journey, as sales and Dutch agencies describe it".into(),
    }
}

fn iab() -> Journey {
    let phases = [
        (
            ["Awareness", "Bekendheid"],
            ["be known before there is a need", "bekend zijn voordat er een behoefte is"],
            vec!["passive state", "trigger"],
        ),
        (
            ["Consideration", "Overweging"],
            ["be compared and come out well", "goed uit de vergelijking komen"],
            vec!["orientation", "comparison"],
        ),
        (
            ["Purchase", "Aankoop"],
            ["be found at the moment of decision", "gevonden worden op het beslismoment"],
            vec!["decision"],
        ),
        (
            ["Retention", "Klantbehoud"],
            ["stay chosen", "gekozen blijven"],
            vec!["active experience", "passive experience"],
        ),
    ];
    iab_journey("iab", phases)
}

fn iab_nl() -> Journey {
    let phases = [
        (["Bekendheid"; 2], ["bekend zijn voordat er een behoefte is"; 2], vec!["passieve staat", "trigger"]),
        (["Overweging"; 2], ["goed uit de vergelijking komen"; 2], vec!["oriëntatie", "vergelijking"]),
        (["Aankoop"; 2], ["gevonden worden op het beslismoment"; 2], vec!["beslissing"]),
        (["Klantbehoud"; 2], ["gekozen blijven"; 2], vec!["actieve ervaring", "passieve ervaring"]),
    ];
    iab_journey("iab-nl", phases)
}

/// A phase with sub-phases: its name and its aim, each in English and in Dutch, and the sub-phases by name.
type PhaseWithParts = ([&'static str; 2], [&'static str; 2], Vec<&'static str>);

/// A journey of four phases with sub-phases, one per intent, from the Dutch IAB.
fn iab_journey(key: &str, phases: [PhaseWithParts; 4]) -> Journey {
    let shares = [1.0, 0.20, 0.05, 0.05];
    let phases = Stdc::ALL.into_iter().zip(phases).zip(shares).map(|((stdc, (name, aim, parts)), people)| Phase {
        sub_phases: parts.into_iter().map(str::to_owned).collect(),
        ..phase(stdc, name, aim, people)
    });
    Journey {
        key: key.to_owned(),
        phases: phases.collect(),
        note: "Four phases with sub-phases: money goes to phases, touchpoints may name a sub-phase".to_owned(),
        source: "IAB Nederland, as Dutch agencies describe it; the original wording was not found".into(),
    }
}

fn nine_phase() -> Journey {
    Journey {
        key: "nine-phase".to_owned(),
        phases: vec![
            phase(
                Stdc::See,
                ["Need", "Behoefte"],
                ["be known when the need comes up", "bekend zijn als de behoefte opkomt"],
                1.0,
            ),
            phase(
                Stdc::Think,
                ["Orientation", "Oriëntatie"],
                ["be among the first that are looked at", "bij de eerste horen die worden bekeken"],
                0.20,
            ),
            phase(
                Stdc::Think,
                ["Consideration", "Overweging"],
                ["be seen as the solution", "gezien worden als de oplossing"],
                0.10,
            ),
            phase(
                Stdc::Do,
                ["Decision moment", "Beslismoment"],
                ["be found at the moment of decision", "gevonden worden op het beslismoment"],
                0.05,
            ),
            phase(Stdc::Do, ["Action", "Actie"], ["make the action easy", "de actie makkelijk maken"], 0.04),
            phase(Stdc::Do, ["Delivery", "Levering"], ["keep what was promised", "waarmaken wat is beloofd"], 0.03),
            phase(
                Stdc::Care,
                ["Use", "Gebruik"],
                ["help to get the most out of it", "helpen er het meeste uit te halen"],
                0.05,
            ),
            phase(Stdc::Care, ["Loyalty", "Loyaliteit"], ["be chosen again", "opnieuw gekozen worden"], 0.03),
            phase(Stdc::Care, ["Ambassador", "Ambassadeur"], ["be recommended", "aanbevolen worden"], 0.01),
        ],
        note: "For looking at touchpoints in detail".to_owned(),
        source: "As Dutch agencies describe it; no original is known".into(),
    }
}

/// A phase with its name and its aim, each in English and in Dutch; its key is the English name in any language.
fn phase(stdc: Stdc, [name, naam]: [&str; 2], [aim, doel]: [&str; 2], people: f64) -> Phase {
    let (key, name, aim) = (key_of(name), Text::of(|| word!(name, naam)), Text::of(|| word!(aim, doel)));
    Phase { key, name, aim, stdc, sub_phases: Vec::new(), people }
}
