//! The currency beside an amount in a brief: its sign, such as `€`, or its ISO 4217 code.

use iso_currency::Currency;

/// The currency beside an amount, before or behind it, and the amount without it.
pub(super) fn split_currency(text: &str) -> (Option<&str>, &str) {
    let text = text.trim();
    let is_sign = |c: char| c.is_alphabetic() || matches!(c, '€' | '$' | '£' | '¥');
    let sign_end = text.find(|c| !is_sign(c)).unwrap_or(text.len());
    if sign_end > 0 {
        let (sign, amount) = text.split_at(sign_end);
        return if is_code(sign) { (Some(sign), amount.trim_start()) } else { (None, text) };
    }
    let behind = text.rfind(|c| !is_sign(c)).map_or(0, |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
    let (amount, sign) = text.split_at(behind);
    if is_code(sign) { (Some(sign), amount.trim_end()) } else { (None, text) }
}

fn is_code(sign: &str) -> bool {
    matches!(sign, "€" | "$" | "£" | "¥") || Currency::from_code(&sign.to_uppercase()).is_some()
}

/// Whether a sign or a code stands for a currency. `$` stands for every dollar.
pub(super) fn is_currency(sign: &str, currency: &str) -> bool {
    match sign {
        "€" => currency == "EUR",
        "£" => currency == "GBP",
        "¥" => matches!(currency, "JPY" | "CNY"),
        "$" => Currency::from_code(currency).is_some_and(|it| it.symbol().symbol.contains('$')),
        code => code.eq_ignore_ascii_case(currency),
    }
}
