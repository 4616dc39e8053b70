//! What a reader takes away: the link, or a file.

use js_sys::{Array, JsString};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, ShareData, Url};

use super::{document, window};

/// The address of the view.
pub fn address() -> String {
    window().location().href().unwrap_or_default()
}

/// The address of the site, with a slash at its end.
pub fn base() -> String {
    document().base_uri().ok().flatten().unwrap_or_default()
}

/// Puts a text on the clipboard; `false` where the browser refuses or has none.
pub async fn copy(text: &str) -> bool {
    // Pages that did not come over a secure connection have no clipboard at all.
    let has = js_sys::Reflect::has(&window().navigator(), &"clipboard".into()).unwrap_or(false);
    let clipboard: JsValue = window().navigator().clipboard().into();
    has && !clipboard.is_undefined()
        && JsFuture::from(clipboard.unchecked_into::<web_sys::Clipboard>().write_text(text)).await.is_ok()
}

/// Whether the system has a share sheet.
pub fn can_share() -> bool {
    js_sys::Reflect::get(&window().navigator(), &"share".into()).is_ok_and(|share| share.is_function())
}

/// Opens the system's share sheet. A reader who closes it has changed their mind: no error.
pub async fn share(title: &str, url: &str) {
    let data = ShareData::new();
    data.set_title(title);
    data.set_url(url);
    let _ = JsFuture::from(window().navigator().share_with_data(&data)).await;
}

/// Hands a file to the reader.
pub fn download(name: &str, media_type: &str, content: &str) {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&JsString::from(content));
    let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &options) else { return };
    let Ok(url) = Url::create_object_url_with_blob(&blob) else { return };
    if let Ok(link) = document().create_element("a")
        && let Ok(link) = link.dyn_into::<HtmlAnchorElement>()
    {
        link.set_href(&url);
        link.set_download(name);
        link.click();
    }
    // The browser has taken the file over by the time it comes back to the page.
    leptos::prelude::set_timeout(
        Box::new(move || {
            let _ = Url::revoke_object_url(&url);
        }) as Box<dyn FnOnce()>,
        std::time::Duration::from_secs(10),
    );
}
