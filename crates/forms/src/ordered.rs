//! A map in the order of its keys.

/// A map as a list sorted by keys: forms have few rows.
pub(super) struct Ordered<K, V>(Vec<(K, V)>);

impl<K: Ord, V> Ordered<K, V> {
    pub(super) const fn new() -> Self {
        Self(Vec::new())
    }

    pub(super) fn get(&self, key: &K) -> Option<&V> {
        let place = self.0.binary_search_by(|(own, _)| own.cmp(key)).ok()?;
        self.0.get(place).map(|(_, value)| value)
    }

    /// The value of a key, which `make` makes where there is none. Never `None`.
    pub(super) fn get_or(&mut self, key: K, make: impl FnOnce() -> V) -> Option<&mut V> {
        let place = match self.0.binary_search_by(|(own, _)| own.cmp(&key)) {
            Ok(place) => place,
            Err(place) => {
                self.0.insert(place, (key, make()));
                place
            }
        };
        self.0.get_mut(place).map(|(_, value)| value)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &(K, V)> {
        self.0.iter()
    }

    pub(super) fn into_vec(self) -> Vec<(K, V)> {
        self.0
    }
}
