//! The fields of a budget and of what it lists.

use super::fields::record;
use crate::draft::{Draft, DraftFee, DraftFunding, DraftLine, DraftProject};

record! {
    Draft {
        schema: text Text,
        rulebook: text Text,
        readings: plain_texts Text,
        projects: list required,
    }
}

record! {
    DraftProject {
        id: text Text,
        name: plain_text Text,
        division: text Text,
        year: whole,
        kind: text Text,
        tier: optional_text Text,
        bundle: optional_text Text,
        built_year: optional_whole,
        buildings: optional_whole,
        households_count: optional_whole,
        floor_area: optional_text Decimal,
        lines: list kept,
        fees: list kept,
        funding: list kept,
        households: list optional,
        apportion: list optional,
        waivers: list optional,
        owner_funding: list optional,
        collection: optional_text Text,
        matters: list optional,
        readiness: list optional,
    }
}

record! {
    DraftLine {
        id: text Text,
        component: text Text,
        amount: optional_text Amount,
        quantity: optional_text Decimal,
        unit_price: optional_text Decimal,
        name: optional_text Text,
        enterprise: optional_text Text,
        shares: texts Decimal,
    }
}

record! {
    DraftFee {
        id: text Text,
        name: optional_text Text,
        amount: optional_text Amount,
        rate: optional_text Decimal,
        base: optional_text Text,
        payer: optional_text Text,
    }
}

record! {
    DraftFunding {
        source: text Text,
        amount: text Amount,
    }
}
