//! A project with households, written as JSON piece by piece.

/// A project under construction.
#[derive(Debug, Default)]
pub struct Estate {
    lines: Vec<String>,
    fees: Vec<String>,
    households: Vec<String>,
    rules: Vec<String>,
    more: Vec<String>,
}

impl Estate {
    /// A project with lines of these components and amounts; their ids count from 1.
    #[must_use]
    pub fn new(lines: &[(&str, &str)]) -> Self {
        let lines = lines.iter().enumerate().map(|(index, (component, amount))| {
            format!(r#"{{ "id": "{}", "component": "{component}", "amount": "{amount}" }}"#, index + 1)
        });
        Self { lines: lines.collect(), ..Self::default() }
    }

    /// Adds a fee, as JSON.
    pub fn fee(&mut self, json: &str) {
        self.fees.push(json.to_owned());
    }

    /// Adds a household; its id is `building-stairwell-floor0unit`.
    pub fn household(&mut self, building: &str, stairwell: &str, floor: u32, unit: u32, area: &str) {
        self.household_with(building, stairwell, floor, unit, area, "");
    }

    /// Adds a household with more fields, as JSON that begins with a comma.
    pub fn household_with(
        &mut self,
        building: &str,
        stairwell: &str,
        floor: u32,
        unit: u32,
        area: &str,
        more: &str,
    ) {
        let id = format!("{building}-{stairwell}-{floor}0{unit}");
        self.households.push(format!(
            r#"{{ "id": "{id}", "building": "{building}", "stairwell": "{stairwell}", "unit": "{floor}0{unit}",
                "floor": {floor}, "area": "{area}"{more} }}"#
        ));
    }

    /// Adds a rule, as JSON.
    pub fn rule(&mut self, json: &str) {
        self.rules.push(json.to_owned());
    }

    /// Adds a field of the project, as JSON: `"collection": "fen"`.
    pub fn field(&mut self, json: &str) {
        self.more.push(format!(", {json}"));
    }

    /// The budget.
    #[must_use]
    pub fn json(&self) -> String {
        let list = |items: &[String]| items.join(",\n");
        format!(
            r#"{{ "schema": "fentan/budget/1", "rulebook": "fuzhou-2021-60", "readings": {{ "fees": "pro_rata" }},
              "projects": [{{ "id": "1", "division": "350102", "year": 2021, "kind": "comprehensive",
                "tier": "demonstration", "lines": [{}], "fees": [{}], "households": [{}], "apportion": [{}]{} }}] }}"#,
            list(&self.lines),
            list(&self.fees),
            list(&self.households),
            list(&self.rules),
            self.more.concat(),
        )
    }
}
