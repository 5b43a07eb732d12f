//! JSON Schemas of input and output, generated from the types' documentation.
//!
//! `cargo xtask generate` writes them to `schema/` and generates the JavaScript package's types from them.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};

use crate::budget::{FeeBase, FeePayer};
use crate::diagnostic::Code;
use crate::document::DraftDocument;
use crate::draft::{BUDGET_SCHEMA, CUSTOM, Draft};
use crate::funding_status::FundingStatus;
use crate::output::{ASSESSMENT_SCHEMA, ExplanationOutput, Output, RulesOutput};
use fentan_rulebook::Readings;
use fentan_rulebook::Rulebook;

/// The schemas of budget, document, assessment, explanation and rules, each with its name; `codes` are those a
/// diagnostic may have.
#[must_use]
pub fn schemas(codes: &[&Code]) -> Vec<(&'static str, Value)> {
    vec![
        ("budget", with_note(schema_of::<Draft>(codes))),
        ("document", with_note(schema_of::<DraftDocument>(codes))),
        ("assessment", with_note(schema_of::<Output<'static>>(codes))),
        ("explanation", schema_of::<ExplanationOutput<'static>>(codes)),
        ("rules", schema_of::<RulesOutput<'static>>(codes)),
    ]
}

/// One schema whose definitions are all types, from which types of other languages are generated; `codes` are those
/// a diagnostic may have.
#[must_use]
pub fn definitions(codes: &[&Code]) -> Value {
    let mut generator = SchemaGenerator::new(SchemaSettings::draft2020_12());
    let roots = [
        generator.subschema_for::<Draft>(),
        generator.subschema_for::<DraftDocument>(),
        generator.subschema_for::<Output<'static>>(),
        generator.subschema_for::<ExplanationOutput<'static>>(),
        generator.subschema_for::<RulesOutput<'static>>(),
    ];
    finished(json!({ "$defs": generator.take_definitions(true), "anyOf": roots }), codes)
}

/// The schema of the type `T`; `codes` are those a diagnostic may have.
#[must_use]
pub fn schema_of<T: JsonSchema>(codes: &[&Code]) -> Value {
    finished(SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<T>().to_value(), codes)
}

/// The schema with a note on whose ids it lists.
fn with_note(mut schema: Value) -> Value {
    if let Some(Value::String(description)) = schema.get_mut("description") {
        description.push_str(
            "\n\nThe ids listed, such as those of components, payers and divisions, are those of the rulebook \
             `fuzhou-2021-60`; under another rulebook its own take their place.",
        );
    }
    schema
}

fn finished(mut schema: Value, codes: &[&Code]) -> Value {
    without_null(&mut schema);
    name_known_values(&mut schema);
    if let Some(code) = schema.pointer_mut("/$defs/Code").and_then(Value::as_object_mut) {
        let mut ids: Vec<&str> = codes.iter().map(|code| code.id()).collect();
        ids.dedup();
        code.remove("type");
        code.insert("enum".to_owned(), ids.into());
    }
    schema
}

/// Removes `null`: an optional field is left out, never null.
fn without_null(schema: &mut Value) {
    let null = json!("null");
    match schema {
        Value::Array(items) => items.iter_mut().for_each(without_null),
        Value::Object(fields) => {
            if let Some(Value::Array(types)) = fields.get_mut("type") {
                types.retain(|name| *name != null);
                if let [only] = types.as_slice() {
                    let only = only.clone();
                    fields.insert("type".to_owned(), only);
                }
            }
            if let Some(Value::Array(options)) = fields.get_mut("anyOf") {
                options.retain(|option| option.get("type") != Some(&null));
                if let [Value::Object(only)] = options.as_slice() {
                    let only = only.clone();
                    fields.remove("anyOf");
                    fields.extend(only);
                }
            }
            fields.values_mut().for_each(without_null);
        }
        _ => {}
    }
}

/// Lists the values that come from data: the rulebook's ids and the readings.
fn name_known_values(schema: &mut Value) {
    let rulebook = Rulebook::fuzhou_2021_60();
    let payers: Vec<&str> = rulebook.payers.iter().map(|payer| payer.id.as_ref()).collect();
    let components = rulebook.components.iter().map(|component| component.id.as_ref()).chain([CUSTOM]);
    let divisions = rulebook.divisions.iter().map(|division| division.code.as_ref());
    let sources = rulebook.sources.iter().map(|source| source.id.as_ref());
    name_values(schema, "Budget", "schema", [BUDGET_SCHEMA]);
    name_values(schema, "Assessment", "schema", [ASSESSMENT_SCHEMA]);
    name_values(schema, "Project", "division", divisions);
    name_values(schema, "Project", "kind", rulebook.kinds.iter().map(|kind| kind.id.as_ref()));
    name_values(schema, "Project", "tier", rulebook.tiers.iter().map(|tier| tier.id.as_ref()));
    name_values(schema, "Line", "component", components);
    name_values(schema, "Fee", "base", FeeBase::ALL.map(|(id, _)| id));
    let levels = FeePayer::LEVELS.map(|(id, _)| id);
    name_values(schema, "Fee", "payer", payers.iter().copied().chain(levels));
    name_values(schema, "Funding", "source", sources);
    name_values(schema, "Funding", "status", FundingStatus::ALL.map(|(id, _)| id));
    name_owners(schema);
    let readings = Readings::KNOWN.iter().map(|(id, options)| (*id, json!({ "enum": options })));
    name_keys(schema, "Budget", "readings", &readings.clone().collect());
    name_keys(schema, "Assessment", "readings", &readings.collect());
    let shares = |value: &Value| payers.iter().map(|id| (*id, value.clone())).collect::<Vec<_>>();
    let (yuan, decimal) = (json!({ "$ref": "#/$defs/Yuan" }), json!({ "type": "string" }));
    name_keys(schema, "Line", "shares", &shares(&decimal));
    name_keys(schema, "Line", "parts", &shares(&json!({ "$ref": "#/$defs/WholeNumber" })));
    for owner in ["SharedAmount", "Figures", "AssessedProject"] {
        name_keys(schema, owner, if owner == "SharedAmount" { "shares" } else { "payers" }, &shares(&yuan));
    }
    let groups: Vec<_> = rulebook.groups.iter().map(|group| (group.id.as_ref(), yuan.clone())).collect();
    for owner in ["Figures", "AssessedProject"] {
        name_keys(schema, owner, "groups", &groups);
        if let Some(property) = property(schema, owner, "groups") {
            property.insert("required".to_owned(), groups.iter().map(|(id, _)| *id).collect());
        }
    }
}

/// Lists the values of the fields about owners.
fn name_owners(schema: &mut Value) {
    let rules = &Rulebook::fuzhou_2021_60().owners;
    let coefficients = rules.coefficients.iter().map(|set| set.id.as_ref());
    name_values(schema, "Household", "purpose", ["residential", "non_residential"]);
    name_values(schema, "ApportionRule", "method", fentan_rulebook::owners::Method::ALL.map(|(id, _)| id));
    name_values(schema, "ApportionRule", "non_residential", ["included", "excluded"]);
    name_values(schema, "ApportionRule", "coefficients", coefficients);
    name_values(schema, "ApportionRule", "floors_as", ["weight", "percent"]);
    name_values(schema, "OwnerFunding", "source", ["elevator_subsidy", "public_revenue", "maintenance_fund"]);
    name_values(schema, "Project", "collection", ["fen", "whole_yuan"]);
    name_values(schema, "Matter", "kind", rules.matters.iter().map(|matter| matter.id.as_ref()));
    let items = rules.readiness.iter().flat_map(|group| group.items.iter());
    name_values(schema, "ReadinessEntry", "item", items.map(|item| item.id.as_ref()));
    name_values(schema, "ReadinessEntry", "state", ["yes", "no"]);
}

/// The property `name` of the type `owner`, which is the root of its own schema and a definition in others.
fn property<'a>(schema: &'a mut Value, owner: &str, name: &str) -> Option<&'a mut Map<String, Value>> {
    let is_root = schema.get("title").and_then(Value::as_str) == Some(owner);
    let place =
        if is_root { format!("/properties/{name}") } else { format!("/$defs/{owner}/properties/{name}") };
    schema.pointer_mut(&place)?.as_object_mut()
}

/// Restricts a property to the listed values.
pub fn name_values<'a>(
    schema: &mut Value,
    owner: &str,
    name: &str,
    values: impl IntoIterator<Item = &'a str>,
) {
    if let Some(property) = property(schema, owner, name) {
        property.remove("type");
        property.insert("enum".to_owned(), values.into_iter().collect());
    }
}

/// Restricts an object to the listed keys, with the schemas of their values.
fn name_keys(schema: &mut Value, owner: &str, name: &str, keys: &Vec<(&str, Value)>) {
    if let Some(property) = property(schema, owner, name) {
        let keys: Map<String, Value> =
            keys.iter().map(|(id, value)| ((*id).to_owned(), value.clone())).collect();
        property.insert("type".to_owned(), json!("object"));
        property.insert("properties".to_owned(), Value::Object(keys));
        property.insert("additionalProperties".to_owned(), json!(false));
    }
}
