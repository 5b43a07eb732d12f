//! The program `fentan`.

fn main() {}
