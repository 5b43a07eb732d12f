//! Places in a list by name.

/// Places in a list by name: the standard library's map, which no file can slow down.
#[cfg(feature = "complete")]
pub(crate) type Places<'a> = std::collections::HashMap<&'a str, usize>;

#[cfg(not(feature = "complete"))]
pub(crate) use self::small::Places;

/// A map of a tenth of the code, for who calculates with one budget, and would slow down nobody but oneself with names
/// made to.
#[cfg(any(test, not(feature = "complete")))]
mod small {
    /// The fewest names that a list is made for.
    const LEAST: usize = 16;

    /// Places in a list by name, in as many heaps as names were expected.
    #[derive(Debug)]
    pub(crate) struct Places<'a>(Vec<Vec<(&'a str, usize)>>);

    impl<'a> Places<'a> {
        pub(crate) fn new() -> Self {
            Self::with_capacity(LEAST)
        }

        /// One for about so many names.
        pub(crate) fn with_capacity(names: usize) -> Self {
            Self(vec![Vec::new(); names.max(LEAST)])
        }

        /// The number of the heap that a name would be in (Fowler, Noll and Vo's hash, 1a).
        fn heap(&self, name: &str) -> usize {
            let mix = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(16_777_619);
            let hash = name.bytes().fold(2_166_136_261, mix);
            usize::try_from(hash).ok().and_then(|hash| hash.checked_rem(self.0.len())).unwrap_or(0)
        }

        pub(crate) fn is_empty(&self) -> bool {
            self.0.iter().all(Vec::is_empty)
        }

        pub(crate) fn get(&self, name: &str) -> Option<&usize> {
            let heap = self.0.get(self.heap(name))?;
            heap.iter().find(|(known, _)| *known == name).map(|(_, place)| place)
        }

        pub(crate) fn contains_key(&self, name: &str) -> bool {
            self.get(name).is_some()
        }

        /// Puts a name at a place, whatever its place was.
        pub(crate) fn insert(&mut self, name: &'a str, place: usize) {
            let heap = self.heap(name);
            if let Some(heap) = self.0.get_mut(heap) {
                heap.retain(|(known, _)| *known != name);
                heap.push((name, place));
            }
        }

        #[cfg(any(test, feature = "owners"))]
        pub(crate) fn keys(&self) -> impl Iterator<Item = &&'a str> {
            self.0.iter().flatten().map(|(name, _)| name)
        }
    }

    #[cfg(test)]
    mod tests {
        use super::Places;

        #[test]
        fn a_name_is_found_at_its_last_place() {
            let mut places = Places::new();
            assert!(places.is_empty());
            let names: Vec<String> = (0..1000).map(|number| number.to_string()).collect();
            for (place, name) in names.iter().enumerate() {
                places.insert(name, place);
            }
            places.insert("7", 1007);
            assert!(!places.is_empty());
            assert_eq!(
                (places.get("7"), places.get("999"), places.get("x")),
                (Some(&1007), Some(&999), None)
            );
            assert!(places.contains_key("0") && !places.contains_key(""));
            assert_eq!(places.keys().count(), 1000);
        }
    }
}
