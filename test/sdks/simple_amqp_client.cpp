// RUN: %check_iot_tidy %s 'iot-*' %t -- -- %sdk/simple-amqp-client
// SimpleAmqpClient: a connection lives as long as a pointer to it, so a new one
// in its place closes it.
#include <SimpleAmqpClient/SimpleAmqpClient.h>
#include <chrono>
#include <thread>

using AmqpClient::Channel;

static void pause() { std::this_thread::sleep_for(std::chrono::seconds(5)); }

void one_after_the_other(const Channel::OpenOpts &options) {
  Channel::ptr_t channel = Channel::Open(options);
  channel = Channel::Open(options);
  channel = Channel::Create("broker");
  channel = Channel::CreateFromUri("amqp://broker");
  channel = Channel::CreateSaslExternal("broker");
  channel = Channel::CreateSecure("ca.pem", "broker");
  channel = Channel::CreateSecureSaslExternal("ca.pem", "broker");
  channel = Channel::CreateSecureFromUri("amqps://broker", "ca.pem");
}

void secure_retried() {
  Channel::ptr_t channel;
  while (!channel) {
    try {
      channel = Channel::CreateSecureFromUri("amqps://broker", "ca.pem");
    } catch (const std::exception &) {
      pause();
    }
  }
}

// A message that does not come ends the session; a new one takes its place.
void lost(Channel::ptr_t channel) {
  const std::string tag = channel->BasicConsume("queue");
  for (;;) {
    try {
      channel->BasicConsumeMessage(tag);
    } catch (const std::exception &) {
      channel.reset();
      pause();
      channel = Channel::CreateSecure("ca.pem", "broker");
    }
  }
}

void retried(const Channel::OpenOpts &options) {
  Channel::ptr_t channel;
  while (!channel) {
    try {
      channel = Channel::Open(options);
    } catch (const std::exception &) {
      pause();
    }
  }
}

void create_retried() {
  for (;;) {
    try {
      Channel::ptr_t channel = Channel::Create("broker");
      const std::string tag = channel->BasicConsume("queue");
      for (;;)
        channel->BasicConsumeMessage(tag);
    } catch (const std::exception &) {
      pause();
    }
  }
}

void uri_retried() {
  for (;;) {
    try {
      Channel::ptr_t channel = Channel::CreateFromUri("amqp://broker");
      return;
    } catch (const std::exception &) {
      pause();
    }
  }
}

void gated(Channel::ptr_t &channel) {
  if (!channel)
    channel = Channel::CreateFromUri("amqp://broker");
}

void closed() {
  Channel::ptr_t channel = Channel::Create("broker");
  channel.reset();
  channel = Channel::Create("broker");
}
