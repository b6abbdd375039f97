"""The brokers the programs of this folder connect to, and what their logs tell.

A broker runs on a free port of the loopback interface, with a configuration and
a folder of its own, as an ordinary process; nothing of an installed service is
used. Nothing here waits for a fixed time: the log is read until it says what is
waited for, or until a deadline that only a broken test meets.
"""

import os
import re
import shutil
import signal
import socket
import subprocess
import time

DEADLINE = 60  # seconds


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def find(program):
    """Where Debian has it, too: not in every user's PATH."""
    return shutil.which(program, path=os.environ["PATH"] + os.pathsep + "/usr/sbin")


class Broker:
    """Started by `with`, and gone after it."""

    # What one line of the log counts for; set by each broker.
    events = {}
    attempts = 3  # another process may take the port that was free

    def __init__(self, folder):
        self.folder = folder
        self.log = os.path.join(folder, "broker.log")
        self.process = None

    def __enter__(self):
        os.makedirs(self.folder, exist_ok=True)
        for _ in range(self.attempts):
            self.port = free_port()
            self.start()
            if self.wait(lambda text: re.search(self.ready, text)):
                return self
            self.stop()
        raise RuntimeError("the broker does not start:\n" + self.text())

    def __exit__(self, *_):
        self.stop()

    def spawn(self, command, **settings):
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                **settings,
            )

    def stop(self):
        if self.process and self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)
            try:
                self.process.wait(DEADLINE)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)
                self.process.wait()
        self.process = None

    def text(self, start=0):
        with open(self.log, encoding="utf-8", errors="replace") as log:
            log.seek(start)
            return log.read()

    def size(self):
        return os.path.getsize(self.log)

    def wait(self, happened, start=0):
        """Reads the log until it has what is wanted, or no more can come."""
        until = time.monotonic() + DEADLINE
        while time.monotonic() < until:
            over = self.process.poll() is not None
            if happened(self.text(start)):
                return True
            if over:
                return False
            time.sleep(0.01)  # between two looks
        return False

    def count(self, text):
        seen = {
            event: len(re.findall(pattern, text, re.M))
            for event, pattern in self.events.items()
        }
        seen["together"] = self.together(text)
        return seen

    def together(self, text):
        """How many connections there were at one time."""
        most = now = 0
        for line in text.splitlines():
            if re.search(self.events["attempts"], line):
                now += 1
            elif any(re.search(self.events[end], line) for end in self.ends):
                now -= 1
            most = max(most, now)
        return most

    def settled(self, text):
        """Whether every connection of the log has come to its end."""
        seen = self.count(text)
        return seen["attempts"] == sum(seen[end] for end in self.ends)

    def run(self, command, seconds):
        """Runs a program; returns its exit code, what it printed, and the log."""
        start = self.size()
        try:
            done = subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
                errors="replace",
                timeout=seconds,
            )
            code, output = done.returncode, done.stdout
        except subprocess.TimeoutExpired:
            code, output = "still running after %d s" % seconds, ""
        return code, output, self.rest_of_log(start)

    def rest_of_log(self, start):
        """The log from there on, with all that a program which is gone has done.

        Connections are accepted in the order they were made: once one of our own
        is in the log, so are all of the program's, and then each has an end."""
        with socket.create_connection(("127.0.0.1", self.port)) as last:
            last.sendall(self.hello)
            own = re.compile(".*" + self.accepted % last.getsockname()[1] + ".*\n")
            if not self.wait(own.search, start):
                raise RuntimeError("the broker does not answer any more")
            if not self.wait(lambda text: self.settled(own.sub("", text)), start):
                raise RuntimeError("a connection has no end:\n" + self.text(start))
            log = self.text(start)
        at = start + len(log.encode())
        if not self.wait(lambda text: re.search(self.gone, text), at):
            raise RuntimeError("the broker does not answer any more")
        return own.sub("", log)


class Mosquitto(Broker):
    """Eclipse Mosquitto: MQTT. One session a client id: who comes later wins."""

    ready = "mosquitto version .* running"
    hello = b""
    accepted = r"New connection from 127\.0\.0\.1:%d on port"
    gone = r"Client <unknown> closed its connection"
    ends = ["takeovers", "lost", "refused", "dropped", "farewells"]
    events = {
        "attempts": r"New connection from ",
        "connections": r"New client connected from ",
        # The live session of the same id is thrown out.
        "takeovers": r"Client \S+ already connected, closing old connection",
        # Gone without a DISCONNECT.
        "lost": r"Client \S+ closed its connection|Socket error on client ",
        "refused": r"disconnected, not authorised",
        # The broker threw it out, such as for a reading that is too large.
        "dropped": r"disconnected due to ",
        "farewells": r"Client \S+ disconnected\.$",
    }

    program = "mosquitto"

    def start(self):
        config = os.path.join(self.folder, "mosquitto.conf")
        accounts = os.path.join(self.folder, "accounts")
        with open(accounts, "w", encoding="utf-8"):
            pass  # nobody: who gives a name is refused
        os.chmod(accounts, 0o600)
        with open(config, "w", encoding="utf-8") as out:
            out.write(
                "listener %d 127.0.0.1\n"
                "allow_anonymous true\n"
                "password_file %s\n"
                "max_packet_size 512\n"
                "log_dest stderr\n"
                "log_type all\n"
                "user root\n" % (self.port, accounts)
            )
        self.spawn([find(self.program), "-c", config])


class RabbitMQ(Broker):
    """RabbitMQ: AMQP 0-9-1, and AMQP 1.0 by a plugin. It does not know one
    device from another: a second connection of it is one more."""

    program = "/usr/lib/rabbitmq/bin/rabbitmq-server"  # as whoever we are
    ready = "Server startup complete"
    hello = b"AMQP\0\0\x09\x01"
    accepted = r"accepting AMQP connection .*127\.0\.0\.1:%d ->"
    gone = r"closing AMQP connection"
    ends = ["lost", "dropped", "farewells"]
    events = {
        "attempts": r"accepting AMQP connection",
        "connections": r"authenticated and granted access",
        # Gone without a close.
        "lost": r"client unexpectedly closed TCP connection",
        # The broker threw it out.
        "dropped": r"\[error\] .* closing AMQP connection",
        "farewells": r"\[info\] .* closing AMQP connection",
    }

    def start(self):
        def inside(name):
            return os.path.abspath(os.path.join(self.folder, name))

        with open(inside("plugins"), "w", encoding="utf-8") as plugins:
            plugins.write("[rabbitmq_amqp1_0].\n")
        epmd = str(free_port())
        # Erlang's name server is of the same group of processes, and ends with it.
        self.spawn(
            ["sh", "-c", "epmd -port %s & exec %s" % (epmd, self.program)],
            env={
                **os.environ,
                "ERL_EPMD_PORT": epmd,
                "ERL_EPMD_ADDRESS": "127.0.0.1",
                "HOME": inside(""),
                "RABBITMQ_CONFIG_FILE": inside("none"),
                "RABBITMQ_DIST_PORT": str(free_port()),
                "RABBITMQ_ENABLED_PLUGINS_FILE": inside("plugins"),
                "RABBITMQ_LOGS": "-",
                "RABBITMQ_LOG_BASE": inside("log"),
                "RABBITMQ_MNESIA_BASE": inside("mnesia"),
                "RABBITMQ_NODENAME": "proof@localhost",
                "RABBITMQ_NODE_IP_ADDRESS": "127.0.0.1",
                "RABBITMQ_NODE_PORT": str(self.port),
                "RABBITMQ_PID_FILE": inside("pid"),
            },
        )


KINDS = {"mosquitto": Mosquitto, "rabbitmq": RabbitMQ}
