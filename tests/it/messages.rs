//! The messages: every language has all of them, every use is one of them, no sentence stands twice, the words are those
//! of the glossary, and no prose stands anywhere else.

mod files;
mod glossary;
mod uses;

use std::collections::{BTreeMap, BTreeSet};

use files::{Message, messages, tags};
use glossary::{CALQUES, TERMS};
use klantreis::text::language::Language;
use uses::{prose, uses};

#[test]
fn a_language_is_a_file() {
    let known: BTreeSet<String> = Language::ALL.into_iter().map(|language| language.tag().to_owned()).collect();
    assert_eq!(tags(), known, "the files in src/text/messages, and the languages of the tool");
}

#[test]
fn every_language_has_every_key_and_figure() {
    let english = messages("en");
    for tag in tags() {
        let translated = messages(&tag);
        let missing: Vec<&String> = english.keys().filter(|key| !translated.contains_key(*key)).collect();
        let unknown: Vec<&String> = translated.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(missing.is_empty() && unknown.is_empty(), "{tag}: missing {missing:?}, unknown {unknown:?}");
        for (key, message) in &translated {
            assert_eq!(message.figures, english[key].figures, "`{key}` in {tag} shows other figures than in en");
        }
    }
}

#[test]
fn the_files_have_their_keys_in_one_order() {
    let english = files::keys("en");
    for tag in tags() {
        let keys = files::keys(&tag);
        let differs = english.iter().zip(&keys).find(|(english, own)| english != own);
        assert!(differs.is_none(), "{tag}: {differs:?}");
    }
}

#[test]
fn every_use_is_a_message_with_its_figures() {
    let languages: Vec<BTreeMap<String, Message>> = tags().iter().map(|tag| messages(tag)).collect();
    let mut unused: BTreeSet<&String> = languages[0].keys().collect();
    for used in uses() {
        let [first, ..] = languages.as_slice() else { panic!("there are languages") };
        assert!(first.contains_key(&used.key), "{}: there is no message `{}`", used.path, used.key);
        let needed: BTreeSet<String> =
            languages.iter().flat_map(|messages| messages[&used.key].needs.clone()).collect();
        assert_eq!(used.figures, needed, "{}: the figures of `{}`", used.path, used.key);
        unused.remove(&used.key);
    }
    let referred: BTreeSet<String> =
        languages.iter().flat_map(BTreeMap::values).flat_map(|message| message.references.clone()).collect();
    unused.retain(|key| !referred.contains(*key) && !files::is_found_by_name(key));
    assert!(unused.is_empty(), "these messages are used nowhere: {unused:?}");
}

#[test]
fn no_sentence_stands_twice() {
    for tag in tags() {
        let mut keys: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (key, message) in messages(&tag).into_iter().filter(|(_, message)| !message.is_reference) {
            keys.entry(message.pattern).or_default().push(key);
        }
        let twice: Vec<_> = keys.into_iter().filter(|(_, keys)| keys.len() > 1).collect();
        assert!(twice.is_empty(), "{tag} says the same more than once; refer to one of them: {twice:#?}");
    }
}

#[test]
fn a_term_has_its_word_of_the_glossary() {
    let (english, dutch) = (messages("en"), messages("nl"));
    let mut faults = Vec::new();
    for (key, message) in &english {
        let (english, dutch) = (message.words(), dutch[key].words());
        for term in TERMS.iter().filter(|term| term.is_in(&english) && !term.is_told_in(&dutch)) {
            faults.push(format!(
                "`{key}`: {} is {}\n    {english}\n    {dutch}",
                term.english,
                term.dutch.join(" or ")
            ));
        }
    }
    assert!(faults.is_empty(), "{} messages leave the glossary:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn no_word_is_one_that_planners_do_not_use() {
    for (tag, words) in CALQUES {
        for (key, message) in messages(tag) {
            let said = message.words();
            let found = words.iter().find(|(word, _)| said.contains(&format!(" {word}")));
            assert!(found.is_none(), "`{key}` in {tag}: say {:?}, not {:?}", found.unwrap().1, found.unwrap().0);
        }
    }
}

#[test]
fn no_prose_stands_outside_the_files() {
    let left: Vec<String> = prose().into_iter().map(|(path, text)| format!("{path}: {text}")).collect();
    assert!(left.is_empty(), "{} texts belong into src/text/messages:\n{}", left.len(), left.join("\n"));
}
