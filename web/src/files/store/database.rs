//! The database: one store for the contents, one for the records that they name. It is opened for each read and write, so that none
//! stays open while the page rests and a lost connection is no trouble.

use std::future::{Future as _, IntoFuture as _, poll_fn};
use std::pin::pin;
use std::rc::Rc;
use std::task::Poll;
use std::time::Duration;

use idb::builder::{DatabaseBuilder, ObjectStoreBuilder};
use idb::{Database, Error, ObjectStore, Transaction, TransactionMode};
use js_sys::Promise;
use js_sys::futures::JsFuture;
use serde::Serialize;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::DomException;
use yew::platform::time::sleep;

use super::contents::Key;
use super::write::{Refusal, Write};

const NAME: &str = "fentan";
const DOCUMENT: &str = "document";

/// The store of the records. Its name is from the time when all of them were projects.
const RECORDS: &str = "projects";

/// The key of the contents in the document's store, as [`super::contents::Contents`] in JSON.
const CONTENTS_KEY: &str = "contents";

/// The key, in the same store, of what could not be read and was put aside.
const DAMAGED_KEY: &str = "fentan.damaged";

/// The time that the browser may take to open the database. Some never answer where a profile is damaged.
const PATIENCE: Duration = Duration::from_secs(20);

/// The texts of all records.
#[derive(Default, Serialize)]
pub(super) struct Texts {
    pub(super) contents: Option<String>,
    pub(super) records: Vec<(Key, String)>,
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        match &error {
            Error::AddFailed(reason) | Error::UpdateFailed(reason) => refusal(reason.dyn_ref()),
            Error::DomException(reason) => refusal(Some(reason)),
            _ => Self::Refused,
        }
    }
}

/// The refusal for which the browser gives this reason, if it gives any.
fn refusal(reason: Option<&DomException>) -> Refusal {
    let full = reason.is_some_and(|reason| reason.name() == "QuotaExceededError");
    if full { Refusal::Full } else { Refusal::Refused }
}

/// A database that is closed when it is let go.
pub(super) struct Connection(Database);

impl Drop for Connection {
    fn drop(&mut self) {
        self.0.close();
    }
}

/// Opens the database, which is made where there is none.
pub(super) async fn open() -> Result<Connection, Refusal> {
    let stores = [DOCUMENT, RECORDS].map(ObjectStoreBuilder::new);
    let builder = stores.into_iter().fold(DatabaseBuilder::new(NAME), DatabaseBuilder::add_object_store);
    let mut opened = pin!(builder.version(1).build());
    let mut patience = pin!(sleep(PATIENCE));
    let opened = poll_fn(|context| match opened.as_mut().poll(context) {
        Poll::Ready(opened) => Poll::Ready(Some(opened)),
        Poll::Pending => patience.as_mut().poll(context).map(|()| None),
    });
    Ok(Connection(opened.await.ok_or(Refusal::Refused)??))
}

/// A transaction over everything, with its two stores.
pub(super) fn begin(
    connection: &Connection,
    mode: TransactionMode,
) -> Result<(Transaction, ObjectStore, ObjectStore), Error> {
    let transaction = connection.0.transaction(&[DOCUMENT, RECORDS], mode)?;
    let (document, records) = (transaction.object_store(DOCUMENT)?, transaction.object_store(RECORDS)?);
    Ok((transaction, document, records))
}

/// The texts of all records, as one write left them.
///
/// # Errors
/// A [`Refusal`] where the browser has no database for the page.
pub(super) async fn read() -> Result<Texts, Refusal> {
    let connection = open().await?;
    let (_transaction, document, records) = begin(&connection, TransactionMode::ReadOnly)?;
    let contents = document.get(JsValue::from(CONTENTS_KEY))?.into_future();
    let keys = records.get_all_keys(None, None)?.into_future();
    let texts = records.get_all(None, None)?.into_future();
    let contents = contents.await?.and_then(|text| text.as_string());
    let (keys, texts) = (keys.await?, texts.await?);
    // Both are in the keys' order. A record that is no text cannot be read, as a text that is neither a project nor rules.
    let text = |value: JsValue| value.as_string().unwrap_or_default();
    let records = keys.into_iter().zip(texts).map(|(key, value)| (Rc::from(text(key)), text(value)));
    Ok(Texts { contents, records: records.collect() })
}

/// Writes what has changed, in one transaction.
///
/// # Errors
/// Says why nothing was written.
pub(super) async fn write(write: &Write) -> Result<(), Refusal> {
    let connection = open().await?;
    let (transaction, document, records) = begin(&connection, TransactionMode::ReadWrite)?;
    let before = document.get(JsValue::from(CONTENTS_KEY))?.await?;
    write.check(before.and_then(|text| text.as_string()).as_deref())?;
    let stored = records.get_all_keys(None, None)?.await?;
    // In this order, so that even a part of it would leave a whole document: the contents before, or these.
    for (key, text) in &write.records {
        records.put(&JsValue::from(text), Some(&JsValue::from(&**key)))?;
    }
    document.put(&JsValue::from(&write.contents), Some(&JsValue::from(CONTENTS_KEY)))?;
    for key in stored {
        if !key.as_string().is_some_and(|key| write.needed.contains(&*key)) {
            records.delete(key)?;
        }
    }
    end(transaction).await
}

/// Puts records aside that cannot be read, and leaves the database as if nothing had been written.
///
/// # Errors
/// Says why they are where they were.
pub(super) async fn put_aside(damaged: &str) -> Result<(), Refusal> {
    let connection = open().await?;
    let (transaction, document, records) = begin(&connection, TransactionMode::ReadWrite)?;
    document.put(&JsValue::from(damaged), Some(&JsValue::from(DAMAGED_KEY)))?;
    document.delete(JsValue::from(CONTENTS_KEY))?;
    records.clear()?;
    end(transaction).await
}

/// Waits until all that a transaction was asked to do is done, or none of it.
pub(super) async fn end(mut transaction: Transaction) -> Result<(), Refusal> {
    let ended = Promise::new(&mut |resolve, reject| {
        transaction.on_complete(move |_| drop(resolve.call0(&JsValue::NULL)));
        transaction.on_abort(move |_| drop(reject.call0(&JsValue::NULL)));
    });
    let ended = JsFuture::from(ended).await;
    ended.map(drop).map_err(|_| refusal(transaction.error().as_ref()))
}
