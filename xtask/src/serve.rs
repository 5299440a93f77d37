//! `serve`: builds the app and serves it, with its address as a QR code.

use std::io::{ErrorKind, IsTerminal};
use std::net::{IpAddr, Ipv4Addr, UdpSocket};
use std::path::PathBuf;

use anyhow::{Context, Result};
use qrcode::QrCode;
use qrcode::render::unicode::Dense1x2;

use crate::program::run as run_program;
use crate::static_server::{Options, StaticServer};
use crate::{build, project, setup};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Port to listen on
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Address to listen on; 0.0.0.0 lets the phones of the local network in
    #[arg(long, default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    address: IpAddr,
    /// Serve under a folder of the site, such as /kits/handrail/
    #[arg(long, value_name = "PATH", default_value = "/")]
    folder: String,
    #[command(flatten)]
    build: build::Which,
    /// For development: build unoptimised, and again whenever a file changes
    #[arg(long, conflicts_with_all = ["dist", "folder"])]
    watch: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    if arguments.watch {
        return watch(arguments);
    }
    let dist = arguments.build.ready()?;
    let server = start(dist.folder, arguments)?;
    announce(arguments, server.port())?;
    server.wait();
    Ok(())
}

fn start(root: PathBuf, arguments: &Arguments) -> Result<StaticServer> {
    let options = Options {
        address: arguments.address,
        port: arguments.port,
        folder: arguments.folder.clone(),
        ..Options::default()
    };
    let port = arguments.port;
    StaticServer::start(root, options).map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => anyhow::anyhow!(
            "port {port} is taken by another program. Choose another: --port {}",
            port.wrapping_add(1).max(1024)
        ),
        ErrorKind::PermissionDenied => anyhow::anyhow!(
            "port {port} is kept for administrators. Choose one above 1023: --port 8080"
        ),
        ErrorKind::AddrNotAvailable => {
            anyhow::anyhow!("{} is no address of this machine", arguments.address)
        }
        _ => anyhow::Error::new(error).context("the server could not start"),
    })
}

/// Says where the app is, to people and to cameras.
fn announce(arguments: &Arguments, port: u16) -> Result<()> {
    let folder = arguments.folder.trim_matches('/');
    let folder = if folder.is_empty() {
        String::new()
    } else {
        format!("{folder}/")
    };
    let url = format!("http://{}:{port}/{folder}", host(arguments.address));
    let code = QrCode::new(&url).context("the address does not fit into a QR code")?;
    println!("{}", for_terminal(&code));
    println!("Handrail is at {url}");
    if arguments.address.is_loopback() {
        println!(
            "Only this machine can open it. For phones on the same network: --address 0.0.0.0"
        );
    } else {
        println!(
            "Phones on the same network can open it. Over plain http they cannot keep all of it for offline: that needs https."
        );
    }
    println!("To stop, press Ctrl+C.");
    Ok(())
}

/// The code in black and white, whatever the colours of the terminal: cameras want it dark on light.
fn for_terminal(code: &QrCode) -> String {
    let drawn = code
        .render::<Dense1x2>()
        .dark_color(Dense1x2::Light)
        .light_color(Dense1x2::Dark)
        .build();
    if !std::io::stdout().is_terminal() {
        return drawn;
    }
    let line = |line: &str| format!("\x1b[38;5;231;48;5;16m{line}\x1b[0m\n");
    drawn.lines().map(line).collect()
}

/// The host by which others reach an address.
fn host(address: IpAddr) -> String {
    match address {
        address if address.is_unspecified() => {
            own_address().map_or_else(|| "localhost".to_owned(), |own| own.to_string())
        }
        IpAddr::V4(Ipv4Addr::LOCALHOST) => "localhost".to_owned(),
        IpAddr::V6(address) => format!("[{address}]"),
        IpAddr::V4(address) => address.to_string(),
    }
}

/// The address of this machine in its network. Nothing is sent to find it out: connecting a
/// datagram socket, here to an address kept for documentation, only chooses the way.
fn own_address() -> Option<IpAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    Some(socket.local_addr().ok()?.ip())
}

/// `trunk serve`, with the project's tools, and apart from the finished build.
fn watch(arguments: &Arguments) -> Result<()> {
    setup::for_building()?;
    run_program(
        build::trunk()
            .args(["serve", "--port", &arguments.port.to_string()])
            .args(["--address", &arguments.address.to_string()])
            .arg("--dist")
            .arg(project::root().join("target/watched")),
    )
}
