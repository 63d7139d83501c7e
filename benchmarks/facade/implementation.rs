use std::convert::Infallible;
use std::time::Duration;

use bench::document::Fault;
use bench::runtime::Context;
use bench::service::Manifests;
use bench::types::{Manifest, Nothing, Place, RawBlob, TextBlob};

pub struct Implementation;

type Answer<T> = Result<T, Fault<Infallible>>;

impl Manifests for Implementation {
    fn scan(&self, request: Manifest, _context: &Context) -> Answer<Manifest> {
        Ok(request)
    }

    fn store_raw(&self, request: RawBlob, _context: &Context) -> Answer<RawBlob> {
        Ok(request)
    }

    fn store_text(&self, request: TextBlob, _context: &Context) -> Answer<TextBlob> {
        Ok(request)
    }

    fn locate(&self, _request: Nothing, _context: &Context) -> Answer<Place> {
        let pid = i32::try_from(std::process::id()).map_err(|error| Fault::Internal(error.to_string()))?;
        Ok(Place { pid })
    }

    fn wait(&self, _request: Nothing, context: &Context) -> Answer<Nothing> {
        let ended = context.sleep(Duration::from_secs(60));
        Err(Fault::Internal(format!("waited, ended early: {ended}")))
    }
}
