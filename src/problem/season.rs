//! How price and supply of a placement change over the weeks, and the chain of indices its price is made of.

use super::Open;

/// Price and supply of a placement, per week of the campaign; 1 is the year's mean.
#[derive(Clone, Debug, Default)]
pub struct Season {
    /// What the price is multiplied by.
    pub price: Vec<f64>,
    /// What the supply from a demand is multiplied by.
    pub supply: Vec<f64>,
    /// What the contacts of a unit are multiplied by, where units are sold and not contacts.
    pub contacts: Vec<f64>,
    /// What the price is multiplied by in all weeks alike, each by name.
    pub chain: Vec<(String, f64)>,
}

impl Season {
    pub(crate) fn with_contacts(self, counts: bool, contacts: Vec<f64>) -> Self {
        if counts { Self { contacts, ..self } } else { self }
    }

    /// A price that is the same in all weeks is no season, but a link of the chain.
    pub(crate) fn with_one_price(mut self, open: &[Open]) -> Self {
        let mut open_prices = self.price.iter().zip(open).filter(|(_, open)| open.days > 0).map(|(price, _)| *price);
        if let Some(first) = open_prices.next().filter(|first| *first != 1.0)
            && open_prices.all(|price| price == first)
        {
            self.chain.push(("season".to_owned(), first));
            self.price.fill(1.0);
        }
        self
    }

    /// Whether price or contacts differ from week to week.
    pub fn varies(&self, open: &[Open]) -> bool {
        let open_week_indices = self.price.iter().zip(&self.contacts).zip(open).filter(|(_, open)| open.days > 0);
        open_week_indices.map(|((price, contacts), _)| (price, contacts)).any(|indices| indices != (&1.0, &1.0))
    }

    /// The product of the chain.
    pub fn chained(&self) -> f64 {
        self.chain.iter().map(|(_, index)| index).product()
    }
}
