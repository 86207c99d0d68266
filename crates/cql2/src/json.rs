//! The JSON encoding (OGC 21-065r2, annex C).

use serde_json::{Map, Value};

use crate::MAX_DEPTH;
use crate::node::{Node, Operation, What};
use crate::refused::{Expected, Position, Reason, Refused};

pub(crate) fn parse(filter: &str) -> Result<Node, Refused> {
    // The reader has a bound on depth of its own.
    let value = serde_json::from_str(filter).map_err(|error| no_json(filter, &error))?;
    read(&value, &Place::Whole)
}

/// A place in the document, without a text for each that is passed on the way.
enum Place<'a> {
    Whole,
    Member(&'a Place<'a>, &'a str),
    Item(&'a Place<'a>, usize),
}

impl Place<'_> {
    fn position(&self) -> Position {
        Position::Pointer(self.pointer())
    }

    /// All steps are names of our own or numbers, so that nothing has to be escaped (RFC 6901 §3).
    fn pointer(&self) -> String {
        match self {
            Self::Whole => String::new(),
            Self::Member(parent, name) => format!("{}/{name}", parent.pointer()),
            Self::Item(parent, index) => format!("{}/{index}", parent.pointer()),
        }
    }

    fn depth(&self) -> usize {
        match self {
            Self::Whole => 0,
            Self::Member(parent, _) => parent.depth(),
            Self::Item(parent, _) => parent.depth() + 1,
        }
    }

    fn refused(&self, reason: Reason) -> Refused {
        Refused::new(self.position(), reason)
    }
}

fn read(value: &Value, place: &Place<'_>) -> Result<Node, Refused> {
    if place.depth() > MAX_DEPTH {
        return Err(place.refused(Reason::TooDeep { limit: MAX_DEPTH }));
    }
    let what = match value {
        Value::Bool(value) => What::Boolean(*value),
        Value::String(text) => What::Text(text.clone()),
        Value::Number(number) => {
            What::Number(number.as_f64().ok_or_else(|| place.refused(Reason::Missing(Expected::Value)))?)
        }
        Value::Array(values) => What::List(nodes(values, place)?),
        Value::Object(members) => object(members, place)?,
        Value::Null => return Err(place.refused(Reason::Missing(Expected::Value))),
    };
    Ok(Node { at: place.position(), what })
}

fn nodes(values: &[Value], place: &Place<'_>) -> Result<Vec<Node>, Refused> {
    values.iter().enumerate().map(|(index, value)| read(value, &Place::Item(place, index))).collect()
}

fn object(members: &Map<String, Value>, place: &Place<'_>) -> Result<What, Refused> {
    let text = |name: &'static str| {
        let text = members.get(name).and_then(Value::as_str).map(str::to_owned);
        text.ok_or_else(|| Place::Member(place, name).refused(Reason::Missing(Expected::Value)))
    };
    let list = |name: &'static str| {
        let place = Place::Member(place, name);
        match members.get(name) {
            Some(Value::Array(values)) => nodes(values, &place),
            _ => Err(place.refused(Reason::Missing(Expected::Value))),
        }
    };
    let has = |name: &str| members.contains_key(name);
    if has("op") {
        let operation = Operation::of_name(&text("op")?, &Place::Member(place, "op").position())?;
        return Ok(What::Operation(operation, list("args")?));
    }
    if has("property") {
        return Ok(What::Property(text("property")?));
    }
    if has("date") || has("timestamp") {
        return Ok(What::Instant(text(if has("date") { "date" } else { "timestamp" })?));
    }
    if has("interval") {
        return Ok(What::Interval(list("interval")?));
    }
    if has("bbox") {
        let at = Place::Member(place, "bbox");
        return Ok(What::Box(numbers(members.get("bbox"), &at)?));
    }
    if has("type") {
        return geometry(&text("type")?, members.get("coordinates"), place);
    }
    Err(place.refused(Reason::Missing(Expected::Condition)))
}

/// RFC 7946 §3.1, as far as it can be a box.
fn geometry(kind: &str, coordinates: Option<&Value>, place: &Place<'_>) -> Result<What, Refused> {
    let at = Place::Member(place, "coordinates");
    match kind {
        "Point" => Ok(What::Point(numbers(coordinates, &at)?)),
        "Polygon" => {
            let ring = |ring: &Value| -> Result<Vec<Vec<f64>>, Refused> {
                items(Some(ring), &at)?.iter().map(|point| numbers(Some(point), &at)).collect()
            };
            Ok(What::Polygon(items(coordinates, &at)?.iter().map(ring).collect::<Result<_, _>>()?))
        }
        _ => Err(place.refused(Reason::unsupported(kind))),
    }
}

fn numbers(value: Option<&Value>, place: &Place<'_>) -> Result<Vec<f64>, Refused> {
    let numbers: Option<Vec<f64>> = items(value, place)?.iter().map(Value::as_f64).collect();
    numbers.ok_or_else(|| place.refused(Reason::Missing(Expected::Value)))
}

fn items<'a>(value: Option<&'a Value>, place: &Place<'_>) -> Result<&'a [Value], Refused> {
    let items = value.and_then(Value::as_array).map(Vec::as_slice);
    items.ok_or_else(|| place.refused(Reason::Missing(Expected::Value)))
}

/// Where the text stops being JSON.
fn no_json(filter: &str, error: &serde_json::Error) -> Refused {
    let before: usize = filter.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let byte = before + error.column().saturating_sub(1);
    let characters = filter.char_indices().take_while(|(at, _)| *at < byte).count();
    Refused::new(Position::Character(characters + 1), Reason::NotJson)
}
