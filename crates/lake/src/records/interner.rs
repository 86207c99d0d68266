//! Values to small numbers and back.

use std::borrow::Borrow;
use std::hash::Hash;

use hashbrown::HashMap;

/// Numbers values in the order they come.
#[derive(Debug)]
pub(crate) struct Interner<T> {
    numbers: HashMap<T, u32>,
    values: Vec<T>,
}

impl<T> Default for Interner<T> {
    fn default() -> Self {
        Self { numbers: HashMap::new(), values: Vec::new() }
    }
}

impl<T: Hash + Eq + Clone> Interner<T> {
    pub(crate) fn intern<Q>(&mut self, value: &Q) -> u32
    where
        T: Borrow<Q> + for<'a> From<&'a Q>,
        Q: Hash + Eq + ?Sized,
    {
        match self.numbers.get(value) {
            Some(number) => *number,
            None => self.add(T::from(value)),
        }
    }

    pub(crate) fn intern_owned(&mut self, value: T) -> u32 {
        match self.numbers.get(&value) {
            Some(number) => *number,
            None => self.add(value),
        }
    }

    pub(crate) fn values(&self) -> &[T] {
        &self.values
    }

    fn add(&mut self, value: T) -> u32 {
        let number =
            u32::try_from(self.values.len()).expect("fewer distinct values than four thousand million");
        self.values.push(value.clone());
        self.numbers.insert(value, number);
        number
    }
}
