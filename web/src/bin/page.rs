//! The page.

fn main() {
    fentan_web::run();
}
