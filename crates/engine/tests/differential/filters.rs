//! Filter expressions: the engine against the plain reference, and both against what the expression says of the records.

use catalog::filter::{Comparison, Day, Expression, Flag, Moment, Pattern, Property, TextTest, folded};
use catalog::record::Record;
use catalog::search::Page;
use catalog::{Facet, Lang, Search};
use query::periods::Days;
use query::spatial::{GridBox, TURN};

use crate::catalogue::{Fixture, keys};
use crate::same_as_reference;
use crate::searches::Searches;

/// Expressions per catalogue.
const EXPRESSIONS: usize = 120;

#[tokio::test]
async fn random_expressions_are_answered_as_they_say() {
    let fixture = Fixture::demo(500, 3);
    let mut random = Searches::new(&fixture, 21_065);
    let (mut some, mut unknown) = (0, 0);
    for number in 0..EXPRESSIONS {
        let filter = random.expression(number % 5);
        let truths: Vec<Option<bool>> =
            fixture.records.iter().map(|record| truth(&fixture, &filter, record)).collect();
        let expected = truths.iter().filter(|truth| **truth == Some(true)).count();
        let page = Page::new(1, 100).expect("a page");
        let search = Search { filter: Some(filter.clone()), page, ..Search::default() };
        let answer = same_as_reference(&fixture, &search, Lang::En).await;
        assert_eq!(answer.total, expected as u64, "{filter:?}");
        some += usize::from((1..truths.len()).contains(&expected));
        unknown += usize::from(truths.contains(&None));
        // Its counts are those of the other filters, too.
        let (mut search, lang) = random.next().expect("endless");
        search.filter = Some(filter);
        same_as_reference(&fixture, &search, lang).await;
    }
    assert!(some > EXPRESSIONS / 2 && unknown > EXPRESSIONS / 4, "{some} with some, {unknown} with unknown");
}

/// What is unknown is neither found by a condition nor by its negation.
#[tokio::test]
async fn the_negation_of_what_is_unknown_is_unknown() {
    let fixture = Fixture::demo(300, 11);
    for property in Property::ALL {
        let known = Expression::IsKnown(property);
        let is_known = total(&fixture, known.clone()).await;
        let is_unknown = total(&fixture, not(known)).await;
        assert_eq!(is_known + is_unknown, fixture.records.len() as u64, "{property:?}");
        let Property::Facet(facet) = property else { continue };
        let none = Expression::Text { facet, folds_case: false, is: TextTest::OneOf([].into()) };
        assert_eq!(total(&fixture, none.clone()).await, 0, "{facet:?}");
        assert_eq!(total(&fixture, not(none)).await, is_known, "{facet:?}");
    }
}

async fn total(fixture: &Fixture, filter: Expression) -> u64 {
    let search = Search { filter: Some(filter), ..Search::default() };
    same_as_reference(fixture, &search, Lang::En).await.total
}

fn not(expression: Expression) -> Expression {
    Expression::Not(Box::new(expression))
}

/// What the expression says of a record, from the record alone.
fn truth(fixture: &Fixture, expression: &Expression, record: &Record) -> Option<bool> {
    let of = |part: &Expression| truth(fixture, part, record);
    let days = Days::of(&record.temporal);
    match expression {
        Expression::All(parts) => combined(parts.iter().map(of), false),
        Expression::Any(parts) => combined(parts.iter().map(of), true),
        Expression::Not(negated) => of(negated).map(|truth| !truth),
        Expression::Constant(value) => Some(*value),
        Expression::IsKnown(property) => Some(match property {
            Property::Facet(facet) => !own_keys(fixture, record, *facet).is_empty(),
            Property::Updated => record.updated().is_some(),
            Property::Time => record.temporal.is_known(),
            Property::Geometry => !record.footprint.is_empty(),
            Property::Flag(_) | Property::Popularity => true,
        }),
        Expression::Text { facet, folds_case, is } => {
            let keys = own_keys(fixture, record, *facet);
            let holds = |key: &String| is.holds(&if *folds_case { folded(key) } else { key.clone() });
            (!keys.is_empty()).then(|| keys.iter().any(holds))
        }
        Expression::Popularity { is, number } => Some(is.holds(&f64::from(record.popularity), number)),
        Expression::Day { of, is, day } => {
            let own = match of {
                Moment::Updated => record.updated()?.date.first_day(),
                Moment::Begin | Moment::End if days == Days::NEVER => return None,
                Moment::Begin => days.begin,
                // Long after today: the plan of the test is made for a day like this.
                Moment::End if days.end == Days::OPEN_END && *day != Day::Open => today(),
                Moment::End => days.end,
            };
            let day = match day {
                Day::On(day) => *day,
                Day::Never => 0,
                Day::Open => Days::OPEN_END,
            };
            Some(is.holds(&own, &day))
        }
        Expression::Flag(Flag::Foundational) => Some(record.foundational),
        Expression::Flag(Flag::Mappable) => Some(record.is_mappable()),
        Expression::Meets(bbox) => {
            let (own, other) = (GridBox::of_footprint(&record.footprint), GridBox::new(bbox));
            let turns =
                |turn: i32| own.west <= other.east + turn * TURN && own.east >= other.west + turn * TURN;
            let meets = own.south <= other.north && own.north >= other.south && (-1..=1).any(turns);
            (own != GridBox::NOWHERE).then_some(meets)
        }
    }
}

/// What decides a combination does so whatever else is unknown.
fn combined(truths: impl Iterator<Item = Option<bool>>, decisive: bool) -> Option<bool> {
    let mut is_unknown = false;
    for truth in truths {
        match truth {
            Some(truth) if truth == decisive => return Some(decisive),
            Some(_) => {}
            None => is_unknown = true,
        }
    }
    (!is_unknown).then_some(!decisive)
}

/// Of the codes that mean no value, none is a key.
fn own_keys(fixture: &Fixture, record: &Record, facet: Facet) -> Vec<String> {
    let keys = keys(&fixture.serving().snapshot, record, facet);
    keys.into_iter().filter(|key| !key.is_empty()).collect()
}

fn today() -> i32 {
    let now = lake::Timestamp::of(std::time::SystemTime::now()).compact();
    now[..8].parse().expect("a day of eight digits")
}

impl Searches<'_> {
    /// A random expression, with so many levels of combinations at most.
    fn expression(&mut self, depth: usize) -> Expression {
        if depth == 0 {
            return self.leaf();
        }
        let parts = |random: &mut Self| {
            let count = 1 + random.below(3);
            (0..count).map(|_| random.expression(depth - 1)).collect()
        };
        match self.below(4) {
            0 => Expression::All(parts(self)),
            1 => Expression::Any(parts(self)),
            2 => not(self.expression(depth - 1)),
            _ => self.leaf(),
        }
    }

    fn leaf(&mut self) -> Expression {
        match self.below(12) {
            0 => Expression::IsKnown(Property::ALL[self.below(Property::ALL.len())]),
            1 => Expression::Flag(if self.one_in(2) { Flag::Mappable } else { Flag::Foundational }),
            2 => Expression::Popularity { is: self.comparison(), number: self.number() },
            3 | 4 => Expression::Day { of: Moment::Updated, is: self.comparison(), day: self.day() },
            5 => Expression::Day { of: Moment::Begin, is: self.comparison(), day: self.day() },
            6 => Expression::Day { of: Moment::End, is: self.comparison(), day: self.day() },
            7 => Expression::Meets(self.bbox()),
            8 if self.one_in(3) => Expression::Constant(self.one_in(2)),
            _ => self.text_test(),
        }
    }

    fn text_test(&mut self) -> Expression {
        let facet = Facet::ALL[self.below(Facet::ALL.len())];
        let key = self.key(facet);
        let folds_case = self.one_in(4);
        let key = if folds_case { folded(&key) } else { key };
        let is = match self.below(4) {
            0 => TextTest::Is(self.comparison(), key),
            1 => {
                let (first, rest) = key.split_at(key.len().min(1 + self.below(4)));
                let end: String = rest.chars().rev().take(self.below(2)).collect();
                TextTest::Like(Pattern::new(&format!("{first}%{end}")))
            }
            _ => TextTest::OneOf([key, self.key(facet)].into()),
        };
        Expression::Text { facet, folds_case, is }
    }

    fn key(&mut self, facet: Facet) -> String {
        let entries = self.fixture.serving().snapshot.dictionary().entries(facet);
        let index = self.below(entries.len() + 1);
        entries.get(index).map_or_else(|| "no-such-key".to_owned(), |entry| entry.key.clone())
    }

    fn comparison(&mut self) -> Comparison {
        use Comparison::{AtLeast, AtMost, Equal, Less, More};
        [Equal, Less, AtMost, More, AtLeast][self.below(5)]
    }

    fn number(&mut self) -> f64 {
        [-1.5, 0.0, 0.5, 3.0, 10.0, 100.0, 1e12, -1e300][self.below(8)]
    }

    fn day(&mut self) -> Day {
        match self.below(10) {
            0 => Day::Never,
            1 => Day::Open,
            2 => Day::On(90_000_101),
            // A day that some record has.
            3 => self.record().updated().map_or(Day::Never, |dated| Day::On(dated.date.first_day())),
            4 => Day::On(Days::of(&self.record().temporal).begin.min(Days::OPEN_END)),
            _ => Day::On(self.year().first_day()),
        }
    }
}
