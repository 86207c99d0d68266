//! Places in well-known text, of the kinds that can be boxes.

use super::tokens::Tokens;
use crate::node::What;
use crate::refused::{Expected, Reason, Refused};

/// What follows the word of a kind of geometry; `None` where the word is of none.
pub(super) fn read(word: &str, tokens: &mut Tokens) -> Result<Option<What>, Refused> {
    let kind = match word {
        "point" | "polygon" | "bbox" => word,
        "linestring" | "multipoint" | "multilinestring" | "multipolygon" | "geometrycollection" => {
            return Err(Refused::new(tokens.at(), Reason::unsupported(&word.to_uppercase())));
        }
        _ => return Ok(None),
    };
    tokens.take_word("z");
    tokens.sign("(")?;
    let what = match kind {
        "point" => What::Point(point(tokens)?),
        "polygon" => What::Polygon(separated(tokens, ring)?),
        _ => What::Box(separated(tokens, number)?),
    };
    tokens.sign(")")?;
    Ok(Some(what))
}

fn ring(tokens: &mut Tokens) -> Result<Vec<Vec<f64>>, Refused> {
    tokens.sign("(")?;
    let points = separated(tokens, point)?;
    tokens.sign(")")?;
    Ok(points)
}

/// Two numbers, or three.
fn point(tokens: &mut Tokens) -> Result<Vec<f64>, Refused> {
    let mut numbers = vec![number(tokens)?, number(tokens)?];
    if !(tokens.is_sign(",") || tokens.is_sign(")")) {
        numbers.push(number(tokens)?);
    }
    Ok(numbers)
}

fn number(tokens: &mut Tokens) -> Result<f64, Refused> {
    let is_negative = tokens.take_sign("-") || {
        tokens.take_sign("+");
        false
    };
    let number = tokens.take_number().ok_or_else(|| tokens.missing(Expected::Value))?;
    Ok(if is_negative { -number } else { number })
}

fn separated<T>(tokens: &mut Tokens, read: fn(&mut Tokens) -> Result<T, Refused>) -> Result<Vec<T>, Refused> {
    let mut parts = vec![read(tokens)?];
    while tokens.take_sign(",") {
        parts.push(read(tokens)?);
    }
    Ok(parts)
}
