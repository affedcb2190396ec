#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""A TLS server on the loopback interface that answers every request with 404, under a certificate that it
has openssl make just now, in a folder that it is given: no key is kept anywhere else.

    tls_server.py FOLDER self-signed     its own issuer
    tls_server.py FOLDER office          issued by an office's authority, which it sends along
    tls_server.py FOLDER expired | future | other-host

The first line on standard output is the port; FOLDER/ca.pem is the issuer's certificate. With --proxy it is a
proxy instead, in plain text, that passes everything on to the loopback interface, or with --proxy-password
asks who is there.
"""

import http.server
import os
import select
import socket
import ssl
import subprocess
import sys
import threading
import time

DAYS = {"expired": ["-not_before", "20200101000000Z", "-not_after", "20200201000000Z"],
        "future": ["-not_before", "20990101000000Z", "-not_after", "20990201000000Z"]}


def openssl(*words, stdin=None):
    subprocess.run(["openssl", *words], input=stdin, check=True, capture_output=True)


def make_certificate(folder, kind):
    """Gives the chain's file and the key's."""
    def at(name):
        return os.path.join(folder, name)
    key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
    host = "elsewhere.test" if kind == "other-host" else "localhost"
    if kind == "self-signed":
        openssl("req", "-x509", *key, "-keyout", at("key.pem"), "-out", at("ca.pem"), "-days", "2",
                "-subj", "/O=Office/CN=" + host, "-addext", "subjectAltName=DNS:" + host)
        return at("ca.pem"), at("key.pem")
    openssl("req", "-x509", *key, "-keyout", at("ca.key"), "-out", at("ca.pem"), "-days", "2",
            "-subj", "/O=Office/CN=Office authority")
    openssl("req", "-new", *key, "-keyout", at("key.pem"), "-out", at("request.pem"), "-subj", "/CN=" + host)
    with open(at("extensions"), "w", encoding="utf-8") as extensions:
        extensions.write(f"subjectAltName=DNS:{host}\n")
    sign(at, kind)
    with open(at("chain.pem"), "w", encoding="utf-8") as chain:
        for name in ("server.pem", "ca.pem"):
            with open(at(name), encoding="utf-8") as part:
                chain.write(part.read())
    return at("chain.pem"), at("key.pem")


def sign(at, kind):
    if kind not in DAYS:
        openssl("x509", "-req", "-in", at("request.pem"), "-CA", at("ca.pem"), "-CAkey", at("ca.key"),
                "-CAcreateserial", "-days", "2", "-extfile", at("extensions"), "-out", at("server.pem"))
        return
    # Only `openssl ca` takes dates.
    with open(at("index"), "w", encoding="utf-8"), open(at("ca.conf"), "w", encoding="utf-8") as config:
        config.write(f"[ca]\ndefault_ca=d\n[d]\ndatabase={at('index')}\nrand_serial=yes\n"
                     f"new_certs_dir={at('')}\npolicy=p\ndefault_md=sha256\n[p]\ncommonName=supplied\n")
    dates = [{"-not_before": "-startdate", "-not_after": "-enddate"}.get(word, word) for word in DAYS[kind]]
    openssl("ca", "-batch", "-config", at("ca.conf"), "-in", at("request.pem"), "-cert", at("ca.pem"),
            "-keyfile", at("ca.key"), *dates, "-extfile", at("extensions"), "-notext",
            "-out", at("server.pem"))


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wants_password = False

    def log_message(self, *_):
        pass

    def do_POST(self):
        self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.answer()

    def do_GET(self):
        self.answer()

    def answer(self):
        body = b"<html><head><title>Nothing here</title></head><body><p>Go away</p></body></html>"
        self.send_response(407 if self.wants_password else 404)
        if self.wants_password:
            self.send_header("Proxy-Authenticate", 'Basic realm="office"')
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_CONNECT(self):
        """As a proxy: whatever the host's name is, it is here."""
        if self.wants_password:
            self.answer()
            return
        there = socket.create_connection(("127.0.0.1", int(self.path.rpartition(":")[2])))
        self.send_response(200)
        self.end_headers()
        pair = {self.connection: there, there: self.connection}
        while True:
            for side in select.select(list(pair), [], [])[0]:
                data = side.recv(65536)
                if not data:
                    return
                pair[side].sendall(data)


def end_with(parent):
    while os.getppid() == parent:
        time.sleep(0.3)
    os._exit(0)


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        pass


def main():
    threading.Thread(target=end_with, args=(os.getppid(),), daemon=True).start()
    Handler.wants_password = "--proxy-password" in sys.argv
    server = Server(("127.0.0.1", 0), Handler)
    if not sys.argv[1].startswith("--"):
        chain, key = make_certificate(sys.argv[1], sys.argv[2])
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(chain, key)
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    print(server.server_port, flush=True)
    server.serve_forever()


main()
