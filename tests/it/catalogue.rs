//! The built-in catalogue: enough channels, every phase served, and no figure without a source or a word
//! that it is assumed.

use klantreis::domain::brief::LocalisedText;
use klantreis::domain::catalogue::{Channel, Confidence, Media};
use klantreis::input::read;
use klantreis::text::language::Language;

fn channels() -> std::collections::BTreeMap<String, Channel> {
    let reading = read::text("empty", "");
    assert!(reading.faults.is_empty(), "{:?}", reading.faults);
    reading.catalogue.channel
}

#[test]
fn it_offers_enough_in_every_phase() {
    let channels = channels();
    assert!(channels.len() >= 22, "{}", channels.len());
    for (phase, least) in [("see", 10), ("think", 6), ("do", 6), ("care", 5)] {
        let serving = channels.values().filter(|channel| channel.role.contains_key(phase)).count();
        assert!(serving >= least, "{phase}: {serving}");
    }
}

#[test]
fn every_figure_is_sourced_or_called_an_assumption() {
    for (key, channel) in channels() {
        vouched(&key, channel.confidence, channel.source.as_ref(), channel.year);
        for (phase, role) in &channel.role {
            vouched(&format!("{key}.{phase}"), role.confidence, role.source.as_ref(), role.year);
        }
    }
}

fn vouched(name: &str, confidence: Option<Confidence>, source: Option<&LocalisedText>, year: Option<u16>) {
    match confidence {
        Some(Confidence::Assumption | Confidence::Agency) => {}
        Some(_) => {
            assert!(source.is_some_and(is_told) && year.is_some(), "{name}: no source or no year");
        }
        None => panic!("{name}: no confidence"),
    }
}

fn is_told(source: &LocalisedText) -> bool {
    Language::ALL.into_iter().all(|language| source.stated_in(language).is_some_and(|words| words.len() > 5))
}

#[test]
fn every_text_states_the_same_figures_in_every_language() {
    for (key, channel) in channels() {
        let season = channel.season.as_ref().and_then(|season| season.source.as_ref());
        let roles = channel.role.values().flat_map(|role| [&role.format, &role.source, &role.note]);
        let own = [&channel.name, &channel.source, &channel.note];
        for text in roles.chain(own).filter_map(Option::as_ref).chain(season) {
            let stated = Language::ALL.map(|language| text.stated_in(language).map(figures));
            assert!(stated[0].is_some(), "{key}: a text is missing: {text:?}");
            assert!(stated.iter().all(|figures| *figures == stated[0]), "{key}: {text:?}: {stated:?}");
        }
    }
}

/// The figures of a text in order of their digits, without the marks that differ by language.
fn figures(words: &str) -> Vec<String> {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let runs = words.split(|c| !is_part(c)).map(|run| run.trim_matches(['.', ',']).replace(['.', ','], ""));
    let mut figures: Vec<String> = runs.filter(|run| !run.is_empty()).collect();
    figures.sort();
    figures
}

#[test]
fn low_and_high_stand_only_where_a_source_gives_them() {
    for (key, channel) in channels() {
        let price = channel.price.as_ref().unwrap_or_else(|| panic!("{key}: no price"));
        if price.low.is_some() || price.high.is_some() {
            assert!(channel.confidence != Some(Confidence::Assumption), "{key}: an assumed price with a range");
        }
    }
}

#[test]
fn remarketing_follows_and_media_are_told_apart() {
    let channels = channels();
    for (key, phase, followed) in [
        ("display-remarketing", "think", "see"),
        ("social-remarketing", "think", "see"),
        ("site-retargeting", "do", "think"),
    ] {
        assert_eq!(
            channels[key].role[phase].follows.as_ref().map(|follows| follows.phase.as_str()),
            Some(followed),
            "{key}"
        );
    }
    for media in [Media::Paid, Media::Owned, Media::Earned] {
        assert!(channels.values().any(|channel| channel.media == media), "{media:?}");
    }
}
