//! The fields of what a project says of its households.

use super::fields::record;
use crate::draft::{
    DraftApportionRule, DraftEntry, DraftExclusion, DraftHousehold, DraftMatter, DraftOwnerFunding,
    DraftReadinessEntry, DraftWaiver,
};

record! {
    DraftHousehold {
        id: text Text,
        building: optional_text Text,
        stairwell: optional_text Text,
        unit: optional_text Text,
        floor: optional_whole,
        area: text Decimal,
        purpose: optional_text Text,
        same_owner_as: optional_text Text,
        fund_balance: optional_text Amount,
        provident_fund: optional_text Amount,
        labour: optional_text Amount,
        votes: texts Text,
    }
}

record! {
    DraftApportionRule {
        line: optional_text Text,
        fee: optional_text Text,
        component: optional_text Text,
        method: text Text,
        building: optional_text Text,
        stairwell: optional_text Text,
        non_residential: optional_text Text,
        coefficients: optional_text Text,
        floors: texts Decimal,
        floors_as: optional_text Text,
        exclude: list optional,
        entries: list optional,
    }
}

record! {
    DraftExclusion {
        household: text Text,
        reason: optional_text Text,
    }
}

record! {
    DraftEntry {
        household: text Text,
        count: optional_whole,
        amount: optional_text Amount,
    }
}

record! {
    DraftWaiver {
        household: text Text,
        payer: text Text,
        share: optional_text Decimal,
        reason: optional_text Text,
    }
}

record! {
    DraftOwnerFunding {
        source: text Text,
        line: optional_text Text,
        amount: optional_text Amount,
    }
}

record! {
    DraftMatter {
        id: text Text,
        kind: text Text,
        name: optional_text Text,
    }
}

record! {
    DraftReadinessEntry {
        item: text Text,
        state: optional_text Text,
        from: optional_text Text,
        to: optional_text Text,
        note: optional_text Text,
    }
}
