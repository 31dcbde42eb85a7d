//! The message of a line, in words.

use crate::domain::catalogue::Message as MessageKind;
use crate::planning::plan::Message;
use crate::text::messages::{say, word};
use crate::text::number;

impl Message {
    /// The message in words: `be seen as the solution; answer ‘How long do they last?’`.
    pub fn words(&self) -> String {
        let questions: Vec<String> = self.questions.iter().map(|question| number::quoted(&question.question)).collect();
        if questions.is_empty() {
            self.aim.to_string()
        } else {
            say!("answer", aim = self.aim, questions = number::listed(&questions))
        }
    }

    /// The kind of message in words; none where the catalogue does not say.
    pub fn kind_in_words(&self) -> Option<&'static str> {
        self.kind.map(|kind| match kind {
            MessageKind::Static => word!("static"),
            MessageKind::Text => word!("text"),
            MessageKind::Video | MessageKind::Audio => kind.word(),
        })
    }

    /// The questions in one text, in the order of the audiences.
    pub fn questions_in_words(&self) -> String {
        let question_texts: Vec<&str> = self.questions.iter().map(|question| question.question.as_str()).collect();
        question_texts.join(" / ")
    }
}
