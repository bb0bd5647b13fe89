//! Stands in for the crate of this name, which Debian does not have: the one module of it that the client uses.

pub mod rust {
    /// A key that is missing is `None`, one that is null `Some(None)`.
    pub mod double_option {
        use serde::{Deserialize, Deserializer, Serialize, Serializer};

        pub fn deserialize<'de, T, D>(deserializer: D) -> Result<Option<Option<T>>, D::Error>
        where
            T: Deserialize<'de>,
            D: Deserializer<'de>,
        {
            Option::deserialize(deserializer).map(Some)
        }

        pub fn serialize<T, S>(value: &Option<Option<T>>, serializer: S) -> Result<S::Ok, S::Error>
        where
            T: Serialize,
            S: Serializer,
        {
            value.as_ref().and_then(Option::as_ref).serialize(serializer)
        }
    }
}
