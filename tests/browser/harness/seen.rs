//! What assistive technology is told of an element.

use serde::Deserialize;
use serde_json::Value;

/// An element as the accessibility tree has it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Seen {
    pub(crate) role: String,
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) value: String,
    /// Checkboxes and radio buttons.
    pub(crate) checked: bool,
    /// Headings.
    pub(crate) level: u64,
    pub(crate) invalid: bool,
    /// The browser's number for the element.
    pub(crate) id: u64,
}

/// A node as the browser's protocol writes it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Raw {
    #[serde(default)]
    ignored: bool,
    #[serde(default)]
    role: Wrapped,
    #[serde(default)]
    name: Wrapped,
    #[serde(default)]
    description: Wrapped,
    #[serde(default)]
    value: Wrapped,
    #[serde(default)]
    properties: Vec<Property>,
    #[serde(rename = "backendDOMNodeId", default)]
    id: u64,
}

#[derive(Default, Deserialize)]
struct Wrapped {
    #[serde(default)]
    value: Value,
}

#[derive(Deserialize)]
struct Property {
    name: String,
    value: Wrapped,
}

impl Wrapped {
    fn text(&self) -> String {
        match &self.value {
            Value::String(text) => text.clone(),
            Value::Null => String::new(),
            other => other.to_string(),
        }
    }
}

impl Seen {
    /// The nodes of an answer that assistive technology gets to see.
    pub(crate) fn read(mut answer: Value) -> Vec<Self> {
        let nodes: Vec<Raw> = serde_json::from_value(answer["nodes"].take()).unwrap();
        nodes.into_iter().filter(|node| !node.ignored).map(Self::from).collect()
    }
}

impl From<Raw> for Seen {
    fn from(node: Raw) -> Self {
        let property = |name: &str| node.properties.iter().find(|property| property.name == name);
        let text = |name: &str| property(name).map(|property| property.value.text()).unwrap_or_default();
        Self {
            role: node.role.text(),
            name: node.name.text(),
            description: node.description.text(),
            value: node.value.text(),
            checked: text("checked") == "true",
            level: property("level").and_then(|level| level.value.value.as_u64()).unwrap_or_default(),
            invalid: text("invalid") == "true",
            id: node.id,
        }
    }
}
