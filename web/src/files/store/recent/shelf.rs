//! The records of the last documents in the database.

use idb::{ObjectStore, TransactionMode};
use wasm_bindgen::JsValue;

use super::list::{self, RecentDocument};
use super::{Key, Refusal, Shelved};
use crate::files::store::database::{begin, end, open};

/// The key of the list in the document's store, as a list of [`RecentDocument`]s in JSON.
const LIST_KEY: &str = "recent";

/// The list; empty where nothing is listed or the list cannot be read.
async fn read(document: &ObjectStore) -> Result<Vec<RecentDocument>, Refusal> {
    let list = document.get(JsValue::from(LIST_KEY))?.await?.and_then(|list| list.as_string());
    Ok(list.and_then(|list| serde_json::from_str(&list).ok()).unwrap_or_default())
}

fn write(document: &ObjectStore, list: &[RecentDocument]) -> Result<(), Refusal> {
    let list = serde_json::to_string(list).map_err(|_| Refusal::Refused)?;
    document.put(&JsValue::from(list), Some(&JsValue::from(LIST_KEY)))?;
    Ok(())
}

/// The list.
///
/// # Errors
/// A [`Refusal`] where the browser has no database for the page.
pub(super) async fn list() -> Result<Vec<RecentDocument>, Refusal> {
    let connection = open().await?;
    let (_transaction, document, _) = begin(&connection, TransactionMode::ReadOnly)?;
    read(&document).await
}

/// The text of a document; none where it is no longer there.
///
/// # Errors
/// A [`Refusal`] where the browser has no database for the page.
pub(super) async fn text(key: &Key) -> Result<Option<String>, Refusal> {
    let connection = open().await?;
    let (_transaction, document, _) = begin(&connection, TransactionMode::ReadOnly)?;
    let text = document.get(JsValue::from(&**key))?.await?;
    Ok(text.and_then(|text| text.as_string()))
}

/// Puts documents at the head of the list, the last of them first.
///
/// # Errors
/// Says why nothing was written.
pub(super) async fn put(shelved: &[Shelved]) -> Result<(), Refusal> {
    let connection = open().await?;
    let (transaction, document, _) = begin(&connection, TransactionMode::ReadWrite)?;
    let mut list = read(&document).await?;
    for Shelved { entry, before, text } in shelved {
        document.put(&JsValue::from(text), Some(&JsValue::from(&*entry.key)))?;
        for gone in list::add(&mut list, entry.clone(), before.as_ref()) {
            document.delete(JsValue::from(&*gone))?;
        }
    }
    write(&document, &list)?;
    end(transaction).await
}

/// Takes a document away, or all of them.
///
/// # Errors
/// Says why they are where they were.
pub(super) async fn forget(key: Option<&Key>) -> Result<(), Refusal> {
    let connection = open().await?;
    let (transaction, document, _) = begin(&connection, TransactionMode::ReadWrite)?;
    let (gone, left): (Vec<_>, Vec<_>) =
        read(&document).await?.into_iter().partition(|entry| key.is_none_or(|key| entry.key == *key));
    for entry in gone {
        document.delete(JsValue::from(&*entry.key))?;
    }
    write(&document, &left)?;
    end(transaction).await
}
