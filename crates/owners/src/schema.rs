//! JSON Schemas of the owners' output, made from the types' own documentation.

use fentan_core::Code;
use fentan_core::schema::{name_values, schema_of};
use serde_json::Value;

use crate::output::owners::{OWNERS_SCHEMA, OwnersOutput};
use crate::output::vote::{VOTE_SCHEMA, VoteOutput};

/// The schemas of `fentan/owners/1` and `fentan/vote/1`, each with its name; `codes` are those that a diagnostic may
/// have.
#[must_use]
pub fn schemas(codes: &[&Code]) -> Vec<(&'static str, Value)> {
    let mut schemas = vec![
        ("owners", schema_of::<OwnersOutput<'static>>(codes)),
        ("vote", schema_of::<VoteOutput<'static>>(codes)),
    ];
    for (schema, (owner, id)) in schemas.iter_mut().zip([("Owners", OWNERS_SCHEMA), ("Vote", VOTE_SCHEMA)]) {
        name_values(&mut schema.1, owner, "schema", [id]);
    }
    schemas
}
