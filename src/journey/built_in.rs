//! The journeys that are built in, each with where it comes from.

use super::{Journey, Phase, Stdc, key_of};

/// The journeys built in, the default first.
///
/// The people per phase are assumptions: no source gives them, and reports say so.
pub fn built_in() -> Vec<Journey> {
    vec![stdc(), aida(), three_phase(), iab(), iab_nl(), nine_phase()]
}

fn stdc() -> Journey {
    let phase = |stdc: Stdc, people| Phase { aim: stdc.aim().to_owned(), ..phase(stdc, stdc.name(), "", people) };
    Journey {
        key: "stdc".to_owned(),
        phases: vec![phase(Stdc::See, 1.0), phase(Stdc::Think, 0.20), phase(Stdc::Do, 0.05), phase(Stdc::Care, 0.05)],
        note: "The default: media agencies draw up plans by it".to_owned(),
        source: "See, Think, Do, Care: Avinash Kaushik, kaushik.net, 2013 and 2015".to_owned(),
    }
}

fn aida() -> Journey {
    Journey {
        key: "aida".to_owned(),
        phases: vec![
            phase(Stdc::See, "Attention", "be noticed", 1.0),
            phase(Stdc::Think, "Interest", "be worth a closer look", 0.20),
            phase(Stdc::Think, "Desire", "be wanted more than others", 0.10),
            phase(Stdc::Do, "Action", "be found at the moment of action", 0.05),
        ],
        note: "The classic; it misses a last step, keeping customers satisfied".to_owned(),
        source:
            "Attention, Interest, Desire, Action: attributed to E. St. Elmo Lewis, 1898; the crosswalk to See, Think \
                 and Do is that of Dutch agencies"
                .to_owned(),
    }
}

fn three_phase() -> Journey {
    Journey {
        key: "three-phase".to_owned(),
        phases: vec![
            phase(Stdc::See, "Awareness", "make people aware of the problem", 1.0),
            phase(Stdc::Think, "Consideration", "help to define it and to weigh solutions", 0.20),
            phase(Stdc::Do, "Decision", "be chosen in the comparison", 0.05),
        ],
        note: "The sales view; it ends with the purchase".to_owned(),
        source: "The buyer's journey, as sales and Dutch agencies describe it".to_owned(),
    }
}

fn iab() -> Journey {
    let parts = [
        ("Awareness", "be known before there is a need", vec!["passive state", "trigger"]),
        ("Consideration", "be compared and come out well", vec!["orientation", "comparison"]),
        ("Purchase", "be found at the moment of decision", vec!["decision"]),
        ("Retention", "stay chosen", vec!["active experience", "passive experience"]),
    ];
    with_parts("iab", parts)
}

fn iab_nl() -> Journey {
    let parts = [
        ("Bekendheid", "bekend zijn voordat er een behoefte is", vec!["passieve staat", "trigger"]),
        ("Overweging", "goed uit de vergelijking komen", vec!["oriëntatie", "vergelijking"]),
        ("Aankoop", "gevonden worden op het beslismoment", vec!["beslissing"]),
        ("Klantbehoud", "gekozen blijven", vec!["actieve ervaring", "passieve ervaring"]),
    ];
    with_parts("iab-nl", parts)
}

fn with_parts(key: &str, parts: [(&str, &str, Vec<&str>); 4]) -> Journey {
    let shares = [1.0, 0.20, 0.05, 0.05];
    let phases = Stdc::ALL.into_iter().zip(parts).zip(shares).map(|((stdc, (name, aim, parts)), people)| Phase {
        sub_phases: parts.into_iter().map(str::to_owned).collect(),
        ..phase(stdc, name, aim, people)
    });
    Journey {
        key: key.to_owned(),
        phases: phases.collect(),
        note: "Four phases with sub-phases: money goes to phases, touchpoints may name a sub-phase".to_owned(),
        source: "IAB Nederland, as Dutch agencies describe it; the original wording was not found".to_owned(),
    }
}

fn nine_phase() -> Journey {
    Journey {
        key: "nine-phase".to_owned(),
        phases: vec![
            phase(Stdc::See, "Need", "be known when the need comes up", 1.0),
            phase(Stdc::Think, "Orientation", "be among the first that are looked at", 0.20),
            phase(Stdc::Think, "Consideration", "be seen as the solution", 0.10),
            phase(Stdc::Do, "Decision moment", "be found at the moment of decision", 0.05),
            phase(Stdc::Do, "Action", "make the action easy", 0.04),
            phase(Stdc::Do, "Delivery", "keep what was promised", 0.03),
            phase(Stdc::Care, "Use", "help to get the most out of it", 0.05),
            phase(Stdc::Care, "Loyalty", "be chosen again", 0.03),
            phase(Stdc::Care, "Ambassador", "be recommended", 0.01),
        ],
        note: "For looking at touchpoints in detail".to_owned(),
        source: "As Dutch agencies describe it; no original is known".to_owned(),
    }
}

fn phase(stdc: Stdc, name: &str, aim: &str, people: f64) -> Phase {
    Phase { key: key_of(name), name: name.to_owned(), aim: aim.to_owned(), stdc, sub_phases: Vec::new(), people }
}
