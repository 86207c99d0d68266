//! What a filter means for the records of this catalogue.

mod day;
mod place;
mod time;

use catalog::filter::{
    Comparison, Expression, Flag, Kind, MAX_LEAVES, Moment, Pattern, Property, TextTest, folded,
};

use crate::node::{Node, Operation, What};
use crate::refused::{Expected, Reason, Refused};

pub(crate) fn of(node: &Node) -> Result<Expression, Refused> {
    Reader { leaves: 0 }.condition(node)
}

struct Reader {
    leaves: usize,
}

/// What a comparison is about.
struct Subject {
    property: Property,
    folds_case: bool,
}

impl Reader {
    fn condition(&mut self, node: &Node) -> Result<Expression, Refused> {
        let (operation, arguments) = match &node.what {
            What::Operation(operation, arguments) => (*operation, arguments.as_slice()),
            What::Boolean(value) => return Ok(Expression::Constant(*value)),
            _ => return Err(node.refused(Reason::Missing(Expected::Condition))),
        };
        match (operation, arguments) {
            (Operation::And, [_, ..]) => Ok(Expression::All(self.conditions(arguments)?)),
            (Operation::Or, [_, ..]) => Ok(Expression::Any(self.conditions(arguments)?)),
            (Operation::Not, [negated]) => Ok(not(self.condition(negated)?)),
            (Operation::IsNull, [subject]) => {
                self.leaf(node)?;
                Ok(not(Expression::IsKnown(subject.subject()?.property)))
            }
            (Operation::Compare(is), [left, right]) => self.either_way(is, left, right),
            (Operation::Differ, [left, right]) => Ok(not(self.either_way(Comparison::Equal, left, right)?)),
            (Operation::Like, [subject, pattern]) => self.like(subject, pattern),
            (Operation::Between, [subject, least, most]) => Ok(Expression::All(vec![
                self.compare(Comparison::AtLeast, subject, least)?,
                self.compare(Comparison::AtMost, subject, most)?,
            ])),
            (Operation::In, [subject, list]) => self.one_of(subject, list),
            (Operation::Intersects, [first, second]) => {
                self.leaf(node)?;
                place::meets(first, second)
            }
            (Operation::Time(relation), [first, second]) => {
                self.leaf(node)?;
                time::related(relation, first, second)
            }
            _ => Err(node.refused(Reason::Missing(Expected::Value))),
        }
    }

    fn conditions(&mut self, nodes: &[Node]) -> Result<Vec<Expression>, Refused> {
        nodes.iter().map(|node| self.condition(node)).collect()
    }

    fn leaf(&mut self, node: &Node) -> Result<(), Refused> {
        self.leaves += 1;
        if self.leaves > MAX_LEAVES {
            return Err(node.refused(Reason::TooMany { limit: MAX_LEAVES }));
        }
        Ok(())
    }

    /// A value may stand before its property.
    fn either_way(&mut self, is: Comparison, left: &Node, right: &Node) -> Result<Expression, Refused> {
        match (left.subject(), right.subject()) {
            (Err(_), Ok(_)) => self.compare(turned(is), right, left),
            _ => self.compare(is, left, right),
        }
    }

    fn compare(&mut self, is: Comparison, subject: &Node, value: &Node) -> Result<Expression, Refused> {
        self.leaf(subject)?;
        let Subject { property, folds_case } = subject.subject()?;
        match property {
            Property::Facet(facet) => {
                let text = value.text(property)?;
                let is = match is {
                    Comparison::Equal => TextTest::OneOf([text].into()),
                    is => TextTest::Is(is, text),
                };
                Ok(Expression::Text { facet, folds_case, is })
            }
            Property::Flag(flag) => match value.what {
                What::Boolean(value) => Ok(flag_is(flag, is, value)),
                _ => Err(value.unfit(property)),
            },
            Property::Popularity => match value.what {
                What::Number(number) => Ok(Expression::Popularity { is, number }),
                _ => Err(value.unfit(property)),
            },
            Property::Updated => {
                Ok(Expression::Day { of: Moment::Updated, is, day: day::instant(value, property)? })
            }
            Property::Time | Property::Geometry => Err(subject.unfit(property)),
        }
    }

    fn like(&mut self, subject: &Node, pattern: &Node) -> Result<Expression, Refused> {
        self.leaf(subject)?;
        let Subject { property, folds_case } = subject.subject()?;
        let Property::Facet(facet) = property else { return Err(subject.unfit(property)) };
        let is = TextTest::Like(Pattern::new(&pattern.text(property)?));
        Ok(Expression::Text { facet, folds_case, is })
    }

    fn one_of(&mut self, subject: &Node, list: &Node) -> Result<Expression, Refused> {
        let What::List(values) = &list.what else {
            return Err(list.refused(Reason::Missing(Expected::Value)));
        };
        let Subject { property, folds_case } = subject.subject()?;
        if let Property::Facet(facet) = property {
            self.leaf(subject)?;
            let texts: Result<_, Refused> = values.iter().map(|value| value.text(property)).collect();
            return Ok(Expression::Text { facet, folds_case, is: TextTest::OneOf(texts?) });
        }
        let each = values.iter().map(|value| self.compare(Comparison::Equal, subject, value));
        Ok(Expression::Any(each.collect::<Result<_, _>>()?))
    }
}

impl Node {
    fn refused(&self, reason: Reason) -> Refused {
        Refused::new(self.at.clone(), reason)
    }

    fn unfit(&self, property: Property) -> Refused {
        self.refused(Reason::Unfit { property: property.name(), accepted: accepted(property.kind()) })
    }

    /// A property, with or without its case.
    fn subject(&self) -> Result<Subject, Refused> {
        match &self.what {
            What::Property(name) => {
                let property = Property::from_name(name);
                let property = property.ok_or_else(|| self.refused(Reason::unknown(name)))?;
                Ok(Subject { property, folds_case: false })
            }
            What::Operation(Operation::FoldCase, arguments) if arguments.len() == 1 => {
                let subject = arguments[0].subject()?;
                match subject.property.kind() {
                    Kind::Text => Ok(Subject { folds_case: true, ..subject }),
                    _ => Err(arguments[0].unfit(subject.property)),
                }
            }
            _ => Err(self.refused(Reason::Missing(Expected::Property))),
        }
    }

    /// A text that is compared with the property, with or without its case.
    fn text(&self, property: Property) -> Result<String, Refused> {
        match &self.what {
            What::Text(text) => Ok(text.clone()),
            What::Operation(Operation::FoldCase, arguments) if arguments.len() == 1 => {
                arguments[0].text(property).map(|text| folded(&text))
            }
            _ => Err(self.unfit(property)),
        }
    }
}

fn not(expression: Expression) -> Expression {
    Expression::Not(Box::new(expression))
}

const fn turned(is: Comparison) -> Comparison {
    match is {
        Comparison::Equal => Comparison::Equal,
        Comparison::Less => Comparison::More,
        Comparison::AtMost => Comparison::AtLeast,
        Comparison::More => Comparison::Less,
        Comparison::AtLeast => Comparison::AtMost,
    }
}

/// No comes before yes.
fn flag_is(flag: Flag, is: Comparison, value: bool) -> Expression {
    match (is.holds(&true, &value), is.holds(&false, &value)) {
        (true, false) => Expression::Flag(flag),
        (false, true) => not(Expression::Flag(flag)),
        (both, _) => Expression::Constant(both),
    }
}

/// What a property of a kind can be asked, as an example.
const fn accepted(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "= 'abc', IN ('abc', 'def'), LIKE 'ab%'",
        Kind::Boolean => "= TRUE",
        Kind::Number => "> 10, BETWEEN 10 AND 20",
        Kind::Day => ">= DATE('2020-05-01'), T_AFTER",
        Kind::Interval => "T_INTERSECTS(time, INTERVAL('2020-05-01', '..'))",
        Kind::Geometry => "S_INTERSECTS(geometry, BBOX(-80, 42, -70, 50))",
    }
}
